package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.report.chart.Axis.Tick;
import lamplight.report.chart.PairsChart.Group;
import lamplight.report.chart.PairsChart.Measured;
import lamplight.report.chart.PairsChart.Sides;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import org.junit.jupiter.api.Test;

class PairsChartTest {
  private static final Group FIRST =
      new Group("1", List.of(144.0, 100.0), List.of(10.0, 30.0), true);
  private static final Group SECOND = new Group("2", List.of(1.0), List.of(2.0, 4.0), false);

  @Test
  void everyProcessHasARowWithItsOwnScaleAndTheBaseAbove() {
    Picture picture = picture(new Measured("Final offset", "clock values", List.of(FIRST, SECOND)));

    assertThat(ChartData.charts(picture)).hasSize(2);
    assertThat(ChartData.charts(picture))
        .extracting(Chart::title)
        .containsExactly("Final offset (clock values)", "");
    assertThat(ChartData.charts(picture).get(0).x().high()).isGreaterThan(144);
    assertThat(ChartData.charts(picture).get(1).x().high()).isLessThan(5);
    assertThat(ChartData.charts(picture))
        .flatExtracting(chart -> chart.y().ticks())
        .extracting(Tick::label)
        .containsExactly("1", "2");
    List<Series> dots = ChartData.of(picture, Kind.SEED_DOTS);
    assertThat(dots.get(0).points()).extracting(Point::x).containsExactly(144.0, 100.0);
    assertThat(dots.get(1).points()).extracting(Point::x).containsExactly(10.0, 30.0);
    assertThat(dots.get(0).points().get(0).y()).isGreaterThan(dots.get(1).points().get(0).y());
    // The means, 122 and 20, are strokes through their sides.
    List<Series> means = ChartData.of(picture, Kind.MEAN_STROKES);
    assertThat(means.get(0).points()).extracting(Point::x).containsExactly(122.0, 122.0);
    assertThat(means.get(1).points()).extracting(Point::x).containsExactly(20.0, 20.0);
    assertThat(means.subList(0, 2)).extracting(Series::name).containsExactly("mesh", "star");
  }

  @Test
  void onlyTrialsOfOneSeedAreJoined() {
    Picture picture = picture(new Measured("Drift", "", List.of(FIRST, SECOND)));
    List<Series> pairs = ChartData.of(picture, Kind.PAIRS);

    assertThat(pairs.get(0).points())
        .extracting(Point::x)
        .containsExactly(144.0, 10.0, 100.0, 30.0);
    assertThat(pairs.get(1).points()).isEmpty();
  }

  @Test
  void aProcessThatAMeasureDoesNotHaveIsAnEmptyRow() {
    Picture picture =
        picture(
            new Measured("Drift", "", List.of(FIRST, SECOND)),
            new Measured("Final queue", "messages", List.of(SECOND)));

    // Two rows of two measures and nothing in the place of a third.
    assertThat(picture.panels()).hasSize(6);
    assertThat(picture.panels().get(2)).isEqualTo(new Panel.Blank());
    Chart empty = (Chart) picture.panels().get(1);
    assertThat(empty.series()).isEmpty();
    assertThat(empty.x().ticks()).containsExactly(new Tick(0.5, "no value"));
  }

  @Test
  void noMoreMeasuresAreDrawnThanFindRoom() {
    Measured two = new Measured("Drift", "", List.of(FIRST, SECOND));
    assertThat(PairsChart.shown(Collections.nCopies(20, two))).hasSize(12);
    // Twelve rows of six measures are 72 strips, and nine measures would be 108.
    List<Group> twelve =
        IntStream.rangeClosed(1, 12)
            .mapToObj(process -> new Group("" + process, List.of(1.0), List.of(2.0), true))
            .toList();
    assertThat(PairsChart.shown(Collections.nCopies(20, new Measured("Drift", "", twelve))))
        .hasSize(6);
  }

  private static Picture picture(Measured... measures) {
    return PairsChart.of(
        "a.png", "title", "alternative", "caption", new Sides("mesh", "star"), List.of(measures));
  }
}
