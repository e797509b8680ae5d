package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import lamplight.report.data.RunData;
import org.junit.jupiter.api.Test;

class SeedsChartTest {
  @Test
  void equalSeedsAreStackedAndEveryRowHasItsOwnScale() {
    Picture picture = SeedsChart.of(ChartData.constructed(Metric.OFFSET_FINAL, 144, 100, 100));

    // Final offset alone is defined: a row a process.
    assertThat(ChartData.charts(picture)).hasSize(2);
    Chart first = ChartData.charts(picture).get(0);
    assertThat(first.title()).isEqualTo("Final offset (clock values)");
    assertThat(first.y().ticks()).extracting(Axis.Tick::label).containsExactly("1 (1/s)");
    List<Point> dots = ChartData.of(picture, Kind.SEED_DOTS).get(0).points();
    assertThat(dots).extracting(Point::x).containsExactly(100.0, 100.0, 144.0);
    assertThat(dots.get(1).y()).isGreaterThan(dots.get(0).y());
    assertThat(dots.get(2).y()).isEqualTo(dots.get(0).y());
    // The other process is at 0 in all of them.
    assertThat(ChartData.charts(picture).get(1).title()).isEmpty();
    assertThat(ChartData.charts(picture).get(1).x().high()).isLessThan(1);
    assertThat(picture.alternative())
        .isEqualTo("A dot a seed: final offset of process 1 (1/s) 100 to 144, process 2 (6/s) 0.");
  }

  @Test
  void countsHaveWholeTicksHoweverFarTheIntervalReaches() {
    // Of 2, 2 and 3: 2.3333 ± 1.4342.
    Picture picture = SeedsChart.of(ChartData.constructed(Metric.QUEUE_MAX, 2, 2, 3));
    assertThat(ChartData.charts(picture).get(0).x().ticks())
        .extracting(Axis.Tick::label)
        .containsExactly("0", "1", "2", "3");
    // 10.1 ± 0.2484.
    Picture means = SeedsChart.of(ChartData.constructed(Metric.JUMP_RECEIVE_MEAN, 10, 10.1, 10.2));
    assertThat(ChartData.charts(means).get(0).x().ticks())
        .extracting(Axis.Tick::label)
        .containsExactly("10", "10.2");
  }

  @Test
  void theIntervalStandsBelowTheDots() {
    // Of 10, 11 and 12: 11 ± 2.4841.
    Picture picture = SeedsChart.of(ChartData.constructed(Metric.OFFSET_FINAL, 10, 11, 12));
    List<Point> bar = ChartData.of(picture, Kind.INTERVALS).get(0).points();

    assertThat(bar.get(0).x()).isCloseTo(8.5159, within(1e-4));
    assertThat(bar.get(1).x()).isCloseTo(13.4841, within(1e-4));
    // A cap at each end.
    assertThat(bar).hasSize(6);
    assertThat(ChartData.of(picture, Kind.MEAN_STROKES).get(0).points().get(0).x()).isEqualTo(11);
    double lowestDot =
        ChartData.of(picture, Kind.SEED_DOTS).get(0).points().stream()
            .mapToDouble(Point::y)
            .min()
            .orElseThrow();
    assertThat(bar).allMatch(point -> point.y() < lowestDot);
    assertThat(picture.caption()).doesNotContain("below zero").doesNotContain("predicted");
  }

  @Test
  void anIntervalThatGoesOnBelowZeroHasNoCapThere() {
    // Of 0, 0 and 5: 1.6667 ± 7.1711.
    Picture picture = SeedsChart.of(ChartData.constructed(Metric.OFFSET_FINAL, 0, 0, 5));
    List<Point> bar = ChartData.of(picture, Kind.INTERVALS).get(0).points();

    assertThat(bar).hasSize(4);
    assertThat(bar.get(0).x()).isZero();
    assertThat(bar.get(3).x()).isCloseTo(8.8378, within(1e-4));
    assertThat(picture.caption())
        .contains("One without a lower cap reaches below zero, where no value can be.");
  }

  @Test
  void thePredictionIsADashedStrokeThroughItsRow() {
    RunData data = ChartData.predicted(TestRuns.fixed(60, 3, TimeMode.VIRTUAL, 1, 3, 3));
    Picture picture = SeedsChart.of(data);
    double expected =
        data.predicted().orElseThrow().deviation(1, Metric.OFFSET_FINAL).orElseThrow().predicted();

    assertThat(ChartData.of(picture, Kind.PREDICTED).get(0).points())
        .containsExactly(new Point(expected, 0), new Point(expected, 1));
    assertThat(picture.caption()).endsWith(" Dashed: predicted.");
    assertThat(picture.columns()).isEqualTo(3);
    assertThat(ChartData.charts(picture)).hasSize(9);
  }

  @Test
  void whereEveryProcessIsKilledThereIsNoColumnOfFinalOffsets() {
    Experiment hit =
        TestRuns.hit(
            TestRuns.fixed(20, 2, TimeMode.VIRTUAL, 1, 3),
            new PlannedFault.Kill(1, 10_000_000_000L),
            new PlannedFault.Kill(2, 10_000_000_000L));
    Picture seeds = SeedsChart.of(ChartData.modelled(hit));

    assertThat(seeds.columns()).isEqualTo(2);
    assertThat(seeds.alternative())
        .startsWith("A dot a seed: mean receive jump of process 1 (1/s) ")
        .contains("; largest queue of process 1 (1/s) ");
  }
}
