package lamplight.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import lamplight.stats.frame.Roles;
import lamplight.theory.Stability;

/** Why processes fall behind at some points of a study and not at others, by theory. */
final class RegimeCauses {
  /** With more points than this, they are counted and not named. */
  private static final int NAMED_MAX = 4;

  private static final String STABLE = Stability.STABLE.word();

  private RegimeCauses() {}

  /** In a sentence or two; empty where theory says nothing of any queue. */
  static Optional<Text> of(StudyData data) {
    return data.kind() == Roles.PERCENTILES ? counted(data) : named(data);
  }

  /** Of many processes how many are saturated at each point; theory knows no faults. */
  private static Optional<Text> counted(StudyData data) {
    List<Text> counts = new ArrayList<>();
    for (PointData at : data.points()) {
      if (at.trials() > 0 && at.point().experiment().faults().planned().isNone()) {
        counts.add(
            Text.of(
                "{} at `{}`",
                PopulationFigures.counted(
                    at.data(),
                    PopulationFigures.over(at.data(), crowd -> crowd.theory().saturated())),
                at.label()));
      }
    }
    return counts.isEmpty() || counts.size() > StudyResults.POINTS_MAX
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "**Why.** By theory so many processes of a trial are saturated (they get more"
                    + " messages than they have ticks to take them, so their queues grow and their"
                    + " clocks follow old timestamps): {}.",
                Words.texts(counts)));
  }

  /** Of each process; of many points only where those of each fall into a few groups. */
  private static Optional<Text> named(StudyData data) {
    List<Text> causes = new ArrayList<>();
    boolean areStable = false;
    boolean isWhole = true;
    for (int role : data.roles()) {
      Map<PointData, String> regimes = regimes(data, role);
      if (regimes.size() > StudyResults.POINTS_MAX
          && Set.copyOf(regimes.values()).size() > NAMED_MAX) {
        return Optional.empty();
      }
      boolean isStable = Set.copyOf(regimes.values()).equals(Set.of(STABLE));
      areStable |= isStable;
      isWhole &= regimes.size() == data.points().size();
      if (!isStable && !regimes.isEmpty()) {
        causes.add(
            Text.of("{} is {}", Labels.inSentence(data.first(), role), cause(data, regimes)));
      }
    }
    if (causes.isEmpty()) {
      return areStable
          ? Optional.of(
              Text.of(
                  "**Why.** By theory no process gets more messages than it takes at any point{},"
                      + " so every queue is stable and every clock keeps pace in the long run.",
                  isWhole ? "" : " that it tells of"))
          : Optional.empty();
    }
    return Optional.of(
        Text.of(
            "**Why.** By theory {}.{}",
            Text.join("; ", causes),
            areStable ? " All other queues are stable." : ""));
  }

  /** What the queue of a role is by point; those not told of left out. */
  private static Map<PointData, String> regimes(StudyData data, int role) {
    Map<PointData, String> regimes = new LinkedHashMap<>();
    for (PointData at : data.points()) {
      String regime = QueueWords.predicted(at.data(), role);
      if (!regime.equals(Figures.NONE)) {
        regimes.put(at, regime);
      }
    }
    return regimes;
  }

  private static Text cause(StudyData data, Map<PointData, String> regimes) {
    List<Integer> keys = deciding(data, regimes);
    List<Text> parts = new ArrayList<>();
    for (String regime : new LinkedHashSet<>(regimes.values())) {
      List<PointData> at =
          regimes.keySet().stream().filter(point -> regime.equals(regimes.get(point))).toList();
      parts.add(
          Text.of(
              "{}{} at {}{}",
              regime,
              regime.contains(" of ") ? " trials" : "",
              points(data, at, keys),
              meaning(regime)));
    }
    return Words.texts(parts);
  }

  /** The varied keys, from 0, that the regime of a role depends on, where it is told of all. */
  private static List<Integer> deciding(StudyData data, Map<PointData, String> regimes) {
    List<Integer> keys = data.keys();
    if (regimes.size() == data.points().size()) {
      for (Integer key : data.keys()) {
        List<Integer> without = keys.stream().filter(other -> !other.equals(key)).toList();
        if (areEnough(without, regimes)) {
          keys = without;
        }
      }
    }
    return keys;
  }

  /** Whether points that agree in these keys agree in their regimes. */
  private static boolean areEnough(List<Integer> keys, Map<PointData, String> regimes) {
    Map<List<String>, String> known = new HashMap<>();
    return regimes.entrySet().stream()
        .allMatch(
            entry ->
                known
                    .computeIfAbsent(values(entry.getKey(), keys), unused -> entry.getValue())
                    .equals(entry.getValue()));
  }

  private static List<String> values(PointData at, List<Integer> keys) {
    return keys.stream().map(key -> at.point().values().get(key)).toList();
  }

  private static Text points(StudyData data, List<PointData> at, List<Integer> keys) {
    if (at.size() == data.points().size() && at.size() > 1) {
      return Text.plain("every point");
    }
    Set<String> labels = new LinkedHashSet<>();
    at.forEach(
        point -> labels.add(keys.isEmpty() ? point.label() : data.label(point.point(), keys)));
    return labels.size() <= NAMED_MAX
        ? Words.texts(labels.stream().map(Text::code).toList())
        : Text.of("{} of {} points", at.size(), Numbers.count(data.points().size()));
  }

  private static String meaning(String regime) {
    if (regime.startsWith(Stability.CRITICAL.word())) {
      return " (it gets just as many messages as it has ticks to take them)";
    }
    return regime.startsWith(Stability.SATURATED.word())
        ? " (it gets more messages than it has ticks to take them, so its queue grows and its clock"
            + " follows old timestamps)"
        : "";
  }
}
