package lamplight.report.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lamplight.measure.Metric;
import lamplight.report.data.Changes;
import lamplight.report.data.Changes.Change;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;
import lamplight.stats.frame.Roles;
import lamplight.stats.judge.ComparisonVerdict;
import lamplight.stats.judge.Difference;
import lamplight.stats.judge.DifferenceJudge;

/** What changes from the first point to the others and what does not, a sentence a measure. */
final class ChangeFindings {
  /** With more points than this, no point is named by itself. */
  private static final int NAMED_MAX = 4;

  private static final String NESTED = "\n  - ";

  /** What is said of a point beside its base, in this order. */
  private static final Map<ComparisonVerdict, String> WORDS = words();

  private final StudyData data;
  private final Changes changes;

  ChangeFindings(StudyData data, Changes changes) {
    this.data = data;
    this.changes = changes;
  }

  /**
   * The sentences on a measure; empty where it is not defined at two points. With one varied key
   * they follow each other; with several there is one for each role and setting of the others, and
   * they are the items of a list within the item.
   */
  String text(Metric metric) {
    List<Integer> few = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (int role : data.shownRoles()) {
      List<Change> of = changes.of(role, metric);
      if (Unchanged.isAll(ComparisonVerdict.TOO_FEW_TRIALS, of)) {
        few.add(role);
      } else if (!Unchanged.isQuiet(of)) {
        parts.addAll(changed(role, metric, of));
      }
    }
    if (!few.isEmpty()) {
      parts.add(
          "There are too few seeds to tell a difference of "
              + few(few)
              + " from chance: at least "
              + DifferenceJudge.TRIALS_MIN
              + " are needed.");
    }
    return hasOtherKeys() && parts.size() > 1
        ? parts.stream().map(part -> NESTED + part).collect(Collectors.joining())
        : String.join(" ", parts);
  }

  /** The varied keys but the first, along which points are not compared. */
  static String otherKeys(StudyData data) {
    List<String> keys =
        data.study().axes().stream().skip(1).map(axis -> Markdown.code(axis.key())).toList();
    int count = keys.size();
    return count == 1
        ? keys.get(0)
        : String.join(", ", keys.subList(0, count - 1)) + " or " + keys.get(count - 1);
  }

  private static Map<ComparisonVerdict, String> words() {
    Map<ComparisonVerdict, String> words = new LinkedHashMap<>();
    words.put(ComparisonVerdict.HIGHER, "higher");
    words.put(ComparisonVerdict.LOWER, "lower");
    words.put(ComparisonVerdict.CONSTANT, "other by the same amount in every seed");
    words.put(ComparisonVerdict.NO_DIFFERENCE_SHOWN, "no difference is shown");
    words.put(ComparisonVerdict.ALL_EQUAL, "equal in every seed");
    words.put(ComparisonVerdict.TOO_FEW_TRIALS, "too few seeds");
    return Collections.unmodifiableMap(words);
  }

  private boolean hasOtherKeys() {
    return data.study().axes().size() > 1;
  }

  /** A sentence for each base that some point differs from, and one for all the others. */
  private List<String> changed(int role, Metric metric, List<Change> changes) {
    List<String> sentences = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    List<String> equal = new ArrayList<>();
    for (List<Change> group : byBase(changes)) {
      String at = Markdown.code(others(group.get(0).base()));
      if (Unchanged.isAll(ComparisonVerdict.ALL_EQUAL, group)) {
        equal.add(at);
      } else if (Unchanged.isQuiet(group)) {
        unchanged.add(at);
      } else {
        sentences.add(changedFromBase(role, metric, group));
      }
    }
    String key = Markdown.code(data.study().axes().get(0).key());
    if (!unchanged.isEmpty()) {
      sentences.add(
          name(role)
              + ": between the values of "
              + key
              + " no difference is shown at "
              + named(unchanged)
              + ".");
    }
    if (!equal.isEmpty()) {
      sentences.add(
          name(role)
              + ": equal in every seed at every value of "
              + key
              + " at "
              + named(equal)
              + ".");
    }
    return sentences;
  }

