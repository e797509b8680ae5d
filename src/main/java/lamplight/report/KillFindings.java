package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.report.data.FaultEffects;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summaries;
import lamplight.stats.frame.Roles;

/** What a kill on purpose did to those that went on. */
final class KillFindings {
  /** Of more survivors the figures are left to the tables. */
  private static final int SURVIVORS_MAX = 6;

  private KillFindings() {}

  static String text(RunData data, PlannedFault.Kill kill) {
    List<Integer> others = alive(data, kill.atNs());
    // Where there are many processes, measures are not kept by process.
    String made =
        data.hasManyProcesses()
            ? ""
            : "It had made " + Words.mean(Summaries.of(ticks(data, kill.process()))) + " ticks. ";
    List<String> drifts = data.hasManyProcesses() ? List.of() : drifts(data, kill);
    return made
        + wentOn(data, others)
        + (drifts.isEmpty()
            ? "."
            : ": "
                + Words.list(drifts)
                + " (the leader is the highest clock, that of the killed process included, which"
                + " stands still from then on"
                + (data.experiment().faults().planned().list().size() > 1
                    ? "; what other faults did is in these figures too"
                    : "")
                + (data.lines().trials() < data.samples().size()
                    ? "; by the first " + Numbers.count(data.lines().trials()) + " trials"
                    : "")
                + ").");
  }

  /** The processes that live on after an instant, in ascending order. */
  private static List<Integer> alive(RunData data, long atNs) {
    PlannedFaults faults = data.experiment().faults().planned();
    return IntStream.rangeClosed(1, data.processes())
        .filter(process -> faults.killedNs(process).orElse(Long.MAX_VALUE) > atNs)
        .boxed()
        .toList();
  }

  private static String wentOn(RunData data, List<Integer> alive) {
    int count = alive.size();
    if (count == 0) {
      return "No process went on";
    }
    if (count == data.processes() - 1 && count > 1) {
      return "The others went on";
    }
    return (count <= SURVIVORS_MAX
            ? Words.capital(Words.list(alive.stream().map(process -> name(data, process)).toList()))
            : Numbers.count(count) + " of the " + Numbers.count(data.processes()) + " processes")
        + " went on";
  }

  private static List<String> drifts(RunData data, PlannedFault.Kill kill) {
    List<String> drifts = new ArrayList<>();
    for (int other = 1; other <= data.processes(); other++) {
      if (data.experiment().faults().planned().kills(other)) {
        continue;
      }
      Optional<FaultEffects.Change> change = FaultEffects.drift(data, other, kill.atNs() / 1e9);
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
    return drifts;
  }

  private static double[] ticks(RunData data, int process) {
    return data.measured().stream().mapToDouble(trial -> ticks(data, trial, process)).toArray();
  }

  private static double ticks(RunData data, TrialRow trial, int process) {
    int role = trial.roles().indexOf(process) + 1;
    return data.samples().get(role, Metric.TICKS, trial.sample());
  }

  private static String name(RunData data, int process) {
    return data.kind() == Roles.NUMBERS ? Labels.inSentence(data, process) : "process " + process;
  }
}
