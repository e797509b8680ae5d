package lamplight.report.chart;

import java.util.Arrays;
import java.util.OptionalLong;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.report.data.FaultEffects;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyRoles;

/**
 * Faults on purpose in a plot against time: pauses are shaded, kills are lines across, and the line
 * of a killed process ends at its kill.
 */
final class FaultMarks {
  private FaultMarks() {}

  /** Draws them, up to a height. */
  static void draw(Plot plot, RunData data, TimeAxis time, double highest) {
    for (PlannedFault fault : faults(data).list()) {
      double at = time.of(new double[] {fault.atNs() / 1e9})[0];
      if (fault instanceof PlannedFault.Pause) {
        double end = time.of(new double[] {fault.endNs() / 1e9})[0];
        plot.shade("process " + fault.process() + " paused", at, end, highest);
      } else {
        plot.across("process " + fault.process() + " killed", at, highest);
      }
    }
  }

  /**
   * What of a line against time is drawn: all of it, but that of a killed process up to its kill. A
   * role that is not one process in all trials is drawn to the end.
   *
   * @param values the line, or its instants
   */
  static double[] living(RunData data, int role, double[] values) {
    OptionalLong killedNs = killedNs(data, role);
    if (killedNs.isEmpty()) {
      return values;
    }
    double[] seconds = data.lines().seconds();
    return Arrays.copyOf(values, FaultEffects.within(seconds, killedNs.getAsLong() / 1e9));
  }

  /** Whether a role is one process in all trials, and killed. */
  static boolean isKilled(RunData data, int role) {
    return killedNs(data, role).isPresent();
  }

  /** What the marks mean, behind a caption; empty without faults. */
  static String note(RunData data) {
    PlannedFaults faults = faults(data);
    boolean pauses = faults.list().stream().anyMatch(PlannedFault.Pause.class::isInstance);
    return (pauses ? " A pause on purpose is shaded." : "")
        + (faults.killsAny() ? " A kill on purpose is a line across." : "")
        + (faults.killsAny() && data.kind() != StudyRoles.NUMBERS
            ? " The clock of a killed process stands still from then on, and counts among the"
                + " others' all the same."
            : "");
  }

  private static OptionalLong killedNs(RunData data, int role) {
    return data.kind() == StudyRoles.NUMBERS ? faults(data).killedNs(role) : OptionalLong.empty();
  }

  private static PlannedFaults faults(RunData data) {
    return data.experiment().faults().planned();
  }
}
