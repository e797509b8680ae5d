package lamplight.report.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import lamplight.report.chart.Picture;
import lamplight.report.document.Document;
import lamplight.report.text.Markdown;
import lamplight.results.side.Side;
import lamplight.stats.judge.GateResult;

/** The page of a comparison: what differs, what was found, tables, how it was done. */
final class ComparisonPage {
  private ComparisonPage() {}

  static String title(List<Compared> comparisons) {
    return comparisons.size() == 1
        ? "Comparison: " + comparisons.get(0).title()
        : "Comparison of "
            + comparisons.size()
            + " settings with "
            + comparisons.get(0).base().name();
  }

  /**
   * The page.
   *
   * @param advice how to get the charts that could not be drawn, or empty
   */
  static Document of(
      List<Side> sides, List<Compared> comparisons, List<Picture> pictures, String advice) {
    Markdown out = new Markdown();
    notices(out, comparisons);
    SettingsSection.append(out, sides, comparisons);
    out.heading(2, "Results");
    for (Compared compared : comparisons) {
      if (comparisons.size() > 1) {
        out.heading(3, Markdown.escape(compared.title()));
      }
      out.list(FindingSentences.of(compared));
    }
    gates(out, comparisons);
    charts(out, pictures, advice);
    out.heading(2, "All measures");
    comparisons.forEach(compared -> MeasuresSection.append(out, compared));
    ComparisonMethod.append(out, sides, comparisons);
    return out.document(title(comparisons));
  }

  private static void notices(Markdown out, List<Compared> comparisons) {
    Set<String> cautions = new LinkedHashSet<>();
    comparisons.forEach(compared -> cautions.addAll(compared.cautions()));
    for (String caution : cautions) {
      out.notice("**Note:** " + Markdown.escape(caution));
    }
  }

  private static void gates(Markdown out, List<Compared> comparisons) {
    if (comparisons.stream().allMatch(compared -> compared.gates().isEmpty())) {
      return;
    }
    out.heading(2, "Gates");
    out.paragraph(
        "A gate fails when the difference that it forbids is shown and its 95 % interval as a whole"
            + " lies beyond the limit. Where that cannot be told, the gate is undecided and lets"
            + " nothing pass.");
    for (Compared compared : comparisons) {
      out.list(compared.gates().stream().map(gate -> gate(compared, gate)).toList());
    }
  }

  private static String gate(Compared compared, GateResult result) {
    return "**"
        + result.state().name().toLowerCase(Locale.ROOT)
        + "** "
        + Markdown.code(result.gate().text())
        + " ("
        + Markdown.escape(compared.title())
        + "): "
        + Markdown.escape(result.sentence())
        + ".";
  }

  private static void charts(Markdown out, List<Picture> pictures, String advice) {
    out.heading(2, "Charts");
    if (!advice.isEmpty()) {
      out.paragraph(Markdown.escape(advice));
    } else if (pictures.isEmpty()) {
      out.paragraph("There is nothing to draw.");
    }
    for (Picture picture : pictures) {
      out.image(
          ComparisonReport.CHARTS + "/" + picture.file(), picture.alternative(), picture.caption());
    }
  }

  /** The cautions of all comparisons, each once. */
  static List<String> cautions(List<Compared> comparisons) {
    Set<String> cautions = new TreeSet<>();
    comparisons.forEach(compared -> cautions.addAll(compared.cautions()));
    return List.copyOf(cautions);
  }
}
