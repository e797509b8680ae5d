package lamplight.stats.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.stats.Summary;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;

/** Decides who leads. Not thread-safe. */
final class LeaderJudge {
  private final Samples samples;
  private final double seconds;
  private final boolean kills;

  LeaderJudge(Samples samples, double seconds, boolean kills) {
    this.samples = samples;
    this.seconds = seconds;
    this.kills = kills;
  }

  Leader leader() {
    int trials = samples.size();
    List<Integer> living =
        roles()
            .filter(each -> !kills || samples.defined(each, Metric.OFFSET_FINAL).length == trials)
            .boxed()
            .toList();
    Optional<Integer> first = living.stream().min(Comparator.comparingDouble(this::behind));
    long beaten = kills ? IntStream.range(0, trials).filter(this::isBeaten).count() : 0;
    double highest = highestRate();
    boolean leads = first.isPresent() && leads(first.get(), living, beaten, highest);
    return new Leader(
        living,
        first,
        beaten,
        leads,
        leads ? mean(first.orElseThrow(), Metric.CLOCK_PER_S) : highest);
  }

  /** By how much a clock must fall behind one of this rate over a trial before it matters. */
  static double riseMin(double rate, double seconds) {
    return Math.max(1, Growth.PACE_SHARE_MAX * rate * seconds);
  }

  private boolean leads(int first, List<Integer> living, long beaten, double highest) {
    // The processes that live to the end are the same in every trial unless roles are ranks: then
    // the highest clock may be that of another rank, now killed and now not.
    return living.size() == samples.roleCount() || samples.roles() == Roles.NUMBERS
        ? beaten == 0
        : samples.summary(first, Metric.OFFSET_FINAL).map(Summary::max).orElse(0.0)
            < riseMin(highest, seconds);
  }

  private boolean isBeaten(int trial) {
    return roles().noneMatch(each -> samples.get(each, Metric.OFFSET_FINAL, trial) == 0);
  }

  private double highestRate() {
    return roles().mapToDouble(each -> mean(each, Metric.FINAL_CLOCK)).max().orElse(0) / seconds;
  }

  private double behind(int role) {
    return samples.summary(role, Metric.OFFSET_FINAL).map(Summary::mean).orElse(Double.MAX_VALUE);
  }

  private double mean(int role, Metric metric) {
    return samples.summary(role, metric).map(Summary::mean).orElse(0.0);
  }

  private IntStream roles() {
    return IntStream.rangeClosed(1, samples.roleCount());
  }
}
