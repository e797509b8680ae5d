package lamplight.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.report.chart.Chart.Span;
import lamplight.report.data.FaultEffects;
import lamplight.report.data.RunData;
import lamplight.stats.frame.Roles;

/**
 * Faults on purpose in a plot against time: pauses are shaded, kills are lines across, and the line
 * of a killed process ends at its kill.
 */
final class FaultMarks {
  private static final int LABELS_MAX = 4;

  private FaultMarks() {}

  /**
   * Where they are on the axis of time.
   *
   * @param isNamed whether it is written beside them what they are
   */
  static List<Span> of(RunData data, TimeAxis time, boolean isNamed) {
    List<Span> spans = new ArrayList<>();
    for (PlannedFault fault : faults(data).list()) {
      boolean isPause = fault instanceof PlannedFault.Pause;
      double[] ends = time.of(new double[] {fault.atNs() / 1e9, fault.endNs() / 1e9});
      spans.add(new Span(isNamed ? label(data, fault) : "", ends[0], isPause ? ends[1] : ends[0]));
    }
    return spans;
  }

  /** What a fault is; of more than a few, for which there is no room, the process alone. */
  private static String label(RunData data, PlannedFault fault) {
    if (areMany(data)) {
      return Integer.toString(fault.process());
    }
    String what = fault instanceof PlannedFault.Pause ? " paused" : " killed";
    return "process " + fault.process() + what;
  }

  private static boolean areMany(RunData data) {
    return faults(data).list().size() > LABELS_MAX;
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
    return (pauses ? " Shaded: a planned pause." : "")
        + (faults.killsAny() ? " Dotted: a planned kill." : "")
        + (areMany(data) ? " Numbers above: whose it is." : "")
        + (faults.killsAny() && data.kind() != Roles.NUMBERS
            ? " The clock of a killed process stands still from then on, and counts among the"
                + " others' all the same."
            : "");
  }

  private static OptionalLong killedNs(RunData data, int role) {
    return data.kind() == Roles.NUMBERS ? faults(data).killedNs(role) : OptionalLong.empty();
  }

  private static PlannedFaults faults(RunData data) {
    return data.experiment().faults().planned();
  }
}
