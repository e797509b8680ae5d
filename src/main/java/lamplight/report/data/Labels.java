package lamplight.report.data;

import lamplight.experiment.RateSetting;
import lamplight.measure.ProcessPercentile;
import lamplight.stats.frame.Roles;

/** The names of the processes of a run. */
public final class Labels {
  private Labels() {}

  /**
   * A role over all trials: {@code process 1 (3/s)} with fixed rates, {@code slowest process} or
   * the like with random ones, and {@code median}, {@code 95 %} or the like with many processes.
   */
  public static String overall(RunData data, int role) {
    if (data.hasManyProcesses()) {
      return percentile(role);
    }
    if (data.kind() == Roles.NUMBERS
        && data.experiment().rates() instanceof RateSetting.Fixed fixed) {
      return "process " + role + " (" + fixed.rates().get(role - 1) + "/s)";
    }
    return rank(role, data.processes()) + " process";
  }

  /** What the roles are, as the heading of a column or an axis. */
  public static String heading(RunData data) {
    return data.hasManyProcesses() ? "percentile over processes" : "process";
  }

  /** A group of processes; see {@link RunData#groups()}. */
  public static String group(RunData data, int group) {
    return data.hasManyProcesses() ? "all processes" : overall(data, group);
  }

  /**
   * A role within a sentence: {@code process 1 (3/s)}, {@code the slowest process}, or {@code the
   * median over the processes}.
   */
  public static String inSentence(RunData data, int role) {
    if (data.hasManyProcesses()) {
      return "the " + percentile(role) + " over the processes";
    }
    return data.kind() == Roles.NUMBERS ? overall(data, role) : "the " + overall(data, role);
  }

  /** The same, short enough for the tick of an axis or the head of a column. */
  public static String brief(RunData data, int role) {
    if (data.hasManyProcesses()) {
      return percentile(role);
    }
    if (data.kind() == Roles.NUMBERS
        && data.experiment().rates() instanceof RateSetting.Fixed fixed) {
      return role + " (" + fixed.rates().get(role - 1) + "/s)";
    }
    return rank(role, data.processes());
  }

  /** A process in one trial: {@code process 1 (3/s)}; without its rate among many processes. */
  public static String inTrial(TrialRow trial, int process) {
    return trial.rates().isEmpty()
        ? "process " + process
        : "process " + process + " (" + trial.rate(process) + "/s)";
  }

  private static String percentile(int role) {
    ProcessPercentile percentile = ProcessPercentile.at(role);
    return switch (percentile) {
      case SMALLEST -> "smallest";
      case P5, P25, P75, P95 -> percentile.percent() + " %";
      case MEDIAN -> "median";
      case LARGEST -> "largest";
    };
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
