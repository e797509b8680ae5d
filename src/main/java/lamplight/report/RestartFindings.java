package lamplight.report;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import lamplight.measure.RestartMeasures;
import lamplight.model.PlannedFault;
import lamplight.report.data.RunData;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summaries;

/** What a restart on purpose cost its process, and what it did to the clock condition. */
final class RestartFindings {
  private RestartFindings() {}

  static String text(RunData data, PlannedFault.Restart restart) {
    List<RestartMeasures> trials =
        data.faults(restart).stream().map(RestartMeasures.class::cast).toList();
    return "It missed "
        + counted(trials, RestartMeasures::missedTicks, "tick")
        + ". What its queue held ("
        + counted(trials, RestartMeasures::heldBefore, "message")
        + " after its last event) and the "
        + counted(trials, RestartMeasures::copiesSent, "copy", "copies")
        + " that others sent it meanwhile are lost. "
        + (restart.keepsClock()
            ? "Its clock was kept at "
                + mean(trials, RestartMeasures::clockBefore)
                + ", so that the clock condition holds between its own events too."
            : fall(trials));
  }

  private static String fall(List<RestartMeasures> trials) {
    return "Its clock fell from "
        + mean(trials, RestartMeasures::clockBefore)
        + " to 0. Until it is as high again, events behind the restart have lower clocks than"
        + " events before it, and the clock condition does not hold between the two, while every"
        + " receive is still above its send (the other clocks of this report are replayed as if"
        + " they were kept). "
        + caughtUp(trials);
  }

  private static String caughtUp(List<RestartMeasures> trials) {
    double[] seconds =
        trials.stream()
            .map(RestartMeasures::caughtUpNs)
            .flatMapToLong(OptionalLong::stream)
            .mapToDouble(ns -> ns / 1e9)
            .toArray();
    String never = "never as high again before the end";
    if (seconds.length == 0) {
      return "It was " + never + (trials.size() == 1 ? "." : ", in any trial.");
    }
    return "It was as high again "
        + Words.mean(Summaries.of(seconds))
        + " s after the process was back"
        + (seconds.length == trials.size()
            ? "."
            : " in "
                + Numbers.count(seconds.length)
                + " of "
                + Numbers.count(trials.size(), "trial")
                + ", and "
                + never
                + (trials.size() - seconds.length == 1 ? " in the other." : " in the others."));
  }

  private static String mean(
      List<RestartMeasures> trials, ToDoubleFunction<RestartMeasures> figure) {
    return Words.mean(Summaries.of(trials.stream().mapToDouble(figure).toArray()));
  }

  private static String counted(
      List<RestartMeasures> trials, ToDoubleFunction<RestartMeasures> figure, String one) {
    return counted(trials, figure, one, one + "s");
  }

  private static String counted(
      List<RestartMeasures> trials,
      ToDoubleFunction<RestartMeasures> figure,
      String one,
      String many) {
    double[] counts = trials.stream().mapToDouble(figure).toArray();
    boolean isOne = counts.length == 1 && counts[0] == 1;
    return mean(trials, figure) + " " + (isOne ? one : many);
  }
}
