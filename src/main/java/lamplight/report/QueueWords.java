package lamplight.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.model.PlannedFault;
import lamplight.report.data.Growth;
import lamplight.report.data.RunData;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.stats.Summary;
import lamplight.theory.QueuePrediction;
import lamplight.theory.Stability;

/** What the queue of a role did, and what theory holds it for, in a word. */
final class QueueWords {
  /** A rise of fewer messages over a trial does not matter, however surely it is shown. */
  private static final double RISE_MIN = 1;

  private QueueWords() {}

  /** What a queue did; empty where that is unknown, as of a killed process. */
  static Optional<Trend> trend(RunData data, int role) {
    Optional<Summary> slope = data.samples().summary(role, Metric.QUEUE_GROWTH_PER_S);
    Optional<Summary> end = data.samples().summary(role, Metric.QUEUE_FINAL);
    double riseMin = data.samples().size() == 1 ? Growth.ONE_TRIAL_MIN : RISE_MIN;
    return slope.isPresent() && end.isPresent()
        ? Optional.of(Trend.of(role, slope.get(), end.get(), data.durationSeconds(), riseMin))
        : Optional.empty();
  }

  /** Whether a queue may grow, but that may be chance. */
  static boolean isUnsure(RunData data, int role) {
    return trend(data, role).map(known -> known.kind() == Trend.Kind.UNSURE).orElse(false);
  }

  static Text measured(RunData data, int role) {
    Optional<Trend> trend = trend(data, role);
    if (trend.isEmpty()) {
      return Text.plain(Figures.NONE);
    }
    // It may have grown before a kill of another process and not after: one word tells of neither.
    long kills =
        data.experiment().faults().planned().list().stream()
            .filter(PlannedFault.Kill.class::isInstance)
            .count();
    if (kills > 0) {
      return Text.plain(kills == 1 ? "two regimes" : "several regimes");
    }
    return switch (trend.get().kind()) {
      case GROWS -> Text.strong("grows");
      case ROSE_ONCE -> Text.strong("grew");
      case UNSURE -> Text.plain("may grow");
      case SLIGHT -> Text.plain("grows slightly");
      case NOT_SHOWN, FLAT_ONCE -> Text.plain("does not grow");
    };
  }

  /** The regime, or of rates that differ from trial to trial how often each is met. */
  static String predicted(RunData data, int role) {
    List<QueuePrediction> queues = ArrivalRate.queues(data, role);
    Map<Stability, Integer> counts = new EnumMap<>(Stability.class);
    queues.forEach(queue -> counts.merge(queue.stability(), 1, Integer::sum));
    if (counts.isEmpty()) {
      return Figures.NONE;
    }
    if (counts.size() == 1) {
      return counts.keySet().iterator().next().word();
    }
    int saturated = counts.getOrDefault(Stability.SATURATED, 0);
    return "saturated in " + saturated + " of " + queues.size();
  }
}
