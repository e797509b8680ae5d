package lamplight.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lamplight.measure.Metric;
import lamplight.report.data.Changes;
import lamplight.report.data.Changes.Change;
import lamplight.report.data.Labels;
import lamplight.report.data.StudyData;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.stats.judge.ComparisonVerdict;

/** What no point changes: measures that are equal everywhere, and those not shown to differ. */
final class Unchanged {
  private final StudyData data;
  private final Changes changes;

  Unchanged(StudyData data, Changes changes) {
    this.data = data;
    this.changes = changes;
  }

  /** A sentence for each of the two that there is. */
  List<String> sentences() {
    String key = Markdown.code(data.study().axes().get(0).key());
    boolean hasOtherKeys = data.study().axes().size() > 1;
    List<String> sentences = new ArrayList<>();
    String open = measures(of -> isQuiet(of) && !isAll(ComparisonVerdict.ALL_EQUAL, of));
    if (!open.isEmpty()) {
      sentences.add(
          "**No difference shown** "
              + (hasOtherKeys ? "between the values of " + key + " " : "")
              + "(which is not to say that there is none) in "
              + open
              + ".");
    }
    String equal = measures(of -> isAll(ComparisonVerdict.ALL_EQUAL, of));
    if (!equal.isEmpty()) {
      sentences.add(
          (hasOtherKeys
                  ? "**Equal in every seed** at every value of " + key + ": "
                  : "**Equal in every seed:** ")
              + equal
              + ".");
    }
    return sentences;
  }

  /** Whether there are changes, all of them of this kind. */
  static boolean isAll(ComparisonVerdict kind, List<Change> changes) {
    return !changes.isEmpty() && changes.stream().allMatch(change -> change.verdict() == kind);
  }

  /** Whether there are changes, each of them equal or not shown to differ. */
  static boolean isQuiet(List<Change> changes) {
    return !changes.isEmpty()
        && changes.stream()
            .map(Change::verdict)
            .allMatch(
                verdict ->
                    verdict == ComparisonVerdict.NO_DIFFERENCE_SHOWN
                        || verdict == ComparisonVerdict.ALL_EQUAL);
  }

  /** The names of roles within a sentence. */
  static String roles(StudyData data, List<Integer> roles) {
    return Words.list(roles.stream().map(role -> Labels.inSentence(data.first(), role)).toList());
  }

  /** The measures of which this holds; those of the same roles together, and the roles once. */
  private String measures(Predicate<List<Change>> holds) {
    Map<List<Integer>, List<String>> byRoles = new LinkedHashMap<>();
    for (Metric metric : StudyMeasures.of(data)) {
      List<Integer> roles =
          data.shownRoles().stream().filter(role -> holds.test(changes.of(role, metric))).toList();
      if (!roles.isEmpty()) {
        byRoles.computeIfAbsent(roles, unused -> new ArrayList<>()).add(metric.title());
      }
    }
    List<String> parts = new ArrayList<>();
    byRoles.forEach(
        (roles, titles) ->
            parts.add(
                Words.list(titles)
                    + (roles.size() == data.shownRoles().size()
                        ? ""
                        : " of " + roles(data, roles))));
    return String.join("; ", parts);
  }
}
