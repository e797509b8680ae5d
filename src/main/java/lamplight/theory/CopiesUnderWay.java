package lamplight.theory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What becomes of a trial's predictions when copies take long: nothing arrives until the first ones
 * do, and those under way when the ticks end wait in the queue after the drain.
 *
 * <p>Until the first copies arrive every tick is idle, so that a process with a receive share of u
 * has {@code u r d} idle ticks more, d being the transit time. Each sends p copies to each of the
 * others; a stable process takes those, and has so many idle ticks less. With E_i for what is left
 * of process i's additional idle ticks, {@code E_i = u_i r_i d - p (sum of the others' E)} where it
 * is stable, and {@code E_i = r_i d} where it is not, because it takes nothing in addition. Its
 * receives are E_i fewer; what was sent to it and not received is longer by {@code u r d}, and
 * where it is not stable by what the others sent in addition too. Immutable.
 */
final class CopiesUnderWay {
  private final Prediction prediction;
  private final double commonPerS;
  private final double transitS;
  private final double durationS;
  private final double idleOfOthers;
  private final double idleTotal;

  /**
   * Copies under way in a trial.
   *
   * @param transitS how long a copy takes, in seconds of model time
   * @param durationS the length of the trial in seconds of model time
   */
  CopiesUnderWay(
      Prediction prediction, ClockPredictions clocks, double transitS, double durationS) {
    this.prediction = prediction;
    this.commonPerS = clocks.common().perSecond();
    this.transitS = Math.min(transitS, durationS);
    this.durationS = durationS;
    this.idleOfOthers = underWay(false);
    this.idleTotal = idleOfOthers + idleOfStable();
  }

  /** The additional idle ticks of the stable processes, from the sum of their equations. */
  private double idleOfStable() {
    double p = prediction.sendProbability();
    int stable = prediction.stable();
    return stable == 0 ? 0 : (underWay(true) - stable * p * idleOfOthers) / (1 - p + stable * p);
  }

  /** What the processes that are stable, or those that are not, would receive in that time. */
  private double underWay(boolean stable) {
    return prediction.queues().stream()
        .filter(queue -> (queue.stability() == Stability.STABLE) == stable)
        .mapToDouble(this::underWay)
        .sum();
  }

  /** What a process would receive in the transit time. */
  private double underWay(QueuePrediction queue) {
    return queue.receiveShare() * queue.rate().perSecond() * transitS;
  }

  /** The additional idle ticks of a process. */
  private double idle(QueuePrediction queue) {
    double p = prediction.sendProbability();
    if (queue.stability() != Stability.STABLE) {
      return underWay(queue);
    }
    // By itself it needs no equation, and there is none where every draw sends to all: 1 - p is 0.
    return prediction.stable() == 1
        ? idleTotal - idleOfOthers
        : (underWay(queue) - p * idleTotal) / (1 - p);
  }

  /** The columns of a process, from 1, with copies under way. */
  Map<String, Double> in(Map<String, Double> columns, int process) {
    QueuePrediction queue = prediction.queue(process);
    boolean stable = queue.stability() == Stability.STABLE;
    double idle = idle(queue);
    double longer =
        underWay(queue) + (stable ? 0 : prediction.sendProbability() * (idleTotal - idle));
    Map<String, Double> later = new LinkedHashMap<>(columns);
    later.computeIfPresent("queue_final", (column, length) -> length + longer);
    double ticks = queue.rate().perSecond() * durationS;
    double receives = columns.getOrDefault("receives", 0.0) - idle;
    TrialPrediction.addCounts(
        later, prediction, queue, Math.max(0, Math.min(ticks, receives)), durationS);
    if (!stable) {
      double behind = commonPerS / queue.arrivalsPerS() * longer;
      double offset = columns.getOrDefault("offset_final", 0.0) + behind;
      TrialPrediction.addClock(later, queue, commonPerS * durationS - offset, offset, durationS);
      TrialPrediction.addJumps(later, queue, durationS);
    }
    return Collections.unmodifiableMap(later);
  }
}
