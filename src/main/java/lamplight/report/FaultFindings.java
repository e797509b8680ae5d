package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.analysis.measure.Metric;
import lamplight.analysis.statistics.Summaries;
import lamplight.analysis.statistics.Summary;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.TimeMode;
import lamplight.report.data.FaultEffects;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;

/** What each fault on purpose did, a sentence or two each. */
final class FaultFindings {
  /** Of more survivors the figures are left to the tables. */
  private static final int SURVIVORS_MAX = 6;

  private FaultFindings() {}

  /** Empty when nothing goes wrong on purpose. */
  static String text(RunData data) {
    PlannedFaults faults = data.experiment().faults().planned();
    if (faults.isNone()) {
      return "";
    }
    List<String> sentences = new ArrayList<>();
    for (PlannedFault fault : faults.list()) {
      sentences.add(what(fault));
      if (!data.hasManyProcesses()) {
        sentences.add(
            fault instanceof PlannedFault.Pause pause
                ? pauseEffect(data, pause)
                : effect(data, fault.process(), fault.atNs() / 1e9));
      }
    }
    sentences.add("Theory knows no faults, so nothing is predicted here.");
    return String.join(" ", sentences);
  }

  private static String what(PlannedFault fault) {
    String at = "Process " + fault.process();
    String when = Words.seconds(fault.atNs() / 1e9);
    return fault instanceof PlannedFault.Pause pause
        ? at + " was paused at " + when + " for " + Words.seconds(pause.lengthNs() / 1e9) + "."
        : at + " was killed at " + when + ".";
  }

  private static String effect(RunData data, PlannedFault.Pause pause) {
    FaultEffects.Backlog backlog = FaultEffects.backlog(data, pause);
    Summary before = Summaries.of(backlog.before());
    Summary most = Summaries.of(backlog.most());
    int trials = backlog.before().length;
    String grew =
        "Its queue held "
            + Words.mean(before)
            + " messages then, and "
            + Words.mean(most)
            + " at most, by the samples of the chart, until it had drained"
            + (trials == 1
                ? ""
                : " (the longest of all trials: " + Numbers.figure(most.max()) + ")");
    double[] drained = backlog.drainedSeconds();
    if (drained.length == 0) {
      return grew
          + "; it was not down again to what it held before by the end of "
          + (trials == 1 ? "the trial." : "any trial.");
    }
    Summary seconds = Summaries.of(drained);
    String after =
        seconds.max() == 0
            ? "; with the ticks at the end of the pause it was down again to what it held before"
            : "; it was down again to what it held before "
                + Words.mean(seconds)
                + " s after the pause ended";
    String not =
        drained.length == trials
            ? "."
            : ", but in "
                + Numbers.count(trials - drained.length)
                + " of "
                + Numbers.count(trials, "trial")
                + " not before the end.";
    return grew + after + not;
  }

  private static String effect(RunData data, int process, double atSeconds) {
    List<String> drifts = new ArrayList<>();
    for (int other = 1; other <= data.processes(); other++) {
      if (data.experiment().faults().planned().kills(other)) {
        continue;
      }
      Optional<FaultEffects.Change> change = FaultEffects.drift(data, other, atSeconds);
      if (change.isPresent() && drifts.size() < SURVIVORS_MAX) {
        drifts.add(
            name(data, other)
                + " drifted from the leader by "
                + Words.mean(Summaries.of(change.get().before()))
                + " a second before and "
                + Words.mean(Summaries.of(change.get().after()))
                + " after");
      }
    }
    double[] ticks = values(data, process, Metric.TICKS);
    String made =
        "It had made " + Words.mean(Summaries.of(ticks)) + " ticks, and the others went on";
    return drifts.isEmpty()
        ? made + "."
        : made
            + ": "
            + Words.list(drifts)
            + " (the leader is the highest clock, that of the killed process included, which stands"
            + " still from then on).";
  }

  /** In real time samples do not tell: the queue grows and drains in the moment of waking. */
  private static String pauseEffect(RunData data, PlannedFault.Pause pause) {
    return data.experiment().time() == TimeMode.VIRTUAL
        ? effect(data, pause)
        : "What was sent to it meanwhile joined its queue when it woke and read it, while it made"
            + " its late ticks: at any moment of the trial its queue held "
            + Words.mean(Summaries.of(values(data, pause.process(), Metric.QUEUE_MAX)))
            + " messages at most.";
  }

  /** A measure of a process in each trial. */
  private static double[] values(RunData data, int process, Metric metric) {
    return data.measured().stream()
        .mapToDouble(trial -> value(data, trial, process, metric))
        .toArray();
  }

  private static double value(RunData data, TrialRow trial, int process, Metric metric) {
    int role = trial.roles().indexOf(process) + 1;
    return data.samples().get(role, metric, trial.sample());
  }

  private static String name(RunData data, int process) {
    return data.hasFixedRates() ? Labels.inSentence(data, process) : "process " + process;
  }
}
