package lamplight.report.data;

import lamplight.experiment.RateSetting;

/** The names of the processes of a run. */
public final class Labels {
  private Labels() {}

  /**
   * A role over all trials: {@code process 1 (3/s)} with fixed rates, and {@code slowest process}
   * or the like with random ones.
   */
  public static String overall(RunData data, int role) {
    if (data.experiment().rates() instanceof RateSetting.Fixed fixed) {
      return "process " + role + " (" + fixed.rates().get(role - 1) + "/s)";
    }
    return rank(role, data.processes()) + " process";
  }

  /** The same within a sentence: {@code process 1 (3/s)}, or {@code the slowest process}. */
  public static String inSentence(RunData data, int role) {
    return data.hasFixedRates() ? overall(data, role) : "the " + overall(data, role);
  }

  /** The same, short enough for the tick of an axis or the head of a column. */
  public static String brief(RunData data, int role) {
    if (data.experiment().rates() instanceof RateSetting.Fixed fixed) {
      return role + " (" + fixed.rates().get(role - 1) + "/s)";
    }
    return rank(role, data.processes());
  }

  /** A process in one trial: {@code process 1 (3/s)}. */
  public static String inTrial(TrialRow trial, int process) {
    return "process " + process + " (" + trial.rate(process) + "/s)";
  }

  private static String rank(int role, int processes) {
    if (role == 1) {
      return "slowest";
    }
    if (role == processes) {
      return "fastest";
    }
    return processes == 3 ? "middle" : ordinal(role) + " slowest";
  }

  private static String ordinal(int number) {
    boolean teens = number % 100 >= 11 && number % 100 <= 13;
    String ending =
        switch (teens ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number + ending;
  }
}
