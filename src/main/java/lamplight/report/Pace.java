package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Growth;
import lamplight.report.data.RunData;
import lamplight.stats.Summary;

/**
 * How the clocks of those that live to the end keep up with the leader's. Immutable.
 *
 * @param rate the rate that they are measured by
 * @param falling who falls behind
 * @param unsure who may fall behind
 * @param keeping of whom that is not shown
 */
record Pace(
    Leader leader, double rate, List<Trend> falling, List<Trend> unsure, List<Trend> keeping) {

  static Pace of(RunData data) {
    Leader leader = Leader.of(data);
    double rate = leader.rate(data);
    List<Trend> trends = new ArrayList<>();
    for (int role : leader.living()) {
      Optional<Summary> drift = data.samples().summary(role, Metric.DRIFT_PER_S);
      Optional<Summary> end = data.samples().summary(role, Metric.OFFSET_FINAL);
      boolean isLeader = leader.role().isPresent() && leader.role().get() == role;
      if (!isLeader && drift.isPresent() && end.isPresent()) {
        double riseMin = Leader.riseMin(data, rate);
        trends.add(Trend.of(role, drift.get(), end.get(), data.durationSeconds(), riseMin));
      }
    }
    return new Pace(
        leader,
        rate,
        trends.stream().filter(Trend::isRising).toList(),
        trends.stream().filter(trend -> trend.kind() == Trend.Kind.UNSURE).toList(),
        trends.stream()
            .filter(trend -> !trend.isRising() && trend.kind() != Trend.Kind.UNSURE)
            .toList());
  }

  /** Whether a role falls behind. */
  boolean falls(int role) {
    return falling.stream().anyMatch(trend -> trend.role() == role);
  }

  /** Whether a role may fall behind, but that may be chance. */
  boolean isUnsure(int role) {
    return unsure.stream().anyMatch(trend -> trend.role() == role);
  }

  /** Whether those that keep pace do so to within a small share of the leader's rate, surely. */
  boolean isSure() {
    return keeping.stream()
        .allMatch(
            trend ->
                trend.slope().high().orElse(trend.slope().mean()) <= Growth.PACE_SHARE_MAX * rate);
  }
}
