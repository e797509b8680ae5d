package lamplight.stats.precision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.measure.ProcessMeasures;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;

/** Collects the measures of trials and says how near a target is. Not thread-safe. */
public final class PrecisionWatch {
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

  /** The precision of the measure, process and point that is furthest from the target. */
  public Precision worst() {
    Precision worst = new Precision(0, Double.POSITIVE_INFINITY, "", "", 0, 0);
    boolean isFirst = true;
    for (Map.Entry<String, Samples> entry : points.entrySet()) {
      Samples samples = entry.getValue();
      if (samples.size() == 0) {
        return new Precision(0, Double.POSITIVE_INFINITY, entry.getKey(), "", 0, 0);
      }
      for (int role = 1; role <= samples.roleCount(); role++) {
        String name = samples.roles().name(role);
        if (isMeant(samples, role)) {
          Precision precision =
              precision(entry.getKey(), name, samples.defined(role, target.metric()));
          if (isFirst || precision.ratio() > worst.ratio()) {
            worst = precision;
          }
          isFirst = false;
        }
      }
    }
    return worst;
  }

  private boolean isMeant(Samples samples, int role) {
    return target.process().isEmpty() || samples.roles().isMeant(target.process().get(), role);
  }

  private Precision precision(String point, String role, double[] values) {
    if (values.length < Precision.TRIALS_MIN) {
      return new Precision(values.length, Double.POSITIVE_INFINITY, point, role, 0, 0);
    }
    Summary summary = Summaries.of(values);
    double half = summary.high().orElse(summary.mean()) - summary.mean();
    double limit = target.limit(summary.mean());
    double ratio = half == 0 ? 0 : limit == 0 ? Double.POSITIVE_INFINITY : half / limit;
    return new Precision(values.length, ratio, point, role, summary.mean(), half);
  }
}
