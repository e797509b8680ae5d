package lamplight.theory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lamplight.model.Rate;

/**
 * What one trial of a given length should measure, on average over seeds: the columns of {@code
 * processes.csv} that theory has a value for. The queues start empty, and that start is part of the
 * prediction of a queue that is not stable ({@link Backlog}); that of a stable one settles within
 * seconds and is left out. Network delay enters through the common clock rate and the offsets of
 * stable processes, which are measured with it, and through the copies under way, which {@link
 * CopiesUnderWay} adds.
 *
 * <p>Averages over thousands of seeds show what is approximate: the mean queue of a stable process
 * (within 10 %), and the few idle ticks of one that is not stable (within half a tick or so).
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
    // Equal rates have equal courses, whose integrals are worth working out only once.
    Map<Rate, ExpectedTrajectory> courses = new HashMap<>();
    for (QueuePrediction queue : prediction.queues()) {
      courses.computeIfAbsent(
          queue.rate(), rate -> ExpectedTrajectory.of(prediction, clocks, queue.process()));
    }
    double early = earlyArrivals(prediction, courses, durationS);
    Map<Rate, Map<String, Double>> byRate = new HashMap<>();
    List<Map<String, Double>> processes = new ArrayList<>();
    for (QueuePrediction queue : prediction.queues()) {
      ExpectedTrajectory course = Objects.requireNonNull(courses.get(queue.rate()));
      processes.add(
          byRate.computeIfAbsent(
              queue.rate(),
              rate ->
                  columns(
                      prediction, queue, clocks.clock(queue.process()), course, early, durationS)));
    }
    return Collections.unmodifiableList(processes);
  }

  private static Map<String, Double> columns(
      Prediction prediction,
      QueuePrediction queue,
      ClockPrediction clock,
      ExpectedTrajectory course,
      double early,
      double durationS) {
    boolean stable = queue.stability() == Stability.STABLE;
    double arrivals = queue.arrivalsPerS() * durationS + (stable ? early : 0);
    double receives = Math.max(0, arrivals - course.queueAfter(durationS));
    Map<String, Double> columns = new LinkedHashMap<>();
    addCounts(columns, prediction, queue, receives, durationS);
    addClock(
        columns, queue, course.clockAfter(durationS), course.offsetAfter(durationS), durationS);
    columns.put("drift_per_s", course.offsetSlopeOver(durationS));
    addJumps(columns, queue, durationS);
    if (stable) {
      clock.receiveJump().mean().ifPresent(jump -> columns.put("jump_receive_mean", jump));
    }
    addQueue(columns, course, durationS);
    return Collections.unmodifiableMap(columns);
  }

  /**
   * How many messages a stable process gets beyond its long-run share, because the processes that
   * are not stable send until their queues have filled. Each of the a stable processes gets them,
   * and sends less for it, so that what they send to each other falls.
   */
  private static double earlyArrivals(
      Prediction prediction, Map<Rate, ExpectedTrajectory> courses, double durationS) {
    double idle = 0;
    Map<Rate, Double> lengths = new HashMap<>();
    for (QueuePrediction queue : prediction.queues()) {
      if (queue.stability() != Stability.STABLE) {
        ExpectedTrajectory course = Objects.requireNonNull(courses.get(queue.rate()));
        idle +=
            lengths.computeIfAbsent(queue.rate(), rate -> course.queueAfter(durationS))
                - queue.growthPerS() * durationS;
      }
    }
    double p = prediction.sendProbability();
    return p * idle / (1 + Math.max(0, prediction.stable() - 1) * p);
  }

  /** How many ticks were what, when so many were receives. */
  static void addCounts(
      Map<String, Double> columns,
      Prediction prediction,
      QueuePrediction queue,
      double receives,
      double durationS) {
    double peers = prediction.processes() - 1;
    double faces = prediction.die().faces();
    double sending = (peers + 1) * prediction.die().facesPerSend();
    double ticks = queue.rate().perSecond() * durationS;
    double idle = ticks - receives;
    columns.put("rate", queue.rate().perSecond());
    columns.put("ticks", ticks);
    columns.put("internal", idle * (faces - sending) / faces);
    columns.put("sends", idle * sending / faces);
    columns.put("receives", receives);
    columns.put("receive_share", receives / ticks);
    columns.put("copies_sent", idle * prediction.sendProbability() * peers);
  }

  /** Where a clock ends: every tick moves it by at least one. */
  static void addClock(
      Map<String, Double> columns,
      QueuePrediction queue,
      double clock,
      double offset,
      double durationS) {
    double finalClock = Math.max(queue.rate().perSecond() * durationS, clock);
    columns.put("final_clock", finalClock);
    columns.put("clock_per_s", finalClock / durationS);
    columns.put("offset_final", offset);
  }

  /**
   * The mean jumps of a process whose counts and clock are known. A stable process has the mean
   * receive jump of the long run. One that is not follows the budget identity: every idle tick
   * moves the clock by one, the receives by all the rest.
   */
  static void addJumps(Map<String, Double> columns, QueuePrediction queue, double durationS) {
    double ticks = queue.rate().perSecond() * durationS;
    double finalClock = columns.getOrDefault("final_clock", ticks);
    double receives = columns.getOrDefault("receives", 0.0);
    columns.put("jump_mean", finalClock / ticks);
    if (queue.stability() == Stability.STABLE) {
      return;
    }
    columns.remove("jump_receive_mean");
    if (receives >= 1) {
      columns.put("jump_receive_mean", (finalClock - (ticks - receives)) / receives);
    }
  }

  private static void addQueue(
      Map<String, Double> columns, ExpectedTrajectory course, double durationS) {
    columns.put("queue_mean", course.queueOver(durationS));
    columns.put("queue_final", course.queueAfter(durationS));
    columns.put("queue_growth_per_s", course.queueSlopeOver(durationS));
  }
}
