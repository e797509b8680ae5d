package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import lamplight.report.chart.Axis.Tick;
import lamplight.report.chart.Chart.Span;
import lamplight.report.chart.ForestChart.Measured;
import lamplight.report.chart.ForestChart.Row;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import org.junit.jupiter.api.Test;

class ForestChartTest {
  private static final Row HIGHER = new Row("1 (1/s)", 4.5, 2.5, 6.5, true);
  private static final Row UNTOLD = new Row("2 (3/s)", -1, -3, 1, false);
  private static final Row ALONE = new Row("3 (6/s)", 2, 2, 2, false);

  @Test
  void aProcessIsARowWithItsDifferenceAndInterval() {
    Picture picture = picture(new Measured("Final queue", "messages", List.of(HIGHER, UNTOLD)));
    Chart chart = ChartData.charts(picture).get(0);

    assertThat(chart.title()).isEqualTo("Final queue (messages)");
    // The first row is above.
    assertThat(chart.y().ticks()).containsExactly(new Tick(1, "1 (1/s)"), new Tick(0, "2 (3/s)"));
    assertThat(ChartData.of(picture, Kind.MARKS))
        .extracting(Series::points)
        .containsExactly(List.of(new Point(4.5, 1)), List.of(new Point(-1, 0)));
    assertThat(ChartData.of(picture, Kind.INTERVALS).get(0).points())
        .startsWith(new Point(2.5, 1), new Point(6.5, 1))
        .hasSize(6);
    // What is shown to differ has the colour of the other side, the rest none.
    assertThat(ChartData.of(picture, Kind.MARKS))
        .extracting(Series::process)
        .containsExactly(1, Series.INK);
  }

  @Test
  void noDifferenceIsALineOnEveryAxis() {
    Picture picture = picture(new Measured("Drift", "", List.of(HIGHER)));
    Chart chart = ChartData.charts(picture).get(0);

    assertThat(chart.title()).isEqualTo("Drift");
    assertThat(chart.x().low()).isLessThan(0);
    assertThat(chart.spans()).containsExactly(new Span("", 0, 0));
  }

  @Test
  void whatHasNoIntervalIsAMarkAlone() {
    Picture picture = picture(new Measured("Drift", "", List.of(ALONE)));

    assertThat(ChartData.of(picture, Kind.INTERVALS)).isEmpty();
    assertThat(ChartData.of(picture, Kind.MARKS)).hasSize(1);
  }

  @Test
  void threeMeasuresStandBesideEachOtherAndNoMoreThanFindRoom() {
    Measured one = new Measured("Drift", "", List.of(HIGHER));

    assertThat(picture(Collections.nCopies(4, one).toArray(Measured[]::new)).panels()).hasSize(6);
    assertThat(ForestChart.shown(Collections.nCopies(30, one))).hasSize(24);
    assertThat(ForestChart.shown(List.of(one))).containsExactly(one);
  }

  private static Picture picture(Measured... measures) {
    return ForestChart.of("a.png", "title", "alternative", "caption", List.of(measures));
  }
}
