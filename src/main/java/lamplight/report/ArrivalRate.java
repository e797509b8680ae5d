package lamplight.report;

import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.RunData;
import lamplight.report.part.Figures;
import lamplight.report.text.Numbers;
import lamplight.stats.Deviation;

/** How many messages reach a process per second: beside its ticks, the cause of its regime. */
final class ArrivalRate {
  private static final int DECIMALS = 2;

  private ArrivalRate() {}

  /** Those received and those still queued, over the trial; a dash where the queue is unknown. */
  static String measured(RunData data, int role) {
    return Figures.mean(data.judge().arrivalsPerS(role), DECIMALS);
  }

  /** The same of what theory expects of a trial of this length; a dash without theory. */
  static String predicted(RunData data, int role) {
    Optional<Deviation> received = deviation(data, role, Metric.RECEIVES);
    Optional<Deviation> queued = deviation(data, role, Metric.QUEUE_FINAL);
    return received.isEmpty() || queued.isEmpty()
        ? Figures.NONE
        : Numbers.fixed(
            (received.get().predicted() + queued.get().predicted()) / data.durationSeconds(),
            DECIMALS);
  }

  private static Optional<Deviation> deviation(RunData data, int role, Metric metric) {
    return data.predicted().flatMap(known -> known.deviation(role, metric));
  }
}
