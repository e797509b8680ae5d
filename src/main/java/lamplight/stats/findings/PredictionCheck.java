package lamplight.stats.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.stats.Deviation;
import lamplight.stats.frame.Samples;
import lamplight.theory.Allowance;

/** The measures and draws of a run beside their predictions, judged together. Immutable. */
public final class PredictionCheck {
  private record Measure(int role, Metric metric, Deviation deviation, Allowance allowance) {}

  private final String source;
  private final List<PredictionFinding> findings;
  private final List<DrawFinding> draws;
  private final PredictionJudge judge;

  /**
   * Judges the measures of a run among others, so that chance marks any of them all as seldom as it
   * would mark any of these alone.
   *
   * @param seconds the length of a trial in model time
   * @param others how many measures beside those of this run are judged
   */
  PredictionCheck(Predicted predicted, Samples samples, double seconds, int others) {
    List<Measure> measures = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      for (int role : IntStream.rangeClosed(1, samples.roleCount()).toArray()) {
        predicted
            .deviation(role, metric)
            .map(
                deviation ->
                    new Measure(
                        role, metric, deviation, predicted.allowance(role, metric, seconds)))
            .ifPresent(measures::add);
      }
    }
    List<Draws> counted = Draws.of(samples, predicted.sendShare());
    this.source = predicted.source();
    this.judge = new PredictionJudge(others + measures.size() + counted.size());
    this.findings = measures.stream().map(this::judged).toList();
    this.draws = counted.stream().map(each -> each.finding(judge.level())).toList();
  }

  private PredictionFinding judged(Measure measure) {
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
