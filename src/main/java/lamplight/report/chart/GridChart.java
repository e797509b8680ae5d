package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import lamplight.experiment.Study;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.StudyData;
import lamplight.report.data.TimeUnits;
import lamplight.stats.Summary;

/** A measure over two varied keys: a heat map a process or percentile. */
final class GridChart {
  private static final int ROLES_MAX = 3;

  /** As wide as this, a map needs the whole width. */
  private static final int COLUMNS_BESIDE_MAX = 4;

  private GridChart() {}

  static List<Integer> roles(StudyData data) {
    List<Integer> roles = data.shownRoles();
    int count = roles.size();
    return count <= ROLES_MAX
        ? roles
        : List.of(roles.get(0), roles.get((count - 1) / 2), roles.get(count - 1));
  }

  static Picture of(StudyData data, Metric metric, List<Integer> roles) {
    Study.Axis rows = data.study().axes().get(0);
    Study.Axis columns = data.study().axes().get(1);
    int beside =
        columns.values().size() <= COLUMNS_BESIDE_MAX ? Math.min(roles.size(), ROLES_MAX) : 1;
    List<double[][]> maps = roles.stream().map(role -> means(data, metric, role)).toList();
    HeatMap.Scale scale = HeatMap.Scale.of(maps);
    List<Panel> panels = new ArrayList<>();
    for (int index = 0; index < roles.size(); index++) {
      panels.add(
          new HeatMap(
              index == 0 ? TimeUnits.title(metric, data.study()) : "",
              Labels.overall(data.first(), roles.get(index)),
              rows,
              columns,
              maps.get(index),
              scale));
    }
    return new Picture(
        StudyCharts.PREFIX + metric.column() + ".png",
        metric.heading(),
        "%s over %s and %s, a map a %s; the table below has the figures."
            .formatted(metric.heading(), rows.key(), columns.key(), Labels.heading(data.first())),
        metric.heading() + ": means over the seeds, the darker the larger, all maps on one scale.",
        panels,
        beside);
  }

  private static double[][] means(StudyData data, Metric metric, int role) {
    int rows = data.study().axes().get(0).values().size();
    int columns = data.study().axes().get(1).values().size();
    double[][] means = new double[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        means[row][column] =
            data.points()
                .get(row * columns + column)
                .data()
                .samples()
                .summary(role, metric)
                .map(Summary::mean)
                .orElse(Double.NaN);
      }
    }
    return means;
  }
}
