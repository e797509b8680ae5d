package lamplight.report;

import java.util.Optional;
import lamplight.report.data.StudyData;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.stats.frame.Roles;

/** What planned faults leave unknown at the points of a study, whose labels name those varied. */
final class FaultPlans {
  private FaultPlans() {}

  /** In sentences; empty where nothing goes wrong on purpose at any point. */
  static Optional<Text> of(StudyData data) {
    long hit =
        data.runs().stream().filter(run -> !run.experiment().faults().planned().isNone()).count();
    return hit == 0
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "**Faults.** At {} something goes wrong on purpose{}.{} Theory knows no faults, so"
                    + " nothing is predicted {}.",
                hit == data.points().size()
                    ? "every point"
                    : Numbers.count(hit) + " of " + Numbers.count(data.points().size(), "point"),
                data.points().size() > StudyResults.POINTS_MAX
                    ? ""
                    : "; each fault is told of point by point",
                data.killsAny() ? unknown(data) : "",
                hit == data.points().size() ? "here" : "there"));
  }

  private static String unknown(StudyData data) {
    return " What the queue of a killed process held when it died and how far behind it ended are"
        + " unknown: "
        + (data.kind() == Roles.NUMBERS
            ? "at a point that kills it, it has no mean, final and growing queue and no final and"
                + " largest offset, and is not compared by these."
            : "figures of offsets, and of mean, final and growing queues, are over the others.");
  }
}
