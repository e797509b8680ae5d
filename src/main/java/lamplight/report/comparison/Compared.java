package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lamplight.measure.Metric;
import lamplight.report.data.RoleNames;
import lamplight.report.document.Text;
import lamplight.report.part.DifferenceSentences;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.results.side.Side;
import lamplight.stats.frame.Roles;
import lamplight.stats.judge.Comparison;
import lamplight.stats.judge.ComparisonVerdict;
import lamplight.stats.judge.Design;
import lamplight.stats.judge.Difference;
import lamplight.stats.judge.Finding;
import lamplight.stats.judge.GateResult;

/**
 * A side against the base.
 *
 * @param cautions what may make a difference besides the settings, a sentence each
 * @param gates what the comparison says of each gate
 */
record Compared(
    Side base, Side other, Comparison comparison, List<String> cautions, List<GateResult> gates) {
  /**
   * By how far from equal, in its own uncertainty, with floats, so that rounding breaks no tie;
   * what is another measure in another unit comes after all others.
   */
  private static final Comparator<Finding> SUREST_FIRST =
      Comparator.comparing((Finding finding) -> !finding.isOwnTest())
          .thenComparingDouble(
              finding -> -(float) finding.distance().orElse(Double.POSITIVE_INFINITY));

  Compared {
    cautions = List.copyOf(cautions);
    gates = List.copyOf(gates);
  }

  String title() {
    return other.name() + " against " + base.name();
  }

  boolean isPaired() {
    return comparison.design() instanceof Design.Paired;
  }

  /** Whether there is anything to be judged. */
  boolean isOpen() {
    return comparison.obstacles().isEmpty() && !comparison.identical();
  }

  /** What is shown to differ, the surest first. */
  List<Finding> shown() {
    return comparison.findings().stream()
        .filter(finding -> finding.found() instanceof Difference.Differs)
        .sorted(SUREST_FIRST)
        .toList();
  }

  /** What has an interval, shown or not, the farthest from equal first. */
  List<Finding> farthest() {
    return comparison.findings().stream()
        .filter(finding -> finding.distance().isPresent())
        .sorted(SUREST_FIRST)
        .toList();
  }

  /** The fewest trials that a side has. */
  int trials() {
    return Math.min(comparison.design().base().size(), comparison.design().other().size());
  }

  /** What the roles of this comparison are called. */
  RoleNames names() {
    return new RoleNames(comparison.roles(), comparison.roleCount());
  }

  /** The measures of these findings, and of which roles. */
  String measures(List<Finding> findings) {
    Map<Metric, List<Integer>> roles = new LinkedHashMap<>();
    for (Finding finding : findings) {
      roles.computeIfAbsent(finding.metric(), unused -> new ArrayList<>()).add(finding.role());
    }
    roles.values().forEach(Collections::sort);
    return DifferenceSentences.measures(roles, comparison.roleCount(), of -> "of " + named(of));
  }

  /** Several roles within a sentence, such as {@code processes 1 and 3}. */
  String named(List<Integer> roles) {
    return comparison.roles() == Roles.NUMBERS && roles.size() > 1
        ? "processes " + Words.list(roles.stream().map(String::valueOf).toList())
        : Words.list(roles.stream().map(names()::inSentence).toList());
  }

  /** What came of one of its gates. */
  Text line(GateResult result) {
    return Text.of(
        "**Gate {}:** `{}` ({}): {}.",
        result.state().name().toLowerCase(Locale.ROOT),
        result.gate().text(),
        title(),
        result.sentence());
  }

  /** How many findings there are of each verdict, in one line. */
  String counts() {
    if (!comparison.obstacles().isEmpty()) {
      return "not comparable: " + comparison.obstacles().get(0);
    }
    if (comparison.identical()) {
      return "identical in every measure of every trial";
    }
    List<String> counts = new ArrayList<>();
    for (ComparisonVerdict verdict : ComparisonVerdict.values()) {
      int count = comparison.with(verdict).size();
      if (count > 0) {
        counts.add(Numbers.count(count) + " " + verdict.words());
      }
    }
    return counts.isEmpty() ? "nothing to compare" : String.join(", ", counts);
  }
}
