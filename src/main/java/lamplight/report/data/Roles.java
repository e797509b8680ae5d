package lamplight.report.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.analysis.measure.ProcessPercentile;
import lamplight.experiment.RateSetting;
import lamplight.model.TrialSpec;

/**
 * What the processes of different trials have in common, so that they can be summarised over seeds.
 * With fixed rates a process plays its own role in every trial. With random rates process 1 is slow
 * in one trial and fast in the next; there a role is a rank of the rates: role 1 is the slowest
 * process of its trial. With many processes the roles are percentiles over them; see {@link
 * ProcessPercentile}.
 */
final class Roles {
  private Roles() {}

  /** How many roles there are in a trial of so many processes. */
  static int count(int processes) {
    return ProcessPercentile.describes(processes) ? ProcessPercentile.values().length : processes;
  }

  /** The process in each role, role 1 first; none where the roles are percentiles. */
  static List<Integer> of(RateSetting rates, TrialSpec spec) {
    if (ProcessPercentile.describes(spec.processes())) {
      return List.of();
    }
    List<Integer> processes =
        new ArrayList<>(IntStream.rangeClosed(1, spec.processes()).boxed().toList());
    if (rates instanceof RateSetting.Random) {
      // The sort is stable, so that processes of equal rates stay in the order of their numbers.
      processes.sort(Comparator.comparing(process -> spec.schedule(process).rate()));
    }
    return List.copyOf(processes);
  }
}