  /** The changes with the same base together, in order. */
  private static Collection<List<Change>> byBase(List<Change> changes) {
    Map<String, List<Change>> groups = new LinkedHashMap<>();
    for (Change change : changes) {
      groups.computeIfAbsent(change.base().label(), unused -> new ArrayList<>()).add(change);
    }
    return groups.values();
  }

  private String changedFromBase(int role, Metric metric, List<Change> of) {
    PointData start = of.get(0).base();
    List<String> parts = new ArrayList<>();
    WORDS.forEach(
        (kind, words) -> {
          List<Change> those = of.stream().filter(change -> change.verdict() == kind).toList();
          if (!those.isEmpty()) {
            parts.add(words + " at " + points(metric, those, of.size()));
          }
        });
    String base =
        name(role)
            + (hasOtherKeys() ? " at " + Markdown.code(others(start)) : "")
            + ": "
            + mean(start.data(), role, metric)
            + " at "
            + Markdown.code(first(start))
            + "; ";
    return base + String.join("; ", parts) + "." + start(role, metric, of);
  }

  /**
   * That a slope which theory expects to vanish in the long run is the way from the start, as
   * copies that take long make it at the points where it is higher or lower; empty for all else, as
   * where the point that they are compared with does grow in the long run.
   */
  private static String start(int role, Metric metric, List<Change> of) {
    boolean isSlope = metric == Metric.DRIFT_PER_S || metric == Metric.QUEUE_GROWTH_PER_S;
    List<Change> shown =
        of.stream()
            .filter(change -> change.found() instanceof Difference.Differs)
            .filter(change -> isSlope && isSteady(change.base(), role, metric))
            .filter(change -> isSteady(change.at(), role, metric))
            .toList();
    boolean isEach =
        shown.size() == of.stream().filter(c -> c.found() instanceof Difference.Differs).count();
    return shown.isEmpty() || !isEach
        ? ""
        : " By theory there is none in the long run: it is the way from the start to where it"
            + " stays.";
  }

  private static boolean isSteady(PointData at, int role, Metric metric) {
    return at.data()
        .predicted()
        .flatMap(predicted -> predicted.deviation(role, metric))
        .map(deviation -> deviation.predicted() == 0)
        .orElse(false);
  }

  private String name(int role) {
    return Words.capital(Labels.inSentence(data.first(), role));
  }

  /** The value of the first key at a point, by which it is named beside its base. */
  private static String first(PointData at) {
    return at.point().values().get(0);
  }

  /** What the other keys are set to at a point, which is the same at its base. */
  private String others(PointData at) {
    List<String> parts = new ArrayList<>();
    for (int key = 1; key < data.study().axes().size(); key++) {
      parts.add(data.study().axes().get(key).key() + " " + at.point().values().get(key));
    }
    return String.join("; ", parts);
  }

  private static String named(List<String> settings) {
    return settings.size() > NAMED_MAX
        ? Numbers.count(settings.size()) + " other settings"
        : Words.list(settings);
  }

  private String points(Metric metric, List<Change> changes, int others) {
    if (changes.size() > NAMED_MAX) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (Change change : changes) {
        RunData at = change.at().data();
        double mean =
            at.samples().summary(change.role(), metric).map(Summary::mean).orElse(Double.NaN);
        low = Math.min(low, mean);
        high = Math.max(high, mean);
      }
      return Numbers.count(changes.size())
          + " of the "
          + Numbers.count(others)
          + " other points ("
          + Numbers.range(low, high)
          + ")";
    }
    return Words.list(
        changes.stream()
            .map(
                change ->
                    Markdown.code(first(change.at()))
                        + " ("
                        + mean(change.at().data(), change.role(), metric)
                        + ")")
            .toList());
  }

  private static String mean(RunData data, int role, Metric metric) {
    return data.samples().summary(role, metric).map(Words::mean).orElse("-");
  }

  private String few(List<Integer> roles) {
    return roles.size() == data.shownRoles().size() && roles.size() > 1
        ? (data.kind() == Roles.PERCENTILES ? "any of these percentiles" : "any process")
        : Unchanged.roles(data, roles);
  }
}
