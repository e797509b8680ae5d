package lamplight.report.predict;

import java.util.OptionalDouble;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.theory.Backlog;
import lamplight.theory.ClockPrediction;
import lamplight.theory.Prediction;
import lamplight.theory.QueuePrediction;
import lamplight.theory.TrialForecast;

/** What the predicted numbers say, a sentence or two a process. */
final class ProcessSentence {
  private ProcessSentence() {}

  /** How one process, from 1, fares in a trial of this many seconds. */
  static String of(TrialForecast forecast, int process, double durationS) {
    Prediction prediction = forecast.prediction();
    QueuePrediction queue = prediction.queue(process);
    ClockPrediction clock = forecast.clocks().clock(process);
    return "process "
        + process
        + " is "
        + queue.stability().word()
        + ": "
        + switch (queue.stability()) {
          case STABLE -> stable(prediction, queue, clock);
          case CRITICAL -> critical(prediction, queue, clock, durationS);
          case SATURATED -> saturated(prediction.backlog(process), queue, clock, durationS);
        };
  }

  private static String stable(
      Prediction prediction, QueuePrediction queue, ClockPrediction clock) {
    String perSecond = Numbers.figure(clock.clockPerS()) + " a second";
    if (prediction.stable() == 1) {
      return "in the long run it alone sends, no message reaches it, and its clock counts its own"
          + " ticks, "
          + perSecond
          + ".";
    }
    boolean isFastest = queue.rate().compareTo(prediction.fastest()) == 0;
    return (isFastest
            ? "it ticks fastest, its clock runs at "
            : "it keeps pace with the fastest clock, ")
        + perSecond
        + ", on "
        + queue.rate()
        + (queue.rate().perSecond() == 1 ? " tick" : " ticks")
        + " a second, and its queue holds "
        + figure(queue.meanLength())
        + " messages on average.";
  }

  private static String figure(OptionalDouble value) {
    return Numbers.figure(value.orElseThrow());
  }

  private static String critical(
      Prediction prediction, QueuePrediction queue, ClockPrediction clock, double durationS) {
    if (prediction.stable() == 0) {
      return "it and its equal send on every idle tick, so whichever ticks first sends for ever"
          + " and the other one receives for ever.";
    }
    return "messages arrive exactly as fast as it ticks, so its queue grows like the square root of"
        + " time, to about "
        + Numbers.fixed(prediction.backlog(queue.process()).meanAfter(durationS), 0)
        + " messages after "
        + Words.seconds(durationS)
        + ", while its clock runs at the fastest rate, "
        + Numbers.figure(clock.clockPerS())
        + " a second, ever further behind.";
  }

  private static String growth(double perS) {
    String figure = Numbers.figure(perS);
    return figure + (figure.equals("1") ? " message" : " messages");
  }

  private static String saturated(
      Backlog backlog, QueuePrediction queue, ClockPrediction clock, double durationS) {
    return "its queue grows by "
        + growth(queue.growthPerS())
        + " a second, and its clock falls behind the fastest by "
        + Numbers.figure(clock.offsetGrowthPerS())
        + " a second."
        + (backlog.showsWithin(durationS)
            ? ""
            : " One trial of "
                + Words.seconds(durationS)
                + " cannot show this growth, "
                + Numbers.fixed(queue.growthPerS() * durationS, 0)
                + " messages with a standard deviation of "
                + Numbers.fixed(backlog.noiseAfter(durationS), 0)
                + "; one of "
                + Words.seconds(Math.ceil(backlog.shortestShowingS()))
                + " can.");
  }
}
