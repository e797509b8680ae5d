package lamplight.stats.findings;

import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;

/** The measures and draws of a run beside their predictions, judged together. Immutable. */
public final class PredictionCheck {
  private final String source;
  private final List<PredictionFinding> findings;
  private final List<DrawFinding> draws;
  private final PredictionJudge judge;

  /** Judges these. */
  PredictionCheck(
      String source,
      List<PredictedMeasures.Measure> measures,
      List<Draws> draws,
      PredictionJudge judge) {
    this.source = source;
    this.judge = judge;
    this.findings = measures.stream().map(this::judged).toList();
    this.draws = draws.stream().map(each -> each.finding(judge.level())).toList();
  }

  private PredictionFinding judged(PredictedMeasures.Measure measure) {
    boolean isExact = measure.allowance().isExact();
    if (judge.deviates(measure.deviation(), measure.allowance())) {
      return new PredictionFinding.Deviates(
          measure.role(), measure.metric(), measure.deviation(), isExact);
    }
    return measure.deviation().n() == 1 && !isExact
        ? new PredictionFinding.TooFew(measure.role(), measure.metric(), measure.deviation())
        : new PredictionFinding.Agrees(measure.role(), measure.metric(), measure.deviation());
  }

  /** How many measures of this run are predicted, the draws among them. */
  public int count() {
    return findings.size() + draws.size();
  }

  /** How many of them deviate. */
  public int deviations() {
    return deviating().size() + deviatingDraws().size();
  }

  /** How many measures are judged together, these and the others. */
  public int judged() {
    return judge.judged();
  }

  /** Where the fastest clock rate comes from, in a sentence. */
  public String source() {
    return source;
  }

  /** Those that deviate, by measure, then role. */
  public List<PredictionFinding.Deviates> deviating() {
    return findings.stream()
        .filter(PredictionFinding.Deviates.class::isInstance)
        .map(PredictionFinding.Deviates.class::cast)
        .toList();
  }

  /** What came of the draws, by role, and of all together, which come last. */
  public List<DrawFinding> draws() {
    return draws;
  }

  /** The draws that deviate. */
  public List<DrawFinding> deviatingDraws() {
    return draws.stream().filter(DrawFinding.Deviates.class::isInstance).toList();
  }

  /** Whether a measure is predicted for any role. */
  public boolean isPredicted(Metric metric) {
    return findings.stream().anyMatch(finding -> finding.metric() == metric);
  }

  /** What is found of a measure of a role; empty where it is not predicted. */
  public Optional<PredictionFinding> of(int role, Metric metric) {
    return findings.stream()
        .filter(finding -> finding.role() == role && finding.metric() == metric)
        .findFirst();
  }

  /** Whether the deviation of a measure, if it has any, is to be pointed out. */
  public boolean deviates(int role, Metric metric) {
    return of(role, metric).filter(PredictionFinding.Deviates.class::isInstance).isPresent();
  }

  /** The standard errors beyond which a deviation over so many trials, at least 2, is no chance. */
  public double limit(int trials) {
    return judge.limit(trials);
  }
}
