package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import lamplight.report.data.RunData;
import org.junit.jupiter.api.Test;

class LatenessChartTest {
  @Test
  void aLineFallsFromAllTicksToTheLatestAndEndsThere() {
    // Of ten ticks nine are 20 us late and one 90.
    Picture picture = LatenessChart.of(constructed(1));
    Chart chart = ChartData.charts(picture).get(0);
    List<Point> curve = ChartData.of(picture, Kind.MEAN).get(0).points();

    assertThat(curve.get(0).y()).isEqualTo(1);
    assertThat(curve.subList(1, 3)).containsExactly(new Point(20, 0.1), new Point(90, 0.1));
    assertThat(ChartData.of(picture, Kind.MARKS).get(0).points())
        .containsExactly(new Point(90, 0.1));
    // The axis fits what there is.
    assertThat(chart.x().low()).isBetween(18.0, 20.0);
    assertThat(chart.x().high()).isBetween(90.0, 100.0);
  }

  @Test
  void theTextRoundsLatenessAsTheTablesDo() {
    // The table has the largest over the trials, 11,151.7 us, to the nearest. Process 2 has only
    // its distribution.
    assertThat(LatenessChart.of(constructed(2)).alternative())
        .endsWith("process 1 (1/s) at most 11,152 µs, process 2 (3/s) at most 90 µs.");
  }

  private static RunData constructed(int seeds) {
    Experiment real = TestRuns.fixed(20, seeds, TimeMode.REAL, 1, 3);
    return ChartData.data(
        real,
        seed ->
            TestRuns.constructed(
                real,
                seed,
                List.of(Map.of(Metric.LATENESS_MAX_US, 11_150.7 + seed - 1), Map.of())));
  }
}
