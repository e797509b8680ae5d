package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.analysis.measure.Metric;
import lamplight.analysis.statistics.Summaries;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.report.data.FaultEffects;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.report.part.FaultWords;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;

/** What each fault on purpose did, a sentence or two each. */
final class FaultFindings {
  /** Of more faults nobody reads one by one. */
  private static final int FAULTS_MAX = RunData.PAUSES_MAX;

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
    int pauses = 0;
    for (PlannedFault fault : faults.list().stream().limit(FAULTS_MAX).toList()) {
      sentences.add(Words.capital(FaultWords.past(fault)) + ".");
      if (fault instanceof PlannedFault.Pause pause) {
        sentences.add(PauseFindings.text(data, pause, pauses));
        pauses++;
      } else if (!data.hasManyProcesses()) {
        sentences.add(effect(data, fault.process(), fault.atNs() / 1e9));
      }
    }
    int more = faults.list().size() - FAULTS_MAX;
    if (more > 0) {
      sentences.add(Numbers.count(more, "more fault") + " of the plan are not told of here.");
    }
    sentences.add("Theory knows no faults, so nothing is predicted here.");
    return String.join(" ", sentences);
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
