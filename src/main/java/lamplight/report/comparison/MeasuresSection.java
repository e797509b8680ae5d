package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;
import lamplight.stats.judge.Comparison;
import lamplight.stats.judge.Design;
import lamplight.stats.judge.Finding;
import lamplight.stats.judge.Sample;

/** Every measure of one comparison with its difference, effect, test and verdict. */
final class MeasuresSection {
  private static final int OUTLIERS_MAX = 20;

  private MeasuresSection() {}

  static void append(Markdown out, Compared compared) {
    out.fold(3, compared.title(), "");
    Comparison comparison = compared.comparison();
    if (comparison.findings().isEmpty()) {
      out.paragraph("There is no process on both sides to compare.");
      return;
    }
    out.table(
        List.of(
            "measure",
            "process",
            "base",
            "other",
            "difference (95 % interval)",
            "%",
            "Cliff's delta",
            "p",
            "p (Holm)",
            "verdict"),
        List.of(
            Align.LEFT,
            Align.LEFT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.LEFT),
        comparison.findings().stream().map(finding -> row(comparison, finding)).toList());
    points(out, comparison);
    outliers(out, comparison);
  }

  private static List<String> row(Comparison comparison, Finding finding) {
    return List.of(
        finding.metric().titleWithUnit(),
        comparison.roles().name(finding.role()),
        finding.baseMean().stream().mapToObj(Numbers::figure).findFirst().orElse("-"),
        finding.otherMean().stream().mapToObj(Numbers::figure).findFirst().orElse("-"),
        finding
            .difference()
            .map(
                it ->
                    MeasureWords.signed(it.difference())
                        + it.interval()
                            .map(each -> " (" + Numbers.range(each.low(), each.high()) + ")")
                            .orElse(""))
            .orElse("-"),
        finding.share().stream()
            .mapToObj(share -> MeasureWords.signed(100 * share))
            .findFirst()
            .orElse("-"),
        finding.cliffsDelta().stream().mapToObj(MeasureWords::signed).findFirst().orElse("-"),
        finding.found().p().stream().mapToObj(MeasureWords::p).findFirst().orElse("-"),
        finding.found().adjusted().stream().mapToObj(MeasureWords::p).findFirst().orElse("-"),
        finding.verdict().words());
  }

  /** With so few trials that there is no verdict, the values speak for themselves. */
  private static void points(Markdown out, Comparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : comparison.findings()) {
      int fewest = Math.min(finding.base().size(), finding.other().size());
      if (fewest > 0 && fewest < Design.TRIALS_MIN) {
        rows.add(
            List.of(
                finding.metric().titleWithUnit(),
                comparison.roles().name(finding.role()),
                values(finding.base()),
                values(finding.other())));
      }
    }
    if (!rows.isEmpty()) {
      out.paragraph(
          "Fewer than "
              + Design.TRIALS_MIN
              + " trials on a side: here is every value, in the order of the seeds.");
      out.table(
          List.of("measure", "process", "base", "other"),
          List.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT),
          rows);
    }
  }

  private static String values(Sample sample) {
    return sample.values().stream()
        .limit(2L * Design.TRIALS_MIN)
        .map(Numbers::figure)
        .collect(Collectors.joining("; "));
  }

  private static void outliers(Markdown out, Comparison comparison) {
    List<String> items = new ArrayList<>();
    for (Finding finding : comparison.findings()) {
      String what =
          finding.metric().heading() + " of " + RoleWords.one(comparison, finding.role()) + ", ";
      addOutliers(items, what + "base: ", finding.base());
      addOutliers(items, what + "other: ", finding.other());
    }
    if (!items.isEmpty()) {
      out.paragraph(
          "Outliers by Tukey's fences, marked and kept"
              + (items.size() > OUTLIERS_MAX ? " (the first " + OUTLIERS_MAX + "):" : ":"));
      out.list(items.subList(0, Math.min(OUTLIERS_MAX, items.size())));
    }
  }

  private static void addOutliers(List<String> items, String what, Sample sample) {
    List<Long> outliers = sample.outliers();
    if (!outliers.isEmpty()) {
      items.add(
          what
              + outliers.stream()
                  .limit(5)
                  .map(
                      seed ->
                          "seed "
                              + seed
                              + " ("
                              + Numbers.figure(sample.values().get(sample.seeds().indexOf(seed)))
                              + ")")
                  .collect(Collectors.joining(", "))
              + (outliers.size() > 5 ? " and " + (outliers.size() - 5) + " more" : "")
              + ".");
    }
  }
}
