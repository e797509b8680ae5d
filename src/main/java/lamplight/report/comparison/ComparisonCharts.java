package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.chart.PairsChart;
import lamplight.report.chart.PairsChart.Group;
import lamplight.report.chart.PairsChart.Measured;
import lamplight.report.chart.Picture;
import lamplight.report.text.Numbers;
import lamplight.stats.frame.Roles;
import lamplight.stats.judge.Finding;

/** The chart of a comparison, with a panel a measure. */
final class ComparisonCharts {
  private ComparisonCharts() {}

  /**
   * The picture; empty where there is nothing to compare.
   *
   * @param file its name
   */
  static Optional<Picture> of(Compared compared, String file) {
    Map<Metric, List<Group>> groups = new LinkedHashMap<>();
    for (Finding finding : compared.comparison().findings()) {
      groups
          .computeIfAbsent(finding.metric(), unused -> new ArrayList<>())
          .add(
              new Group(
                  compared.names().brief(finding.role()),
                  finding.base().values(),
                  finding.other().values(),
                  compared.isPaired() && finding.base().size() == finding.other().size()));
    }
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    List<Measured> panels = new ArrayList<>();
    groups.forEach(
        (metric, each) -> panels.add(new Measured(metric.heading(), metric.unit(), each)));
    List<Measured> drawn = PairsChart.shown(panels);
    return Optional.of(
        PairsChart.of(
            file,
            "Trial by trial",
            "Each measure of " + compared.title() + " by process, a dot a trial on each side.",
            caption(compared, panels.size() - drawn.size()),
            drawn));
  }

  private static String caption(Compared compared, int left) {
    int most =
        Math.max(
            compared.comparison().design().base().size(),
            compared.comparison().design().other().size());
    return "Each row is a "
        + (compared.comparison().roles() == Roles.PERCENTILES ? "percentile" : "process")
        + " on a scale of its own: above in grey "
        + compared.base().name()
        + ", below in blue "
        + compared.other().name()
        + ". A dot is a trial"
        + (compared.isPaired() ? ", a line joins the trials of one seed" : "")
        + "; the black strokes are the means."
        + (most > PairsChart.DOTS_MAX
            ? " The first " + PairsChart.DOTS_MAX + " trials are drawn."
            : "")
        + (left > 0 ? " " + Numbers.count(left, "more measure") + " in the table." : "");
  }
}
