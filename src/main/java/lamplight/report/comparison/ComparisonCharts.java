package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lamplight.measure.Metric;
import lamplight.report.chart.PairsChart;
import lamplight.report.chart.PairsChart.Group;
import lamplight.report.chart.PairsChart.Measured;
import lamplight.report.chart.Picture;
import lamplight.report.text.Markdown;
import lamplight.report.text.Numbers;
import lamplight.stats.judge.Comparison;
import lamplight.stats.judge.Design;
import lamplight.stats.judge.Finding;

/** The charts of a comparison: one picture a side, with a panel a measure. */
final class ComparisonCharts {
  private ComparisonCharts() {}

  static List<Picture> of(List<Compared> comparisons) {
    List<Picture> pictures = new ArrayList<>();
    for (int index = 0; index < comparisons.size(); index++) {
      if (!comparisons.get(index).comparison().findings().isEmpty()) {
        pictures.add(picture(comparisons.get(index), "comparison-" + (index + 1) + ".png"));
      }
    }
    return pictures;
  }

  private static Picture picture(Compared compared, String file) {
    Comparison comparison = compared.comparison();
    boolean isPaired = comparison.design() instanceof Design.Paired;
    Map<Metric, List<Group>> groups = new LinkedHashMap<>();
    for (Finding finding : comparison.findings()) {
      groups
          .computeIfAbsent(finding.metric(), unused -> new ArrayList<>())
          .add(
              new Group(
                  RoleWords.brief(comparison, finding.role()),
                  finding.base().values(),
                  finding.other().values(),
                  isPaired && finding.base().size() == finding.other().size()));
    }
    List<Measured> panels = new ArrayList<>();
    groups.forEach(
        (metric, each) -> panels.add(new Measured(metric.heading(), metric.unit(), each)));
    List<Measured> drawn = PairsChart.shown(panels);
    int left = panels.size() - drawn.size();
    return PairsChart.of(
        file, "Trial by trial", alternative(compared), caption(compared, isPaired, left), drawn);
  }

  private static String alternative(Compared compared) {
    return "Each measure of "
        + Markdown.escape(compared.title())
        + " by process, a dot a trial on each side.";
  }

  private static String caption(Compared compared, boolean isPaired, int left) {
    int most =
        Math.max(
            compared.comparison().design().base().size(),
            compared.comparison().design().other().size());
    return "In each row above in grey "
        + Markdown.escape(compared.base().name())
        + ", below in blue "
        + Markdown.escape(compared.other().name())
        + ". A dot is a trial"
        + (isPaired ? ", a line joins the trials of one seed" : "")
        + "; the black strokes are the means. Each row has its own scale."
        + (most > PairsChart.DOTS_MAX
            ? " The first " + PairsChart.DOTS_MAX + " trials are drawn."
            : "")
        + (left > 0 ? " " + Numbers.count(left, "more measure") + " in the table." : "");
  }
}
