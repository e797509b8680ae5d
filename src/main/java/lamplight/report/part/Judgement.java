package lamplight.report.part;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import lamplight.analysis.measure.Metric;
import lamplight.analysis.statistics.Deviation;
import lamplight.report.data.Predicted;
import lamplight.report.data.RunData;
import lamplight.report.text.Numbers;

/**
 * The measures of a run beside their predictions, and whether they deviate from them: by more than
 * chance, and by more than the theory leaves out. It leaves out how a stable process gets to its
 * steady state, and approximates the queue of one; so a tenth of the prediction is allowed for, and
 * for values that are small or zero so much as it can come to in one trial.
 */
public final class Judgement {
  /** The least deviation in standard errors that is pointed out, however many seeds there are. */
  public static final double STANDARD_ERRORS_MIN = 4;

  /** The share of the prediction that is allowed for. */
  public static final double SHARE_MAX = 0.1;

  /** Fewer trials that have the same value tell nothing about the spread of the measure. */
  private static final int EQUAL_MIN = 5;

  /** What is allowed for in a count, or in a clock's value, at the end of a trial. */
  public static final double VALUE_MAX = 0.5;

  /** What is allowed for in a mean queue, in messages. */
  public static final double QUEUE_MEAN_MAX = 0.05;

  private final double seconds;
  private final String source;
  private final Map<Metric, Map<Integer, Deviation>> deviations = new TreeMap<>();
  private final int count;
  private final int comparisons;

  private Judgement(RunData data, Predicted predicted, List<Integer> roles, int others) {
    this.seconds = data.durationSeconds();
    this.source = predicted.source();
    for (Metric metric : Metric.values()) {
      for (int role : roles) {
        predicted
            .deviation(role, metric)
            .ifPresent(
                deviation ->
                    deviations
                        .computeIfAbsent(metric, unused -> new TreeMap<>())
                        .put(role, deviation));
      }
    }
    this.count = deviations.values().stream().mapToInt(Map::size).sum();
    this.comparisons = Math.max(1, others + count);
  }

  /** The judgement of these roles; empty when nothing is predicted. */
  public static Optional<Judgement> of(RunData data, List<Integer> roles) {
    return of(data, roles, 0);
  }

  /**
   * The judgement of these roles among others, so that chance marks any of them all as seldom as it
   * would mark any of these alone.
   *
   * @param others how many measures beside those of these roles are judged
   */
  public static Optional<Judgement> of(RunData data, List<Integer> roles, int others) {
    return data.predicted().map(predicted -> new Judgement(data, predicted, roles, others));
  }

  /** How many measures of these roles are predicted. */
  public int count() {
    return count;
  }

  /** Where the fastest clock rate comes from, in a sentence. */
  public String source() {
    return source;
  }

  /** Whether a measure is predicted for any role. */
  public boolean isPredicted(Metric metric) {
    return deviations.containsKey(metric);
  }

  /** The deviations of a measure by role. */
  public Map<Integer, Deviation> of(Metric metric) {
    return deviations.getOrDefault(metric, Map.of());
  }

  /** The deviation of a measure; empty where it is not predicted. */
  public Optional<Deviation> of(int role, Metric metric) {
    return Optional.ofNullable(of(metric).get(role));
  }

  /** The prediction as a cell of a table. */
  public String predicted(int role, Metric metric) {
    return of(role, metric).map(known -> Numbers.figure(known.predicted())).orElse("-");
  }

  /** The deviation as a cell of a table. */
  public String deviation(int role, Metric metric) {
    return of(role, metric)
        .map(known -> deviates(role, metric) ? "**" + text(known) + " deviates**" : text(known))
        .orElse("-");
  }

  /** The standard errors beyond which a deviation over so many trials, at least 2, is no chance. */
  public double limit(int trials) {
    return Math.max(STANDARD_ERRORS_MIN, Deviation.chanceLimit(trials, comparisons));
  }

  /** Whether the deviation of a measure, if it has any, is to be pointed out. */
  public boolean deviates(int role, Metric metric) {
    Optional<Deviation> deviation = of(role, metric).filter(known -> known.n() > 1);
    return deviation.isPresent()
        && deviates(deviation.get(), limit(deviation.get().n()), allowed(role, metric));
  }

  /**
   * Whether a deviation is to be pointed out; never for a single trial, which cannot be told from
   * chance, nor for a few that happen to have the same value, as small counts do. Where those of
   * more trials do not spread, they are not chance.
   *
   * @param limit in standard errors
   * @param allowed what theory leaves out, in the unit of the measure
   */
  public static boolean deviates(Deviation deviation, double limit, double allowed) {
    if (deviation.standardError().isEmpty() || isFewAndEqual(deviation)) {
      return false;
    }
    double difference = Math.abs(deviation.difference());
    return difference > limit * deviation.standardError().getAsDouble()
        && difference > SHARE_MAX * Math.abs(deviation.predicted())
        && difference > allowed;
  }

  private static boolean isFewAndEqual(Deviation deviation) {
    return deviation.n() < EQUAL_MIN && deviation.standardError().orElse(1) == 0;
  }

  private double allowed(int role, Metric metric) {
    return switch (metric) {
      case DRIFT_PER_S -> Math.max(VALUE_MAX, reached(role, metric, Metric.OFFSET_FINAL)) / seconds;
      case QUEUE_GROWTH_PER_S ->
          Math.max(VALUE_MAX, reached(role, metric, Metric.QUEUE_FINAL)) / seconds;
      default -> allowed(metric, seconds);
    };
  }

  /** Where a quantity ends that is not to grow, but begins at nothing all the same. */
  private double reached(int role, Metric slope, Metric end) {
    boolean steady = of(role, slope).map(known -> known.predicted() == 0).orElse(false);
    return steady ? of(role, end).map(Deviation::predicted).orElse(0.0) : 0;
  }

  /** What is allowed for in a measure whatever is predicted, in trials of so many seconds. */
  public static double allowed(Metric metric, double seconds) {
    return switch (metric) {
      case TICKS, INTERNAL, SENDS, RECEIVES, COPIES_SENT, FINAL_CLOCK, OFFSET_FINAL, QUEUE_FINAL ->
          VALUE_MAX;
      // As a slope, the same over a whole trial.
      case CLOCK_PER_S, DRIFT_PER_S, QUEUE_GROWTH_PER_S -> VALUE_MAX / seconds;
      case QUEUE_MEAN -> QUEUE_MEAN_MAX;
      default -> 0;
    };
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
