package lamplight.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.model.PlannedFaults;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.document.Text;
import lamplight.report.part.FaultWords;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.frame.Roles;

/** What goes wrong on purpose at the points of a study, and what is unknown there. */
final class FaultPlans {
  /** Of more different plans, or of points with one, only the number is told. */
  private static final int NAMED_MAX = 4;

  private static final int FAULTS_MAX = 6;

  private FaultPlans() {}

  /** In sentences; empty where nothing goes wrong on purpose at any point. */
  static Optional<Text> of(StudyData data) {
    Map<PlannedFaults, List<Text>> plans = new LinkedHashMap<>();
    for (PointData at : data.points()) {
      plans.computeIfAbsent(plan(at), unused -> new ArrayList<>()).add(Text.code(at.label()));
    }
    if (plans.keySet().stream().allMatch(PlannedFaults::isNone)) {
      return Optional.empty();
    }
    return Optional.of(
        Text.of(
            "**Faults.** {}{} Theory knows no faults, so nothing is predicted {}.",
            which(data, plans),
            data.killsAny() ? " " + unknown(data) : "",
            plans.keySet().stream().anyMatch(PlannedFaults::isNone) ? "there" : "here"));
  }

  private static PlannedFaults plan(PointData at) {
    return at.point().experiment().faults().planned();
  }

  private static Text which(StudyData data, Map<PlannedFaults, List<Text>> plans) {
    if (plans.size() == 1) {
      return Text.of("At every point {}.", words(plans.keySet().iterator().next()));
    }
    if (plans.size() <= NAMED_MAX) {
      List<Text> parts = new ArrayList<>();
      plans.forEach(
          (plan, labels) ->
              parts.add(
                  Text.of("{} {} {}", parts.isEmpty() ? "At" : "at", points(labels), words(plan))));
      return Text.join("; ", parts).plus(Text.plain("."));
    }
    long hit = data.points().stream().filter(at -> !plan(at).isNone()).count();
    return Text.of(
        "At {} of {} something goes wrong on purpose.",
        Numbers.count(hit),
        Numbers.count(data.points().size(), "point"));
  }

  private static Text points(List<Text> labels) {
    return labels.size() <= NAMED_MAX
        ? Words.texts(labels)
        : Text.plain(Numbers.count(labels.size(), "point"));
  }

  private static String words(PlannedFaults plan) {
    if (plan.isNone()) {
      return "nothing goes wrong on purpose";
    }
    List<String> words =
        new ArrayList<>(plan.list().stream().limit(FAULTS_MAX).map(FaultWords::past).toList());
    int more = plan.list().size() - words.size();
    if (more > 0) {
      words.add(Numbers.count(more, "fault") + " more");
    }
    return Words.list(words);
  }

  private static String unknown(StudyData data) {
    String what =
        "What the queue of a killed process held when it died and how far behind it ended are"
            + " unknown: ";
    return what
        + (data.kind() == Roles.NUMBERS
            ? "at a point that kills it, it has no mean, final and growing queue and no final and"
                + " largest offset, and is not compared by these."
            : "figures of offsets, and of mean, final and growing queues, are over the others.");
  }
}
