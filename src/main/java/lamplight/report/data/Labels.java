package lamplight.report.data;

import java.util.List;
import lamplight.experiment.RateSetting;
import lamplight.model.Rate;
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
      return RoleNames.percentile(role);
    }
    if (data.kind() == Roles.NUMBERS
        && data.experiment().rates() instanceof RateSetting.Fixed fixed) {
      return "process " + role + " (" + fixed.rates().get(role - 1) + "/s)";
    }
    return RoleNames.rank(role, data.processes()) + " process";
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
      return new RoleNames(data.kind(), data.processes()).inSentence(role);
    }
    return data.kind() == Roles.NUMBERS ? overall(data, role) : "the " + overall(data, role);
  }

  /** The same, short enough for the tick of an axis or the head of a column. */
  public static String brief(RunData data, int role) {
    if (data.hasManyProcesses()) {
      return RoleNames.percentile(role);
    }
    if (data.kind() == Roles.NUMBERS
        && data.experiment().rates() instanceof RateSetting.Fixed fixed) {
      return role + " (" + fixed.rates().get(role - 1) + "/s)";
    }
    return RoleNames.rank(role, data.processes());
  }

  /**
   * A process in one trial: {@code process 1 (3/s)}; without its rate among many processes.
   *
   * @param rates of the trial's processes; none where they are many
   */
  public static String inTrial(List<Rate> rates, int process) {
    return rates.isEmpty()
        ? "process " + process
        : "process " + process + " (" + rates.get(process - 1) + "/s)";
  }
}
