package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.part.Figures;
import lamplight.report.text.Numbers;
import lamplight.stats.judge.Design;
import lamplight.stats.judge.Finding;
import lamplight.stats.judge.Sample;

/** Every measure of one comparison with its difference, effect, test and verdict. */
final class DifferencesTable {
  private static final int OUTLIERS_MAX = 20;
  private static final int OUTLIERS_A_SIDE = 5;

  private DifferencesTable() {}

  /** The table, the values where they are few, and the outliers. */
  static List<Block> of(Compared compared) {
    List<Finding> findings = compared.comparison().findings();
    if (findings.isEmpty()) {
      return List.of(new Paragraph(Text.plain("There is no process on both sides to compare.")));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        named(compared)
            .numbers("base", finding -> cell(finding.baseMean(), Numbers::figure))
            .numbers("other", finding -> cell(finding.otherMean(), Numbers::figure))
            .numbers("difference (95 % interval)", DifferencesTable::difference)
            .numbers("%", finding -> cell(finding.share(), share -> Numbers.signed(100 * share)))
            .numbers("Cliff's delta", finding -> cell(finding.cliffsDelta(), Numbers::signed))
            .numbers("p", finding -> cell(finding.found().p(), DifferencesTable::probability))
            .numbers(
                "p (Holm)",
                finding -> cell(finding.found().adjusted(), DifferencesTable::probability))
            .words("verdict", finding -> finding.verdict().words())
            .table(findings));
    blocks.addAll(points(compared));
    blocks.addAll(outliers(compared));
    return blocks;
  }

  private static Columns<Finding> named(Compared compared) {
    return new Columns<Finding>()
        .words("measure", finding -> finding.metric().titleWithUnit())
        .words("process", finding -> compared.comparison().roles().name(finding.role()));
  }

  private static String difference(Finding finding) {
    return finding
        .difference()
        .map(
            it ->
                Numbers.signed(it.difference())
                    + it.interval()
                        .map(each -> " (" + Numbers.range(each.low(), each.high()) + ")")
                        .orElse(""))
        .orElse(Figures.NONE);
  }

  private static String cell(OptionalDouble value, DoubleFunction<String> words) {
    return value.isPresent() ? words.apply(value.getAsDouble()) : Figures.NONE;
  }

  /** A p with two significant digits, or that it is below 0.001. */
  static String probability(double p) {
    return p < 0.001
        ? "< 0.001"
        : String.format(Locale.ROOT, p < 0.00995 ? "%.4f" : p < 0.0995 ? "%.3f" : "%.2f", p);
  }

  /** With so few trials that there is no verdict, the values speak for themselves. */
  private static List<Block> points(Compared compared) {
    List<Finding> few =
        compared.comparison().findings().stream()
            .filter(finding -> finding.difference().isPresent())
            .filter(
                finding ->
                    Math.min(finding.base().size(), finding.other().size()) < Design.TRIALS_MIN)
            .toList();
    return few.isEmpty()
        ? List.of()
        : List.of(
            new Paragraph(
                Text.of(
                    "Fewer than {} trials on a side: here is every value, in the order of the"
                        + " seeds.",
                    Design.TRIALS_MIN)),
            named(compared)
                .words("base", finding -> values(finding.base()))
                .words("other", finding -> values(finding.other()))
                .table(few));
  }

  private static String values(Sample sample) {
    return sample.values().stream()
        .limit(2L * Design.TRIALS_MIN)
        .map(Numbers::figure)
        .collect(Collectors.joining("; "));
  }

  private static List<Block> outliers(Compared compared) {
    List<Text> items = new ArrayList<>();
    for (Finding finding : compared.comparison().findings()) {
      String of = finding.metric().heading() + " of " + compared.names().inSentence(finding.role());
      addOutliers(items, of + ", base", finding.base());
      addOutliers(items, of + ", other", finding.other());
    }
    return items.isEmpty()
        ? List.of()
        : List.of(
            new Paragraph(
                Text.of(
                    "Outliers by Tukey's fences, marked and kept{}:",
                    items.size() > OUTLIERS_MAX ? " (the first " + OUTLIERS_MAX + ")" : "")),
            Bullets.of(items.subList(0, Math.min(OUTLIERS_MAX, items.size()))));
  }

  private static void addOutliers(List<Text> items, String what, Sample sample) {
    List<Long> outliers = sample.outliers();
    if (!outliers.isEmpty()) {
      int more = outliers.size() - OUTLIERS_A_SIDE;
      items.add(
          Text.of(
              "{}: {}{}.",
              what,
              outliers.stream()
                  .limit(OUTLIERS_A_SIDE)
                  .map(seed -> "seed " + seed + " (" + value(sample, seed) + ")")
                  .collect(Collectors.joining(", ")),
              more > 0 ? " and " + more + " more" : ""));
    }
  }

  private static String value(Sample sample, long seed) {
    return Numbers.figure(sample.values().get(sample.seeds().indexOf(seed)));
  }
}
