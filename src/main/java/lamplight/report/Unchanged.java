package lamplight.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lamplight.measure.Metric;
import lamplight.report.data.Changes;
import lamplight.report.data.Changes.Change;
import lamplight.report.data.StudyData;
import lamplight.report.document.Text;
import lamplight.report.part.DifferenceSentences;
import lamplight.stats.judge.ComparisonVerdict;

/**
 * Measures that no point is shown to change: those of too few seeds, those not shown to differ, and
 * those that are equal everywhere.
 */
final class Unchanged {
  private final StudyData data;
  private final Changes changes;

  Unchanged(StudyData data, Changes changes) {
    this.data = data;
    this.changes = changes;
  }

  /** A sentence for each of the three that there is. */
  List<Text> sentences() {
    List<Text> sentences = new ArrayList<>();
    add(
        sentences,
        ComparisonVerdict.TOO_FEW_TRIALS,
        of -> isAll(ComparisonVerdict.TOO_FEW_TRIALS, of));
    add(
        sentences,
        ComparisonVerdict.NO_DIFFERENCE_SHOWN,
        of -> isQuiet(of) && !isAll(ComparisonVerdict.ALL_EQUAL, of));
    add(sentences, ComparisonVerdict.ALL_EQUAL, of -> isAll(ComparisonVerdict.ALL_EQUAL, of));
    return sentences;
  }

  private void add(List<Text> sentences, ComparisonVerdict kind, Predicate<List<Change>> holds) {
    Map<Metric, List<Integer>> roles = new LinkedHashMap<>();
    for (Metric metric : StudyMeasures.of(data)) {
      roles.put(
          metric,
          data.shownRoles().stream()
              .filter(role -> !changes.of(role, metric).isEmpty())
              .filter(role -> holds.test(changes.of(role, metric)))
              .toList());
    }
    String measures =
        DifferenceSentences.measures(
            roles, data.shownRoles().size(), of -> Named.of(data.first(), of));
    if (!measures.isEmpty()) {
      Text scope =
          data.study().axes().size() > 1
              ? Text.of(" between the values of `{}`", data.study().axes().get(0).key())
              : Text.NONE;
      sentences.add(DifferenceSentences.of(kind, scope, measures));
    }
  }

  /** Whether there are changes, all of them of this kind. */
  static boolean isAll(ComparisonVerdict kind, List<Change> changes) {
    return !changes.isEmpty() && changes.stream().allMatch(change -> change.verdict() == kind);
  }

  /** Whether there are no changes, or each of them is equal or not shown to differ. */
  static boolean isQuiet(List<Change> changes) {
    return changes.stream()
        .map(Change::verdict)
        .allMatch(
            verdict ->
                verdict == ComparisonVerdict.NO_DIFFERENCE_SHOWN
                    || verdict == ComparisonVerdict.ALL_EQUAL);
  }
}
