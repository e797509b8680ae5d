package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lamplight.measure.Distribution;
import lamplight.measure.Distribution.Bin;
import lamplight.measure.TrialSeries;
import lamplight.measure.TrialSeries.ProcessSeries;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import lamplight.report.chart.Axis.Tick;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import lamplight.report.data.RunData;
import lamplight.results.TrialAnalysis;
import org.junit.jupiter.api.Test;

class JumpsChartTest {
  @Test
  void aSizeThatDidNotOccurIsAnOpenMarkAtTheFloor() {
    Picture picture = JumpsChart.of(jumps(new Bin(1, 6), new Bin(2, 3), new Bin(4, 1)));
    Chart chart = ChartData.charts(picture).get(0);

    assertThat(ChartData.of(picture, Kind.MARKS).get(0).points())
        .extracting(Point::y)
        .containsExactly(0.6, 0.3, 0.1);
    // No line joins the sizes.
    assertThat(chart.series()).extracting(Series::kind).doesNotContain(Kind.JOIN, Kind.MEAN);
    List<Point> none = ChartData.of(picture, Kind.NONE).get(0).points();
    assertThat(none).hasSize(1);
    // Size 3 has the third place; process 1 stands to the left of process 2.
    assertThat(none.get(0).x()).isCloseTo(2 - 0.15, within(1e-9));
    // A third of the least share.
    assertThat(none.get(0).y()).isEqualTo(0.1 / 3);
    assertThat(chart.y().ticks()).contains(new Tick(0.1 / 3, "none"));
    assertThat(chart.x().ticks()).extracting(Tick::label).containsExactly("1", "2", "3", "4", "5");
    assertThat(picture.caption()).contains("Open circles at the bottom: sizes that did not occur.");
    assertThat(picture.alternative())
        .startsWith(
            "Share of events by jump size, on a logarithmic scale: process 1 (1/s) jumps by 1 at 60"
                + " % (6 of 10) of its events and by up to 4; ");
    assertThat(ChartData.names(picture).get(0)).isEqualTo("process 1 (1/s), 10 events");
  }

  @Test
  void whereEverySizeOccursThereIsNoOpenMark() {
    Picture picture = JumpsChart.of(jumps(new Bin(1, 6), new Bin(2, 4)));

    assertThat(ChartData.of(picture, Kind.NONE)).allMatch(none -> none.points().isEmpty());
    assertThat(picture.caption()).doesNotContain("Open circles");
  }

  @Test
  void manySizesAreGroupedByDoubling() {
    Picture picture = JumpsChart.of(jumps(new Bin(1, 6), new Bin(3, 1), new Bin(41, 3)));

    assertThat(ChartData.charts(picture).get(0).x().ticks())
        .extracting(Tick::label)
        .containsExactly("1", "2-3", "4-7", "8-15", "16-31", "32-63");
    assertThat(ChartData.of(picture, Kind.MARKS).get(0).points())
        .extracting(Point::y)
        .containsExactly(0.6, 0.1, 0.3);
  }

  @Test
  void theGeometricPredictionIsAStrokeASize() {
    // Process 1 gets more than it can take, so each of its events is a receive, and it jumps by n
    // with probability p (1-p)^(n-1).
    RunData data = ChartData.predicted(TestRuns.fixed(60, 2, TimeMode.VIRTUAL, 1, 30));
    double p = data.predicted().orElseThrow().trials().get(0).prediction().sendProbability();
    List<Series> predicted = ChartData.of(JumpsChart.of(data), Kind.PREDICTED_STROKES);

    Series first = predicted.get(0);
    assertThat(first.process()).isEqualTo(1);
    assertThat(first.name()).isEqualTo("predicted");
    assertThat(first.points().get(0).y()).isCloseTo(p, within(1e-12));
    assertThat(first.points().get(1).y()).isCloseTo(p, within(1e-12));
    assertThat(first.points().get(1).x()).isGreaterThan(first.points().get(0).x());
    assertThat(JumpsChart.of(data).caption()).contains("Short strokes: predicted");
  }

  private static RunData jumps(Bin... bins) {
    return ChartData.data(
        TestRuns.fixed(20, 1, TimeMode.VIRTUAL, 1, 3),
        seed -> {
          TrialAnalysis trial =
              TestRuns.modelled(TestRuns.fixed(20, 1, TimeMode.VIRTUAL, 1, 3), seed);
          ProcessSeries first = trial.series().processes().get(0);
          ProcessSeries changed =
              new ProcessSeries(
                  1,
                  first.clock(),
                  first.offset(),
                  first.queue(),
                  new Distribution(List.of(bins)),
                  first.latenessUs());
          return new TrialAnalysis(
              trial.record(),
              trial.check(),
              trial.measures(),
              new TrialSeries(
                  trial.series().seconds(), List.of(changed, trial.series().processes().get(1))),
              trial.relay(),
              trial.faults());
        });
  }
}
