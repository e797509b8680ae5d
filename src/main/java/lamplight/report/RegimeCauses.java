package lamplight.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lamplight.report.data.Labels;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.theory.Stability;

/** Why processes fall behind at some points of a study and not at others, by theory. */
final class RegimeCauses {
  /** With more points than this, they are counted and not named. */
  private static final int NAMED_MAX = 4;

  private static final String STABLE = Stability.STABLE.word();

  private RegimeCauses() {}

  /** In a sentence or two; empty where theory says nothing of any queue. */
  static Optional<Text> of(StudyData data) {
    List<Text> causes = new ArrayList<>();
    boolean areStable = false;
    for (int role : data.roles()) {
      Map<String, List<Text>> points = byRegime(data, role);
      boolean isStable = points.keySet().equals(Set.of(STABLE));
      areStable |= isStable;
      if (!isStable && !points.isEmpty()) {
        causes.add(Text.of("{} is {}", Labels.inSentence(data.first(), role), cause(data, points)));
      }
    }
    if (causes.isEmpty()) {
      return areStable
          ? Optional.of(
              Text.of(
                  "**Why.** By theory no process gets more messages than it takes at any point, so"
                      + " every queue is stable and every clock keeps pace in the long run."))
          : Optional.empty();
    }
    return Optional.of(
        Text.of(
            "**Why.** By theory {}.{}",
            Text.join("; ", causes),
            areStable ? " All other queues are stable." : ""));
  }

  /** The labels of the points by what the queue of a role is there; those not told of left out. */
  private static Map<String, List<Text>> byRegime(StudyData data, int role) {
    Map<String, List<Text>> points = new LinkedHashMap<>();
    for (PointData at : data.points()) {
      String regime = QueueWords.predicted(at.data(), role);
      if (!regime.equals(Figures.NONE)) {
        points.computeIfAbsent(regime, unused -> new ArrayList<>()).add(Text.code(at.label()));
      }
    }
    return points;
  }

  private static Text cause(StudyData data, Map<String, List<Text>> points) {
    List<Text> parts = new ArrayList<>();
    points.forEach(
        (regime, at) ->
            parts.add(
                Text.of(
                    "{}{} at {}{}",
                    regime,
                    regime.contains(" of ") ? " trials" : "",
                    points(data, at),
                    meaning(regime))));
    return Words.texts(parts);
  }

  private static Text points(StudyData data, List<Text> at) {
    if (at.size() == data.points().size() && at.size() > 1) {
      return Text.plain("every point");
    }
    return at.size() <= NAMED_MAX
        ? Words.texts(at)
        : Text.of("{} of {} points", at.size(), Numbers.count(data.points().size()));
  }

  private static String meaning(String regime) {
    if (regime.equals(Stability.CRITICAL.word())) {
      return " (it gets just as many messages as it has ticks to take them)";
    }
    return regime.startsWith(Stability.SATURATED.word())
        ? " (it gets more messages than it has ticks to take them, so its queue grows and its clock"
            + " follows old timestamps)"
        : "";
  }
}
