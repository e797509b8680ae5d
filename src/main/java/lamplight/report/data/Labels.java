package lamplight.report.data;

import lamplight.experiment.RateSetting;

/** The names of the processes of a run. */
public final class Labels {
  private Labels() {}

  /** A process over all trials: {@code process 1 (3/s)} when its rate is fixed. */
  public static String overall(RunData data, int process) {
    if (data.experiment().rates() instanceof RateSetting.Fixed fixed) {
      return "process " + process + " (" + fixed.rates().get(process - 1) + "/s)";
    }
    return "process " + process;
  }

  /** A process in one trial: {@code process 1 (3/s)}. */
  public static String inTrial(TrialRow trial, int process) {
    return "process " + process + " (" + trial.rate(process) + "/s)";
  }
}
