package lamplight.report.part;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lamplight.measure.Metric;
import lamplight.measure.Source;
import lamplight.report.data.Predicted;
import lamplight.report.data.RunData;
import lamplight.report.text.Numbers;
import lamplight.stats.Deviation;

/**
 * The measures of a run beside their predictions, and whether they deviate from them: by more than
 * chance, and by more than the theory leaves out. It leaves out how a stable process gets to its
 * steady state, and approximates the queue of one; so a tenth of the prediction is allowed for, and
 * for values that are small or zero so much as it can come to in one trial. Nothing is allowed for
 * where theory is exact: in the number of ticks, and in the clock of the only process that keeps
 * up, which is never below its ticks; how far it may be above them is what others can push it while
 * their queues fill.
 */
public final class PredictionCheck {
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

  /** What a number of this size is off by because of rounding. */
  private static final double ROUNDING = 1e-9;

  /** How far one message from before the first tick of a process pushes its clock. */
  private static final double PUSH_MAX = 1;

  private final double seconds;
  private final String source;
  private final Set<Integer> counting;
  private final Map<Metric, Map<Integer, Deviation>> deviations = new TreeMap<>();
  private final int count;
  private final int comparisons;

  private PredictionCheck(RunData data, Predicted predicted, List<Integer> roles, int others) {
    this.seconds = data.durationSeconds();
    this.source = predicted.source();
    this.counting =
        roles.stream().filter(predicted::countsItsTicks).collect(Collectors.toUnmodifiableSet());
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

  /** Whether theory allows a measure of a role not even the least deviation in one direction. */
  public boolean isExact(int role, Metric metric) {
    return isFixed(metric) || isClockOfCounting(role, metric);
  }

  /** Whether the deviation of a measure, if it has any, is to be pointed out. */
  public boolean deviates(int role, Metric metric) {
    return of(role, metric).map(deviation -> deviates(role, metric, deviation)).orElse(false);
  }

  private boolean deviates(int role, Metric metric, Deviation deviation) {
    double rounding = ROUNDING * Math.max(1, Math.abs(deviation.predicted()));
    if (isExact(role, metric) && deviation.least() < -rounding) {
      return true;
    }
    if (isFixed(metric)) {
      return deviation.greatest() > rounding;
    }
    if (deviation.n() == 1) {
      return false;
    }
    double limit = limit(deviation.n());
    return isClockOfCounting(role, metric)
        ? isBeyondChance(deviation, limit) && deviation.difference() > push(role, metric)
        : deviates(deviation, limit, allowed(role, metric));
  }

  /** What is decided before the trial. */
  private static boolean isFixed(Metric metric) {
    return metric.source() != Source.MEASURED;
  }

  private boolean isClockOfCounting(int role, Metric metric) {
    return counting.contains(role) && metric.isFinalClock();
  }

  /**
   * How far the messages that a process is expected to receive may push its clock beyond its ticks,
   * on average: by one value each, and one at least, which a process that ticks before it sends.
   */
  private double push(int role, Metric metric) {
    double values =
        Math.max(PUSH_MAX, of(role, Metric.RECEIVES).map(Deviation::predicted).orElse(0.0));
    double ticks = of(role, Metric.TICKS).map(Deviation::predicted).orElse(1.0);
    return switch (metric) {
      case CLOCK_PER_S -> values / seconds;
      case JUMP_MEAN -> values / ticks;
      default -> values;
    };
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
    double difference = Math.abs(deviation.difference());
    return isBeyondChance(deviation, limit)
        && difference > SHARE_MAX * Math.abs(deviation.predicted())
        && difference > allowed;
  }

  private static boolean isBeyondChance(Deviation deviation, double limit) {
    return deviation.standardError().isPresent()
        && !isFewAndEqual(deviation)
        && Math.abs(deviation.difference()) > limit * deviation.standardError().getAsDouble();
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
