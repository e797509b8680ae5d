package lamplight.stats.precision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.stats.EqualValues;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;

/** Collects the measures of trials and says how near a target is. Not thread-safe. */
public final class PrecisionWatch {
  /** A measure whose mean deserves no more decimals is a whole number in each trial. */
  private static final int WHOLE_DECIMALS_MAX = 1;

  private final PrecisionTarget target;
  private final boolean randomRates;
  private final Map<String, Samples> points = new LinkedHashMap<>();

  /** How many trials failed, by point. */
  private final Map<String, Integer> failed = new LinkedHashMap<>();

  /**
   * A watch without trials yet.
   *
   * @param randomRates whether rates are drawn for each trial, so that ranks are watched
   */
  public PrecisionWatch(PrecisionTarget target, boolean randomRates) {
    this.target = target;
    this.randomRates = randomRates;
  }

  /**
   * Expects trials at a point: until there are enough, the target is not reached.
   *
   * @param processes how many a trial of this point has
   */
  public void expect(String point, int processes) {
    points.putIfAbsent(point, new Samples(Roles.of(processes, randomRates)));
  }

  /**
   * Whether so many trials were added to judge, and the measure is defined in none of them for any
   * process that is meant.
   */
  public boolean isNowhereDefined() {
    return points.values().stream()
        .allMatch(
            samples ->
                samples.size() >= Precision.TRIALS_MIN
                    && IntStream.rangeClosed(1, samples.roleCount())
                        .filter(role -> isMeant(samples, role))
                        .allMatch(role -> samples.defined(role, target.metric()).length == 0));
  }

  /**
   * A point at which so many trials failed, and none was complete, that further ones give no hope;
   * the target cannot be reached without them.
   */
  public Optional<String> failingPoint() {
    return failed.entrySet().stream()
        .filter(entry -> entry.getValue() >= Precision.TRIALS_MIN)
        .map(Map.Entry::getKey)
        .filter(this::hasNoTrial)
        .findFirst();
  }

  private boolean hasNoTrial(String point) {
    Samples samples = points.get(point);
    return samples == null || samples.size() == 0;
  }

  /**
   * Adds a trial.
   *
   * @param point its point within a study, or empty
   * @param measures those of every process; none when the trial failed
   */
  public void add(String point, long seed, List<ProcessMeasures> measures) {
    if (measures.isEmpty()) {
      failed.merge(point, 1, Integer::sum);
      return;
    }
    Roles kind = Roles.of(measures.size(), randomRates);
    points.computeIfAbsent(point, unused -> new Samples(kind)).add(seed, measures);
  }

  /**
   * The precision of the measure, process and point that is furthest from the target. A percentage
   * of nothing is nothing: it leaves out a process whose values are all 0, unless there is no
   * other.
   */
  public Precision worst() {
    List<Precision> all = new ArrayList<>();
    List<Precision> ofNothing = new ArrayList<>();
    for (Map.Entry<String, Samples> entry : points.entrySet()) {
      Samples samples = entry.getValue();
      if (samples.size() == 0) {
        return none(entry.getKey());
      }
      for (int role = 1; role <= samples.roleCount(); role++) {
        if (isMeant(samples, role)) {
          double[] values = samples.defined(role, target.metric());
          boolean isOfNothing =
              target.isPercent()
                  && values.length >= Precision.TRIALS_MIN
                  && Arrays.stream(values).allMatch(value -> value == 0);
          (isOfNothing ? ofNothing : all).add(precision(entry.getKey(), samples, role, values));
        }
      }
    }
    // Of equally wide ones the first.
    return (all.isEmpty() ? ofNothing : all)
        .stream()
            .reduce((one, other) -> other.ratio() > one.ratio() ? other : one)
            .orElse(none(""));
  }

  private static Precision none(String point) {
    return new Precision(0, Double.POSITIVE_INFINITY, point, "", 0, 0);
  }

  private boolean isMeant(Samples samples, int role) {
    return target.process().isEmpty() || samples.roles().isMeant(target.process().get(), role);
  }

  private Precision precision(String point, Samples samples, int role, double[] values) {
    String name = samples.roles().name(role);
    if (values.length < Precision.TRIALS_MIN) {
      return new Precision(values.length, Double.POSITIVE_INFINITY, point, name, 0, 0);
    }
    Summary summary = Summaries.of(values);
    double half =
        summary.high().isPresent()
            ? summary.high().getAsDouble() - summary.mean()
            : EqualValues.halfWidth(values.length, step(samples, role));
    double limit = target.limit(summary.mean());
    double ratio = half == 0 ? 0 : limit == 0 ? Double.POSITIVE_INFINITY : half / limit;
    return new Precision(values.length, ratio, point, name, summary.mean(), half);
  }

  /** By how much one event more in a trial changes the measure, at the least; 0 of a setting. */
  private double step(Samples samples, int role) {
    if (target.metric().isSetting()) {
      return 0;
    }
    if (target.metric().decimals() <= WHOLE_DECIMALS_MAX) {
      return 1;
    }
    double ticks = mean(samples, role, Metric.TICKS);
    double seconds = ticks / mean(samples, role, Metric.RATE);
    return 1 / Math.min(ticks, seconds);
  }

  private static double mean(Samples samples, int role, Metric metric) {
    return samples.summary(role, metric).map(Summary::mean).orElse(Double.NaN);
  }
}
