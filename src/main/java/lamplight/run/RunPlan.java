package lamplight.run;

import java.util.ArrayList;
import java.util.List;
import lamplight.experiment.Experiment;

/**
 * What a run is going to do.
 *
 * @param experiment what is run
 * @param trials the trials still to run, in order
 * @param jobs how many run at once
 */
public record RunPlan(Experiment experiment, List<TrialId> trials, int jobs) {
  /** Launching, connecting and ending the JVMs of a wave, roughly. */
  private static final double WAVE_OVERHEAD_S = 2;

  public RunPlan {
    trials = List.copyOf(trials);
    if (jobs < 1) {
      throw new IllegalArgumentException("at least one trial runs at once, not " + jobs);
    }
  }

  /** All trials of an experiment. */
  public static List<TrialId> trialsOf(Experiment experiment) {
    return experiment.seeds().stream().mapToObj(seed -> new TrialId("", seed)).toList();
  }

  /** The trials by wave. */
  List<List<TrialId>> waves() {
    List<List<TrialId>> waves = new ArrayList<>();
    for (int first = 0; first < trials.size(); first += jobs) {
      waves.add(trials.subList(first, Math.min(trials.size(), first + jobs)));
    }
    return waves;
  }

  /** The length of one trial on the wall clock, in seconds. */
  public double trialSeconds() {
    return experiment.durationNs() / 1e9 / experiment.timeScale().doubleValue();
  }

  /** How long the trials take together, roughly, in seconds. */
  public double expectedSeconds() {
    return waves().size() * (trialSeconds() + WAVE_OVERHEAD_S);
  }
}
