package lamplight.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.report.chart.Chart.Span;
import lamplight.report.data.FaultEffects;
import lamplight.report.data.RunData;
import lamplight.report.part.FaultWords;
import lamplight.stats.frame.Roles;

/**
 * Faults on purpose in a plot against time: what ends is shaded, kills are lines across, and the
 * line of a killed process ends at its kill.
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
      double[] ends = time.of(new double[] {fault.atNs() / 1e9, fault.endNs() / 1e9});
      spans.add(
          new Span(isNamed ? label(data, fault) : "", ends[0], fault.ends() ? ends[1] : ends[0]));
    }
    return spans;
  }

  /** What a fault is; of more than a few, for which there is no room, whom it hits alone. */
  private static String label(RunData data, PlannedFault fault) {
    if (areMany(data)) {
      return fault.processes().stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
    return fault.target().replace("the ", "") + " " + FaultWords.participle(fault);
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

  /** Whether a role is one process in all trials, and loses what its queue holds. */
  static boolean losesQueue(RunData data, int role) {
    return data.kind() == Roles.NUMBERS && faults(data).losesQueue(role);
  }

  /** What the marks mean, behind a caption; empty without faults. */
  static String note(RunData data) {
    PlannedFaults faults = faults(data);
    List<String> shaded = new ArrayList<>();
    if (faults.pausesAny()) {
      shaded.add("a planned pause");
    }
    if (faults.cutsAny()) {
      shaded.add("a planned cut of a link");
    }
    if (faults.restartsAny()) {
      shaded.add("a process that is down, to be restarted");
    }
    return (shaded.isEmpty() ? "" : " Shaded: " + String.join(", ", shaded) + ".")
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
