package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import lamplight.report.data.Labels;
import lamplight.report.data.Predicted;
import lamplight.report.data.RunData;
import lamplight.report.part.SettlingSentence;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
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

  /** Sentences on the regimes; there are predictions and complete trials. */
  static String text(RunData data) {
    List<TrialForecast> trials = data.predicted().map(Predicted::trials).orElseThrow();
    return data.hasFixedRates()
        ? fixed(data, trials.get(0).prediction())
        : random(data, trials.stream().map(TrialForecast::prediction).toList());
  }

  private static String fixed(RunData data, Prediction prediction) {
    List<String> regimes = new ArrayList<>();
    for (Stability stability : List.of(Stability.SATURATED, Stability.CRITICAL, Stability.STABLE)) {
      List<Integer> of = processes(prediction, stability);
      if (!of.isEmpty()) {
        regimes.add(named(data, of) + (of.size() == 1 ? " is " : " are ") + stability.word());
      }
    }
    List<String> sentences = new ArrayList<>();
    sentences.add("By theory " + Words.list(regimes) + ".");
    List<Integer> hidden =
        processes(prediction, Stability.SATURATED).stream()
            .filter(process -> isHidden(data, prediction, process))
            .toList();
    if (!hidden.isEmpty()) {
      sentences.add(tooShort(data, prediction, hidden));
    }
    List<Integer> unsettled = SettlingSentence.roles(data);
    if (!unsettled.isEmpty()) {
      sentences.add(SettlingSentence.of(data, unsettled, named(data, unsettled)));
    }
    return String.join(" ", sentences);
  }

  private static String tooShort(RunData data, Prediction prediction, List<Integer> hidden) {
    double seconds = data.durationSeconds();
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
    return "A single trial of "
        + Words.seconds(seconds)
        + " is too short to show that the "
        + (hidden.size() == 1 ? "queue of " : "queues of ")
        + named(data, hidden)
        + (hidden.size() == 1 ? " grows" : " grow")
        + (hidden.size() <= NAMED_MAX ? " (by " + Words.list(growths) + ")" : "")
        + "; one of "
        + Words.seconds(Math.ceil(longest))
        + " can.";
  }

  private static String random(RunData data, List<Prediction> trials) {
    long saturated = 0;
    long critical = 0;
    long hidden = 0;
    for (Prediction prediction : trials) {
      List<Integer> growing = processes(prediction, Stability.SATURATED);
      saturated += growing.isEmpty() ? 0 : 1;
      critical += growing.isEmpty() && !processes(prediction, Stability.CRITICAL).isEmpty() ? 1 : 0;
      hidden += growing.stream().anyMatch(process -> isHidden(data, prediction, process)) ? 1 : 0;
    }
    return "By theory a process is saturated in "
        + Numbers.count(saturated)
        + " of "
        + Numbers.count(trials.size(), "trial")
        + (critical == 0 ? "" : ", and at worst critical in " + Numbers.count(critical))
        + (hidden == 0
            ? "."
            : "; "
                + Numbers.count(hidden)
                + " of these "
                + (hidden == 1 ? "is" : "are")
                + " too short, at "
                + Words.seconds(data.durationSeconds())
                + ", to show the growth of a queue.");
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

  private static String named(RunData data, List<Integer> processes) {
    return processes.size() > NAMED_MAX
        ? Numbers.count(processes.size()) + " processes"
        : Words.list(processes.stream().map(it -> Labels.inSentence(data, it)).toList());
  }
}
