package lamplight.run;

import java.util.ArrayList;
import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.experiment.LogSetting;
import lamplight.model.TimeMode;

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

  /** A tick in virtual time with its log, check and measures, roughly. */
  private static final double LOGGED_TICK_S = 2e-6;

  /** A tick in virtual time with its check and measures alone, roughly. */
  private static final double COMPUTED_TICK_S = 2e-7;

  /**
   * A process in virtual time beside its ticks: what it keeps, and its row of measures, roughly.
   */
  private static final double COMPUTED_PROCESS_S = 4e-5;

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
    if (experiment.time() == TimeMode.VIRTUAL) {
      double ticks = Jobs.highestTicksPerSecond(experiment) * experiment.durationNs() / 1e9;
      boolean logged = experiment.logs() == LogSetting.KEEP;
      double processes = experiment.processes() * COMPUTED_PROCESS_S;
      double trial =
          logged ? 3e-3 + ticks * LOGGED_TICK_S : 2e-4 + processes + ticks * COMPUTED_TICK_S;
      return 1 + trials.size() * trial / jobs;
    }
    return waves().size() * (trialSeconds() + WAVE_OVERHEAD_S);
  }
}
