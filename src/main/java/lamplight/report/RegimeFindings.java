package lamplight.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.findings.Predicted;
import lamplight.stats.findings.Regime;
import lamplight.theory.Backlog;
import lamplight.theory.Prediction;
import lamplight.theory.QueuePrediction;
import lamplight.theory.Stability;
import lamplight.theory.TrialForecast;

/** Which queues theory holds for stable, and which growth a single trial is too short to show. */
final class RegimeFindings {
  /** With more processes than these, they are counted and not named. */
  private static final int NAMED_MAX = 6;

  private RegimeFindings() {}

  /** What theory holds of trials of this length; nothing without predictions. */
  static List<Text> of(RunData data) {
    List<TrialForecast> trials = data.predicted().map(Predicted::trials).orElse(List.of());
    if (trials.isEmpty()) {
      return List.of();
    }
    List<Text> texts = new ArrayList<>();
    if (data.hasFixedRates()) {
      tooShort(data, trials.get(0).prediction()).ifPresent(texts::add);
      notSettled(data).ifPresent(texts::add);
    }
    return texts;
  }

  /** That stable queues take long to settle beside the length of a trial, and what follows. */
  private static Optional<Text> notSettled(RunData data) {
    Map<Integer, Regime> unsettled = new LinkedHashMap<>();
    for (int role : data.roles()) {
      data.predicted()
          .flatMap(known -> known.regime(role))
          .filter(known -> known.isUnsettledIn(data.durationSeconds()))
          .ifPresent(known -> unsettled.put(role, known));
    }
    boolean one = unsettled.size() == 1;
    double longest = unsettled.values().stream().mapToDouble(Regime::settlingS).max().orElse(0);
    return unsettled.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "**Not settled:** the {} of {} {} about {} to settle, which is long beside a trial"
                    + " of {}: {} predictions are for the settled state, so the measured {} shorter"
                    + " and may still grow.",
                one ? "queue" : "queues",
                named(data, List.copyOf(unsettled.keySet())),
                one ? "takes" : "take",
                Words.seconds(Math.ceil(longest)),
                Words.seconds(data.durationSeconds()),
                one ? "its" : "their",
                one ? "queue is" : "queues are"));
  }

  private static Optional<Text> tooShort(RunData data, Prediction prediction) {
    double seconds = data.durationSeconds();
    List<Integer> hidden =
        processes(prediction, Stability.SATURATED).stream()
            .filter(process -> isHidden(data, prediction, process))
            .toList();
    if (hidden.isEmpty()) {
      return Optional.empty();
    }
    List<String> growths = new ArrayList<>();
    double longest = 0;
    for (int process : hidden) {
      Backlog backlog = prediction.backlog(process);
      longest = Math.max(longest, backlog.shortestShowingS());
      growths.add(
          Numbers.figure(backlog.growthPerS() * seconds)
              + " messages with a standard deviation of "
              + Numbers.figure(backlog.noiseAfter(seconds)));
    }
    return Optional.of(
        Text.of(
            "**Too short:** one trial of {} cannot show that the {} {}{}; one of {} can.",
            Words.seconds(seconds),
            (hidden.size() == 1 ? "queue of " : "queues of ") + named(data, roles(data, hidden)),
            hidden.size() == 1 ? "grows" : "grow",
            hidden.size() <= NAMED_MAX ? " (by " + Words.list(growths) + ")" : "",
            Words.seconds(Math.ceil(longest))));
  }

  /** With rates that differ from trial to trial, how often theory expects a queue to grow. */
  static String random(RunData data) {
    List<Prediction> trials =
        data.predicted().map(Predicted::trials).orElse(List.of()).stream()
            .map(TrialForecast::prediction)
            .toList();
    if (trials.isEmpty()) {
      return "";
    }
    long saturated = 0;
    long critical = 0;
    long hidden = 0;
    for (Prediction prediction : trials) {
      List<Integer> growing = processes(prediction, Stability.SATURATED);
      saturated += growing.isEmpty() ? 0 : 1;
      critical += growing.isEmpty() && !processes(prediction, Stability.CRITICAL).isEmpty() ? 1 : 0;
      hidden += growing.stream().anyMatch(process -> isHidden(data, prediction, process)) ? 1 : 0;
    }
    return "; by theory a process is saturated in "
        + Numbers.count(saturated)
        + " of "
        + Numbers.count(trials.size())
        + (critical == 0 ? "" : ", and at worst critical in " + Numbers.count(critical))
        + (hidden == 0
            ? ""
            : ", of which "
                + Numbers.count(hidden)
                + (hidden == 1 ? " is" : " are")
                + " too short, at "
                + Words.seconds(data.durationSeconds())
                + ", to show the growth of a queue");
  }

  private static boolean isHidden(RunData data, Prediction prediction, int process) {
    return !prediction.backlog(process).showsWithin(data.durationSeconds());
  }

  private static List<Integer> processes(Prediction prediction, Stability stability) {
    return prediction.queues().stream()
        .filter(queue -> queue.stability() == stability)
        .map(QueuePrediction::process)
        .toList();
  }

  private static String named(RunData data, List<Integer> roles) {
    return roles.size() > NAMED_MAX
        ? Numbers.count(roles.size()) + " processes"
        : Words.list(roles.stream().map(role -> Labels.inSentence(data, role)).toList());
  }

  /** The roles of processes; with fixed rates they are the same in every trial. */
  private static List<Integer> roles(RunData data, List<Integer> processes) {
    List<Integer> roles = data.measured().get(0).roles();
    return processes.stream().map(process -> roles.indexOf(process) + 1).toList();
  }
}
