package lamplight.theory;

import java.util.List;
import java.util.Locale;
import lamplight.experiment.Experiment;

/** What the predicted numbers say, a sentence or two a process. */
final class Sentences {
  private Sentences() {}

  /** How one process fares, in a trial of this many seconds. */
  static String process(
      Prediction prediction, ClockPredictions clocks, int process, double durationS) {
    QueuePrediction queue = prediction.queue(process);
    ClockPrediction clock = clocks.clock(process);
    String start = "process " + process + " is " + queue.stability().word() + ": ";
    return start
        + switch (queue.stability()) {
          case STABLE -> stable(prediction, queue, clock);
          case CRITICAL -> critical(prediction, queue, clock, durationS);
          case SATURATED -> saturated(prediction.backlog(process), queue, clock, durationS);
        };
  }

  /**
   * Where the common clock rates of these predictions come from.
   *
   * @param experiment whose network the trials that measured them had
   */
  static String source(List<ClockRate> rates, Experiment experiment) {
    boolean delayed = !experiment.delay().isNone();
    String relay = experiment.relay().isPresent() ? ", through its relay" : "";
    List<ClockRate.Simulated> simulated =
        rates.stream()
            .filter(ClockRate.Simulated.class::isInstance)
            .map(ClockRate.Simulated.class::cast)
            .toList();
    if (simulated.isEmpty()) {
      return "The fastest clock rate is exact: in the long run one process alone sends.";
    }
    double error =
        simulated.stream()
            .mapToDouble(one -> one.standardError() / one.perSecond())
            .max()
            .orElse(0);
    double modelledS =
        simulated.stream().mapToDouble(ClockRate.Simulated::modelledS).min().orElse(0);
    int trials = simulated.stream().mapToInt(ClockRate.Simulated::trials).min().orElse(0);
    long firstSeed = simulated.get(0).firstSeed();
    return String.format(
        Locale.ROOT,
        "Where two or more processes keep sending, the fastest clock rate has no closed form. It"
            + " was measured in %d trials in virtual time (seeds %d..%d, %s%,.0f s of model time"
            + " in all, %s), with a standard error of %.3f %%%s.",
        trials,
        firstSeed,
        firstSeed + trials - 1,
        simulated.size() == 1 ? "" : "at least ",
        modelledS,
        (delayed ? "with this network delay" : "no network delay") + relay,
        100 * error,
        simulated.size() == 1 ? "" : " at most");
  }

  private static String stable(
      Prediction prediction, QueuePrediction queue, ClockPrediction clock) {
    if (prediction.stable() == 1) {
      return "in the long run it alone sends, no message reaches it, and its clock counts its own"
          + " ticks, "
          + TheoryNumbers.text(clock.clockPerS())
          + " a second.";
    }
    String role =
        queue.rate().compareTo(prediction.fastest()) == 0
            ? "it ticks fastest, its clock runs at "
            : "it keeps pace with the fastest clock, ";
    return role
        + TheoryNumbers.text(clock.clockPerS())
        + " a second, on "
        + queue.rate()
        + (queue.rate().perSecond() == 1 ? " tick" : " ticks")
        + " a second, and its queue holds "
        + TheoryNumbers.text(queue.meanLength())
        + " messages on average.";
  }

  private static String critical(
      Prediction prediction, QueuePrediction queue, ClockPrediction clock, double durationS) {
    if (prediction.stable() == 0) {
      return "it and its equal send on every idle tick, so whichever ticks first sends for ever"
          + " and the other one receives for ever.";
    }
    return "messages arrive exactly as fast as it ticks, so its queue grows like the square root of"
        + " time, to about "
        + TheoryNumbers.whole(prediction.backlog(queue.process()).meanAfter(durationS))
        + " messages after "
        + TheoryNumbers.seconds(durationS)
        + ", while its clock runs at the fastest rate, "
        + TheoryNumbers.text(clock.clockPerS())
        + " a second, ever further behind.";
  }

  private static String saturated(
      Backlog backlog, QueuePrediction queue, ClockPrediction clock, double durationS) {
    String growth =
        "its queue grows by "
            + TheoryNumbers.text(queue.growthPerS())
            + " messages a second, and its clock falls behind the fastest by "
            + TheoryNumbers.text(clock.offsetGrowthPerS())
            + " a second.";
    if (backlog.showsWithin(durationS)) {
      return growth;
    }
    return growth
        + " One trial of "
        + TheoryNumbers.seconds(durationS)
        + " cannot show this growth, "
        + TheoryNumbers.whole(queue.growthPerS() * durationS)
        + " messages with a standard deviation of "
        + TheoryNumbers.whole(backlog.noiseAfter(durationS))
        + "; one of "
        + TheoryNumbers.whole(Math.ceil(backlog.shortestShowingS()))
        + " s can.";
  }
}
