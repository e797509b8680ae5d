package lamplight.report.predict;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import lamplight.theory.ClockPrediction;
import lamplight.theory.QueuePrediction;
import lamplight.theory.Stability;
import lamplight.theory.TrialForecast;

/**
 * A column of a printed table.
 *
 * @param reading its value for a process, from 1; empty where theory has none
 */
record PredictedValue(String heading, BiFunction<TrialForecast, Integer, OptionalDouble> reading) {

  /** What holds in the long run. */
  static final List<PredictedValue> LONG_RUN =
      List.of(
          ofQueue("arrivals/s", queue -> OptionalDouble.of(queue.arrivalsPerS())),
          ofQueue("receive share", queue -> OptionalDouble.of(queue.receiveShare())),
          ofQueue("growth/s", queue -> OptionalDouble.of(queue.growthPerS())),
          ofQueue("mean queue", QueuePrediction::meanLength),
          ofClock("clock/s", clock -> OptionalDouble.of(clock.clockPerS())),
          ofClock("drift/s", clock -> OptionalDouble.of(clock.offsetGrowthPerS())),
          ofClock("receive jump", clock -> clock.receiveJump().mean()));

  private static PredictedValue ofQueue(
      String heading, Function<QueuePrediction, OptionalDouble> of) {
    return new PredictedValue(
        heading, (forecast, process) -> of.apply(forecast.prediction().queue(process)));
  }

  private static PredictedValue ofClock(
      String heading, Function<ClockPrediction, OptionalDouble> of) {
    return new PredictedValue(
        heading, (forecast, process) -> of.apply(forecast.clocks().clock(process)));
  }

  private static PredictedValue ofColumn(String heading, String column) {
    return new PredictedValue(heading, (forecast, process) -> forecast.value(process, column));
  }

  /** What a trial of so many seconds ends with, on average over seeds. */
  static List<PredictedValue> atEndOf(double durationS) {
    return List.of(
        ofColumn("receives", "receives"),
        ofColumn("copies sent", "copies_sent"),
        ofColumn("final clock", "final_clock"),
        ofColumn("final offset", "offset_final"),
        ofColumn("final queue", "queue_final"),
        new PredictedValue(
            "sd of queue",
            (forecast, process) ->
                forecast.prediction().queue(process).stability() == Stability.STABLE
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                        forecast.prediction().backlog(process).sdAfter(durationS))));
  }
}
