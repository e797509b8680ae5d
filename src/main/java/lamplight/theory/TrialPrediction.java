package lamplight.theory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one trial of a given length should measure, on average over seeds: the columns of {@code
 * processes.csv} that theory has a value for. The queues start empty, and that start is part of the
 * prediction of a queue that is not stable ({@link Backlog}); that of a stable one settles within
 * seconds and is left out. Network delay is not part of it.
 */
public final class TrialPrediction {
  private TrialPrediction() {}

  /**
   * The predicted values of every process, process 1 first, each by column name in the order of the
   * columns. A column for which theory has no value is absent.
   *
   * @param durationS the length of the trial in seconds of model time
   */
  public static List<Map<String, Double>> of(
      Prediction prediction, ClockPredictions clocks, double durationS) {
    if (!(durationS > 0)) {
      throw new IllegalArgumentException("a trial lasts longer than 0 s, but not " + durationS);
    }
    List<Map<String, Double>> processes = new ArrayList<>();
    for (QueuePrediction queue : prediction.queues()) {
      Map<String, Double> columns = new LinkedHashMap<>();
      Length length = length(prediction, queue, durationS);
      addCounts(columns, prediction, queue, length, durationS);
      addClock(columns, prediction, queue, clocks, length, durationS);
      addQueue(columns, length);
      processes.add(Collections.unmodifiableMap(columns));
    }
    return Collections.unmodifiableList(processes);
  }

  /** The length of a queue: over the trial, at its end, and its slope. */
  private record Length(double mean, double last, double slopePerS) {}

  private static Length length(Prediction prediction, QueuePrediction queue, double durationS) {
    if (queue.meanLength().isPresent()) {
      double mean = queue.meanLength().getAsDouble();
      return new Length(mean, mean, 0);
    }
    Backlog backlog = prediction.backlog(queue.process());
    return new Length(
        backlog.meanOver(durationS), backlog.meanAfter(durationS), backlog.slopeOver(durationS));
  }

  private static void addCounts(
      Map<String, Double> columns,
      Prediction prediction,
      QueuePrediction queue,
      Length length,
      double durationS) {
    double peers = prediction.processes() - 1;
    double ticks = queue.rate().perSecond() * durationS;
    double receives = receives(queue, length, durationS);
    double idle = ticks - receives;
    double sides = prediction.sides();
    columns.put("rate", queue.rate().perSecond());
    columns.put("ticks", ticks);
    columns.put("internal", idle * (sides - peers - 1) / sides);
    columns.put("sends", idle * (peers + 1) / sides);
    columns.put("receives", receives);
    columns.put("copies_sent", idle * prediction.sendProbability() * peers);
  }

  /** What arrived and is not left in the queue. */
  private static double receives(QueuePrediction queue, Length length, double durationS) {
    return Math.max(0, queue.arrivalsPerS() * durationS - length.last());
  }

  private static void addClock(
      Map<String, Double> columns,
      Prediction prediction,
      QueuePrediction queue,
      ClockPredictions clocks,
      Length length,
      double durationS) {
    double common = clocks.common().perSecond();
    boolean stable = queue.stability() == Stability.STABLE;
    // The message that a backlogged process takes is as old as the whole queue behind it, and the
    // queue holds length/lambda seconds of messages.
    double perMessage = stable || queue.arrivalsPerS() == 0 ? 0 : common / queue.arrivalsPerS();
    double offset = perMessage * length.last();
    double finalClock = Math.max(0, common * durationS - offset);
    double ticks = queue.rate().perSecond() * durationS;
    double receives = receives(queue, length, durationS);
    columns.put("final_clock", finalClock);
    columns.put("clock_per_s", finalClock / durationS);
    // How far a stable process is behind at one instant has no closed form, unless it alone leads.
    if (!stable || prediction.stable() == 1) {
      columns.put("offset_final", offset);
    }
    columns.put("drift_per_s", perMessage * length.slopePerS());
    columns.put("jump_mean", finalClock / ticks);
    // The budget identity: every idle tick moved the clock by one, the receives by all the rest.
    if (receives >= 1) {
      columns.put("jump_receive_mean", (finalClock - (ticks - receives)) / receives);
    }
  }

  private static void addQueue(Map<String, Double> columns, Length length) {
    columns.put("queue_mean", length.mean());
    columns.put("queue_final", length.last());
    columns.put("queue_growth_per_s", length.slopePerS());
  }
}
