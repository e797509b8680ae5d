package lamplight.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lamplight.model.PlannedFaults;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.part.FaultWords;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Numbers;
import lamplight.stats.frame.Roles;

/** What goes wrong on purpose at the points of a study, and what is unknown there. */
final class StudyFaults {
  /** Of more different plans, or of points with one, only the number is told. */
  private static final int NAMED_MAX = 4;

  private static final int FAULTS_MAX = 6;

  private StudyFaults() {}

  /** In sentences; empty where nothing goes wrong on purpose at any point. */
  static String sentence(StudyData data) {
    Map<PlannedFaults, List<String>> plans = new LinkedHashMap<>();
    for (PointData at : data.points()) {
      plans.computeIfAbsent(plan(at), unused -> new ArrayList<>()).add(at.label());
    }
    if (plans.keySet().stream().allMatch(PlannedFaults::isNone)) {
      return "";
    }
    return which(data, plans)
        + (plans.keySet().stream().anyMatch(PlannedFaults::killsAny) ? " " + unknown(data) : "")
        + " Theory knows no faults, so nothing is predicted "
        + (plans.keySet().stream().anyMatch(PlannedFaults::isNone) ? "there." : "here.")
        + " What a fault did is told in the report of a run of its point alone.";
  }

  /** What goes wrong at a point, after a space; empty where nothing does. */
  static String at(PointData at) {
    PlannedFaults plan = plan(at);
    return plan.isNone() ? "" : " On purpose, " + words(plan) + ".";
  }

  private static PlannedFaults plan(PointData at) {
    return at.point().experiment().faults().planned();
  }

  private static String which(StudyData data, Map<PlannedFaults, List<String>> plans) {
    if (plans.size() == 1) {
      return "At every point " + words(plans.keySet().iterator().next()) + ".";
    }
    if (plans.size() <= NAMED_MAX) {
      List<String> parts = new ArrayList<>();
      plans.forEach(
          (plan, labels) ->
              parts.add(
                  "at "
                      + points(labels)
                      + " "
                      + (plan.isNone() ? "nothing goes wrong on purpose" : words(plan))));
      return Words.capital(String.join("; ", parts)) + ".";
    }
    long hit = data.points().stream().filter(at -> !plan(at).isNone()).count();
    return "At "
        + Numbers.count(hit)
        + " of "
        + Numbers.count(data.points().size(), "point")
        + " something goes wrong on purpose.";
  }

  private static String points(List<String> labels) {
    return labels.size() <= NAMED_MAX
        ? Words.list(labels.stream().map(Markdown::code).toList())
        : Numbers.count(labels.size(), "point");
  }

  private static String words(PlannedFaults plan) {
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
