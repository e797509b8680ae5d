package lamplight.report.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.experiment.Experiment;
import lamplight.experiment.RateSetting;
import lamplight.measure.ProcessPercentile;
import lamplight.model.TrialSpec;

/**
 * What the processes of different trials have in common, so that they can be summarised over seeds,
 * and at the points of a study set side by side.
 */
public enum StudyRoles {
  /** A process plays its own role in every trial, as its rate is the same in each. */
  NUMBERS,
  /**
   * A role is a rank of the rates within a trial: role 1 is the slowest process. With random rates
   * process 1 is slow in one trial and fast in the next.
   */
  RANKS,
  /** The roles are percentiles over the processes; see {@link ProcessPercentile}. */
  PERCENTILES;

  /** The roles of an experiment by itself. */
  static StudyRoles of(Experiment experiment) {
    if (ProcessPercentile.describes(experiment.processes())) {
      return PERCENTILES;
    }
    return experiment.rates() instanceof RateSetting.Random ? RANKS : NUMBERS;
  }

  /** How many roles there are in a trial of so many processes. */
  int count(int processes) {
    return this == PERCENTILES ? ProcessPercentile.values().length : processes;
  }

  /** The process in each role, role 1 first; none where the roles are percentiles. */
  List<Integer> of(TrialSpec spec) {
    if (this == PERCENTILES) {
      return List.of();
    }
    List<Integer> processes =
        new ArrayList<>(IntStream.rangeClosed(1, spec.processes()).boxed().toList());
    if (this == RANKS) {
      // The sort is stable, so that processes of equal rates stay in the order of their numbers.
      processes.sort(Comparator.comparing(process -> spec.schedule(process).rate()));
    }
    return List.copyOf(processes);
  }
}
