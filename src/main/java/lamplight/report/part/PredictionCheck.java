package lamplight.report.part;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import lamplight.measure.Metric;
import lamplight.report.data.RunData;
import lamplight.report.text.Numbers;
import lamplight.stats.Deviation;
import lamplight.stats.findings.Predicted;
import lamplight.stats.judge.PredictionJudge;
import lamplight.theory.Allowance;
import lamplight.theory.Allowance.Chance;

/**
 * The measures of a run beside their predictions, and which of them the judge holds to deviate.
 * Immutable.
 */
public final class PredictionCheck {
  private record Judged(Deviation deviation, Allowance allowance) {}

  private final String source;
  private final Map<Metric, Map<Integer, Judged>> measures = new TreeMap<>();
  private final PredictionJudge judge;

  private PredictionCheck(RunData data, Predicted predicted, List<Integer> roles, int others) {
    this.source = predicted.source();
    double seconds = data.durationSeconds();
    for (Metric metric : Metric.values()) {
      for (int role : roles) {
        predicted
            .deviation(role, metric)
            .ifPresent(
                deviation ->
                    measures
                        .computeIfAbsent(metric, unused -> new TreeMap<>())
                        .put(
                            role,
                            new Judged(deviation, predicted.allowance(role, metric, seconds))));
      }
    }
    this.judge = new PredictionJudge(others + count());
  }

  /** The judgement of these roles; empty when nothing is predicted. */
  public static Optional<PredictionCheck> of(RunData data, List<Integer> roles) {
    return of(data, roles, 0);
  }

  /**
   * The judgement of these roles among others, so that chance marks any of them all as seldom as it
   * would mark any of these alone.
   *
   * @param others how many measures beside those of these roles are judged
   */
  public static Optional<PredictionCheck> of(RunData data, List<Integer> roles, int others) {
    return data.predicted().map(predicted -> new PredictionCheck(data, predicted, roles, others));
  }

  /** How many measures of these roles are predicted. */
  public int count() {
    return measures.values().stream().mapToInt(Map::size).sum();
  }

  /** How many measures are judged together, these and the others. */
  public int judged() {
    return judge.judged();
  }

  /** Where the fastest clock rate comes from, in a sentence. */
  public String source() {
    return source;
  }

  /** Whether a measure is predicted for any role. */
  public boolean isPredicted(Metric metric) {
    return measures.containsKey(metric);
  }

  /** The roles that a measure is predicted for. */
  public Set<Integer> roles(Metric metric) {
    return measures.getOrDefault(metric, Map.of()).keySet();
  }

  /** The deviation of a measure; empty where it is not predicted. */
  public Optional<Deviation> of(int role, Metric metric) {
    return judged(role, metric).map(Judged::deviation);
  }

  private Optional<Judged> judged(int role, Metric metric) {
    return Optional.ofNullable(measures.getOrDefault(metric, Map.of()).get(role));
  }

  /** The prediction as a cell of a table. */
  public String predicted(int role, Metric metric) {
    return of(role, metric).map(known -> Numbers.figure(known.predicted())).orElse("-");
  }

  /** The standard errors beyond which a deviation over so many trials, at least 2, is no chance. */
  public double limit(int trials) {
    return judge.limit(trials);
  }

  /** Whether theory allows a measure of a role not even the least deviation in one direction. */
  public boolean isExact(int role, Metric metric) {
    return judged(role, metric)
        .map(known -> known.allowance().chance().compareTo(Chance.NEVER_BELOW) <= 0)
        .orElse(false);
  }

  /** Whether the deviation of a measure, if it has any, is to be pointed out. */
  public boolean deviates(int role, Metric metric) {
    return judged(role, metric)
        .map(known -> judge.deviates(known.deviation(), known.allowance()))
        .orElse(false);
  }

  /** The deviation in standard errors, such as {@code +1.3}, or in words where it has none. */
  public static String text(Deviation deviation) {
    OptionalDouble standardErrors = deviation.inStandardErrors();
    if (standardErrors.isPresent()) {
      String text = String.format(Locale.ROOT, "%+.1f", standardErrors.getAsDouble());
      return text.equals("+0.0") || text.equals("-0.0") ? "0.0" : text;
    }
    if (deviation.standardError().isEmpty()) {
      return "-";
    }
    boolean equal = Math.abs(deviation.difference()) <= 1e-9 * Math.abs(deviation.predicted());
    return equal ? "equal" : "no spread";
  }
}
