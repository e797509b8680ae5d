package lamplight.theory;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What theory predicts of all clocks in the long run. Stable and critical processes share one clock
 * rate c, however slow they tick, because each takes its messages as fast as they come. A saturated
 * process takes only {@code r/lambda} of what arrives a second, in order of arrival, so its clock
 * runs at {@code c r/lambda}.
 *
 * @param common the rate c
 * @param processes the clocks, process 1 first
 */
public record ClockPredictions(ClockRate common, List<ClockPrediction> processes) {
  public ClockPredictions {
    processes = List.copyOf(processes);
  }

  /** The clock of one process, from 1. */
  public ClockPrediction clock(int process) {
    return processes.get(process - 1);
  }

  static ClockPredictions of(Prediction prediction, ClockRate common) {
    return new ClockPredictions(
        common,
        prediction.queues().stream().map(queue -> clock(queue, common, prediction)).toList());
  }

  private static ClockPrediction clock(
      QueuePrediction queue, ClockRate common, Prediction prediction) {
    boolean saturated = queue.stability() == Stability.SATURATED;
    double rate = common.perSecond();
    double clockPerS = saturated ? rate * queue.rate().perSecond() / queue.arrivalsPerS() : rate;
    // The growth is exact, where the difference of arrivals and rate would not be.
    double behindPerS = saturated ? rate * queue.growthPerS() / queue.arrivalsPerS() : 0;
    return new ClockPrediction(
        queue.process(),
        clockPerS,
        behindPerS,
        meanOffset(queue, common),
        receiveJump(queue, clockPerS, prediction));
  }

  private static OptionalDouble meanOffset(QueuePrediction queue, ClockRate common) {
    if (queue.stability() != Stability.STABLE) {
      return OptionalDouble.empty();
    }
    if (common instanceof ClockRate.Simulated simulated) {
      Double offset = simulated.meanOffsets().get(queue.rate());
      return offset == null ? OptionalDouble.empty() : OptionalDouble.of(offset);
    }
    // The rate is exact where one process alone is stable, and that one leads.
    return OptionalDouble.of(0);
  }

  private static ReceiveJump receiveJump(
      QueuePrediction queue, double clockPerS, Prediction prediction) {
    if (queue.arrivalsPerS() == 0) {
      return new ReceiveJump.None();
    }
    if (prediction.stable() <= 1) {
      return new ReceiveJump.Geometric(prediction.sendProbability());
    }
    double receivesPerS = Math.min(queue.rate().perSecond(), queue.arrivalsPerS());
    // A receive moves the clock by at least 1, which the noise of a simulated rate may miss.
    return new ReceiveJump.Mean(Math.max(1, (clockPerS - queue.idlePerS()) / receivesPerS));
  }
}
