package lamplight.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lamplight.measure.Metric;
import lamplight.report.chart.ForestChart;
import lamplight.report.chart.ForestChart.Row;
import lamplight.report.chart.PairsChart;
import lamplight.report.chart.PairsChart.Group;
import lamplight.report.chart.PairsChart.Measured;
import lamplight.report.chart.PairsChart.Sides;
import lamplight.report.chart.Picture;
import lamplight.report.text.Numbers;
import lamplight.stats.Interval;
import lamplight.stats.MeanDifference;
import lamplight.stats.frame.Roles;
import lamplight.stats.judge.Difference;
import lamplight.stats.judge.Finding;

/** The charts of a comparison, with a panel a measure: the differences, and trial by trial. */
final class ComparisonCharts {
  private ComparisonCharts() {}

  /**
   * The pictures; none where there is nothing to compare.
   *
   * @param name what the names of their files begin with
   */
  static List<Picture> of(Compared compared, String name) {
    return Stream.of(
            differences(compared, name + "-differences.png"), trials(compared, name + ".png"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Picture> differences(Compared compared, String file) {
    Map<Metric, List<Row>> rows = new LinkedHashMap<>();
    for (Finding finding : compared.comparison().findings()) {
      finding
          .difference()
          .map(difference -> row(compared, finding, difference))
          .ifPresent(
              row -> rows.computeIfAbsent(finding.metric(), unused -> new ArrayList<>()).add(row));
    }
    List<ForestChart.Measured> panels = new ArrayList<>();
    rows.forEach(
        (metric, each) ->
            panels.add(new ForestChart.Measured(metric.heading(), metric.unit(), each)));
    List<ForestChart.Measured> drawn = ForestChart.shown(panels);
    return drawn.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ForestChart.of(
                file,
                "Differences",
                "The difference of each measure of "
                    + compared.title()
                    + " by process with its 95 % interval, beside a line at no difference.",
                "A mark is a difference of means, "
                    + compared.other().name()
                    + " less "
                    + compared.base().name()
                    + ", a bar its 95 % interval; dotted: no difference. Blue: shown to differ."
                    + left(panels.size() - drawn.size()),
                drawn));
  }

  private static Row row(Compared compared, Finding finding, MeanDifference difference) {
    double middle = difference.difference();
    return new Row(
        compared.names().brief(finding.role()),
        middle,
        difference.interval().map(Interval::low).orElse(middle),
        difference.interval().map(Interval::high).orElse(middle),
        finding.found() instanceof Difference.Differs);
  }

  private static Optional<Picture> trials(Compared compared, String file) {
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
            new Sides(compared.base().name(), compared.other().name()),
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
        + left(left);
  }

  private static String left(int measures) {
    return measures > 0 ? " " + Numbers.count(measures, "more measure") + " in the table." : "";
  }
}
