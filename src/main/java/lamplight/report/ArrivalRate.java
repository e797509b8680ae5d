package lamplight.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.report.part.Figures;
import lamplight.report.text.Numbers;
import lamplight.results.Predicted;
import lamplight.stats.Deviation;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;
import lamplight.theory.QueuePrediction;
import lamplight.theory.TrialForecast;

/** How many messages reach a process per second: beside its ticks, the cause of its regime. */
final class ArrivalRate {
  private static final int DECIMALS = 2;

  private ArrivalRate() {}

  /** Those received and those still queued, over the trial; empty where the queue is unknown. */
  static Optional<Summary> measured(RunData data, int role) {
    double[] received = data.samples().column(role, Metric.RECEIVES);
    double[] queued = data.samples().column(role, Metric.QUEUE_FINAL);
    double[] perSecond =
        IntStream.range(0, received.length)
            .mapToDouble(trial -> (received[trial] + queued[trial]) / data.durationSeconds())
            .filter(value -> !Double.isNaN(value))
            .toArray();
    return perSecond.length == 0 ? Optional.empty() : Optional.of(Summaries.of(perSecond));
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

  /** What theory predicts of the queue of a role, trial by trial; none without theory. */
  static List<QueuePrediction> queues(RunData data, int role) {
    List<TrialRow> trials = data.measured();
    List<TrialForecast> forecasts = data.predicted().map(Predicted::trials).orElse(List.of());
    return IntStream.range(0, forecasts.size())
        .mapToObj(at -> forecasts.get(at).prediction().queue(trials.get(at).process(role)))
        .toList();
  }
}
