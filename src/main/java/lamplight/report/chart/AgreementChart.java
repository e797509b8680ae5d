package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.data.StudyRegimes;
import lamplight.stats.Deviation;
import lamplight.theory.Stability;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** What was measured against what was predicted, a mark a point and process. */
final class AgreementChart {
  private static final int HEIGHT = 440;

  /** With fewer points the other charts show it better. */
  private static final int POINTS_MIN = 13;

  private AgreementChart() {}

  static boolean isPossible(StudyData data) {
    return data.points().size() >= POINTS_MIN
        && data.runs().stream().anyMatch(run -> run.predicted().isPresent());
  }

  static Picture of(StudyData data) {
    List<XYChart> plots =
        List.of(plot(data, Metric.QUEUE_GROWTH_PER_S), plot(data, Metric.CLOCK_PER_S));
    return new Picture(
        StudyCharts.PREFIX + "agreement.png",
        "Measured against predicted queue growth and clock rate, a mark a point and process; the"
            + " list of disagreements and the tables below have the figures.",
        "Measured against predicted: a mark is a process at one point, its mean over the seeds. On"
            + " the dashed line both are equal.",
        Panel.of(plots),
        2);
  }

  private static XYChart plot(StudyData data, Metric metric) {
    String unit = " (" + metric.unit() + ")";
    Plot plot =
        new Plot(
            metric.heading(), "predicted" + unit, "measured" + unit, Picture.WIDTH / 2, HEIGHT);
    double low = 0;
    double high = 0;
    int style = 1;
    for (Stability stability : List.of(Stability.STABLE, Stability.CRITICAL, Stability.SATURATED)) {
      List<double[]> marks = marks(data, metric, stability);
      for (double[] mark : marks) {
        low = Math.min(low, Math.min(mark[0], mark[1]));
        high = Math.max(high, Math.max(mark[0], mark[1]));
      }
      if (!marks.isEmpty()) {
        plot.marks(
            stability.name().toLowerCase(Locale.ROOT),
            marks.stream().mapToDouble(mark -> mark[0]).toArray(),
            marks.stream().mapToDouble(mark -> mark[1]).toArray(),
            ProcessStyle.of(style));
      }
      style++;
    }
    double margin = Math.max(1e-9, 0.04 * (high - low));
    double[] diagonal = {low - margin, high + margin};
    plot.predictedLine(diagonal, diagonal, false);
    plot.styler().setLegendPosition(LegendPosition.OutsideS);
    plot.styler().setLegendLayout(LegendLayout.Horizontal);
    plot.xRange(low - margin, high + margin, 60).yRange(low - margin, high + margin);
    return plot.chart();
  }

  private static List<double[]> marks(StudyData data, Metric metric, Stability stability) {
    List<double[]> marks = new ArrayList<>();
    for (PointData at : data.points()) {
      RunData run = at.data();
      for (int role : run.roles()) {
        Optional<Deviation> deviation =
            run.predicted().flatMap(predicted -> predicted.deviation(role, metric));
        Optional<Stability> predicted = StudyRegimes.predicted(run, role);
        if (deviation.isPresent() && predicted.equals(Optional.of(stability))) {
          double expected = deviation.get().predicted();
          marks.add(new double[] {expected, expected + deviation.get().difference()});
        }
      }
    }
    return marks;
  }
}
