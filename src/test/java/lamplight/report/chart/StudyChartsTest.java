package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import lamplight.experiment.Study;
import lamplight.measure.Metric;
import lamplight.report.chart.Axis.Tick;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import lamplight.report.data.Studies;
import lamplight.report.data.StudyData;
import org.junit.jupiter.api.Test;

class StudyChartsTest {
  private static final List<Metric> MEASURES = List.of(Metric.CLOCK_PER_S, Metric.QUEUE_MAX);

  @Test
  void aNumericKeyShouldHaveItsValuesOnTheAxis() {
    StudyData data = data("rates = 1, 3", "vary.draw.sides = 4 | 10 | 20");
    List<Picture> pictures = StudyCharts.of(data, MEASURES);

    assertThat(pictures)
        .extracting(Picture::file)
        .containsExactly("study-clock_per_s.png", "study-queue_max.png");
    Picture clocks = pictures.get(0);
    assertThat(clocks.caption()).contains("against draw.sides").contains("dashed: predicted");
    assertThat(clocks.alternative())
        .contains("draw.sides (4 / 10 / 20)")
        .contains("process 1 (1/s)");
    // What is predicted comes last.
    assertThat(ChartData.names(clocks))
        .containsExactly("process 1 (1/s)", "process 2 (3/s)", "predicted");
    Chart chart = ChartData.charts(clocks).get(0);
    assertThat(chart.x().ticks()).extracting(Tick::label).containsExactly("4", "10", "20");
    assertThat(chart.y().title()).isEqualTo("clock rate (clock values per s)");
    // Numbers keep their places: means, seeds and predictions alike; a line joins the means.
    for (Kind kind : List.of(Kind.MARKS, Kind.JOIN, Kind.SEED_DOTS)) {
      assertThat(ChartData.of(clocks, kind))
          .hasSize(2)
          .flatExtracting(Series::points)
          .extracting(Point::x)
          .containsOnly(4.0, 10.0, 20.0);
    }
    // A largest queue has no prediction.
    assertThat(pictures.get(1).caption()).doesNotContain("predicted");
  }

  @Test
  void aMeasureOfOneValueShouldNotBeDrawn() {
    StudyData data = data("rates = 3, 3", "vary.draw.sides = 4 | 10");
    assertThat(StudyCharts.of(data, List.of(Metric.TICKS, Metric.CLOCK_PER_S)))
        .extracting(Picture::file)
        .containsExactly("study-clock_per_s.png");
  }

  @Test
  void longNamesOfValuesShouldBeNumbered() {
    StudyData brief = data("vary.rates = 1, 3 | 2, 3");
    assertThat(StudyCharts.of(brief, MEASURES).get(0).caption()).doesNotContain("The values:");
    StudyData wide =
        data(
            "rates = 1, 3",
            "vary.network.delay = uniform 1 ms..2 ms | uniform 1 ms..3 ms | uniform 1 ms..4 ms |"
                + " uniform 1 ms..5 ms | uniform 1 ms..6 ms | uniform 1 ms..7 ms | uniform 1 ms..8"
                + " ms");
    assertThat(StudyCharts.of(wide, MEASURES).get(0).caption())
        .contains("The values: 1 = uniform 1 ms..2 ms; 2 = uniform 1 ms..3 ms;");
  }

  @Test
  void twoKeysShouldMakeAGridWithAMapAProcess() {
    StudyData data = data("vary.rates = 1, 3 | 2, 3", "vary.draw.sides = 4 | 10 | 20");
    Picture picture = StudyCharts.of(data, List.of(Metric.QUEUE_GROWTH_PER_S)).get(0);

    assertThat(picture.title()).isEqualTo("Queue growth");
    assertThat(picture.caption()).startsWith("Queue growth: means over the seeds");
    assertThat(picture.panels())
        .extracting(panel -> ((HeatMap) panel).measure())
        .containsExactly("queue growth (messages/s)", "");
    assertThat(picture.panels()).hasSize(2).allMatch(panel -> panel instanceof HeatMap);
    HeatMap slowest = (HeatMap) picture.panels().get(0);
    assertThat(slowest.rows().values()).containsExactly("1, 3", "2, 3");
    assertThat(slowest.columns().values()).containsExactly("4", "10", "20");
    double[] growths = data.points().get(1).data().samples().defined(1, Metric.QUEUE_GROWTH_PER_S);
    assertThat(slowest.values()[0][1]).isEqualTo((growths[0] + growths[1]) / 2);
    BufferedImage image = picture.image();
    assertThat(image.getWidth()).isEqualTo(1800);
    // Two maps of two rows side by side, below a line that says what they show.
    assertThat(image.getHeight()).isEqualTo(2 * (22 + 62 + 2 * 34 + 26 + 8));
  }

  @Test
  void aCategoryAmongNumbersShouldNotBeJoinedToThem() {
    StudyData data = data("rates = 1, 3", "vary.network.delay = 10 ms | 20 ms | exponential 10 ms");
    Picture picture = StudyCharts.of(data, MEASURES).get(0);

    Series means = ChartData.of(picture, Kind.MARKS).get(0);
    assertThat(means.points()).hasSize(3);
    assertThat(ChartData.of(picture, Kind.JOIN).get(0).points())
        .isEqualTo(means.points().subList(0, 2));
    assertThat(ChartData.charts(picture).get(0).x().title()).isEqualTo("network.delay (ms)");
    // Beside each other only at the category, in the order of the processes.
    Series second = ChartData.of(picture, Kind.MARKS).get(1);
    assertThat(second.points().get(0).x()).isEqualTo(means.points().get(0).x());
    assertThat(second.points().get(2).x()).isGreaterThan(means.points().get(2).x());
  }

  @Test
  void categoriesShouldNotBeJoined() {
    Picture picture = StudyCharts.of(data("vary.rates = 1, 3 | 2, 3"), MEASURES).get(0);

    assertThat(ChartData.of(picture, Kind.JOIN)).allMatch(join -> join.points().isEmpty());
    // The processes of a value stand side by side around its tick.
    assertThat(ChartData.of(picture, Kind.MARKS))
        .extracting(series -> series.points().get(0).x())
        .containsExactly(1 - 0.175, 1 + 0.175);
  }

  @Test
  void threeKeysShouldBeDrawnOverTheFirstOne() {
    StudyData data =
        data(
            "rates = 1, 3",
            "vary.draw.sides = 4 | 10",
            "vary.phase = random | aligned",
            "vary.duration = 5 s | 6 s");
    assertThat(StudyCharts.of(data, MEASURES).get(0).caption())
        .contains("against draw.sides at phase aligned, duration 6 s");
  }

  @Test
  void aMapShouldBeOfWhatThePointsAreComparedBy() {
    assertThat(mapOf("rates = 1, 3", "vary.draw.sides = 4 | 10", "vary.phase = random | aligned"))
        .isEqualTo(
            "Largest queue over draw.sides and phase, a map a process; the table below has the"
                + " figures.");
    // Points with other numbers of processes are compared by percentiles.
    assertThat(mapOf("rates = random 1..3", "vary.draw.sides = 4 | 10", "vary.processes = 2 | 3"))
        .isEqualTo(
            "Largest queue over draw.sides and processes, a map a percentile over processes; the"
                + " table below has the figures.");
  }

  private static String mapOf(String... lines) {
    return StudyCharts.of(data(lines), List.of(Metric.QUEUE_MAX)).get(0).alternative();
  }

  @Test
  void manyListsShouldBeAMapOfTheRegimes() {
    StudyData data = data("vary.rates = every 1..4", "processes = 2", "draw.sides = 4");
    List<Picture> pictures = StudyCharts.of(data, MEASURES);

    // Sixteen lists are too many to be named along an axis.
    assertThat(pictures).extracting(Picture::file).containsExactly("study-agreement.png");
    Picture map = pictures.get(0);
    // Theory says nothing different of two trials, so all 32 queues have a place; where several
    // have the same rates they share one.
    assertThat(map.alternative()).startsWith("Map of 32 queues by the messages");
    List<Point> places =
        ChartData.of(map, Kind.MARKS).stream().flatMap(s -> s.points().stream()).toList();
    assertThat(places).hasSizeBetween(8, 32).extracting(Point::y).containsOnly(1.0, 2.0, 3.0, 4.0);
    // On the boundary as many messages arrive as there are ticks.
    assertThat(ChartData.of(map, Kind.PREDICTED).get(0).points())
        .hasSize(2)
        .allMatch(point -> point.x() == point.y());
    assertThat(ChartData.names(map)).endsWith("predicted boundary");
  }

  @Test
  void twelveListsShouldBeNamedAndThirteenShouldNot() {
    StudyData twelve = data("vary.rates = " + lists(12));
    assertThat(StudyCharts.of(twelve, MEASURES))
        .extracting(Picture::file)
        .containsExactly("study-clock_per_s.png", "study-queue_max.png");
    StudyData thirteen = data("vary.rates = " + lists(13));
    assertThat(StudyCharts.of(thirteen, MEASURES))
        .extracting(Picture::file)
        .containsExactly("study-agreement.png");
  }

  @Test
  void nothingShouldBeDrawnWithoutATrial() {
    StudyData none =
        new StudyData(
            Studies.of("rates = 1, 3", "vary.draw.sides = 4 | 10"),
            Studies.facts(Studies.of("rates = 1, 3", "vary.draw.sides = 4 | 10")));
    assertThat(StudyCharts.of(none, MEASURES)).isEmpty();
  }

  @Test
  void coloursShouldGoInEqualStepsFromTheLowestToTheHighest() {
    double[][] values = {{0, 10}, {Double.NaN, 4.99}};
    HeatMap map =
        new HeatMap(
            "",
            "t",
            new Study.Axis("a", List.of("1", "2"), "1 | 2"),
            new Study.Axis("b", List.of("1", "2"), "1 | 2"),
            values,
            HeatMap.Scale.of(List.<double[][]>of(values)));
    assertThat(map.step(0)).isZero();
    assertThat(map.step(0.99)).isZero();
    assertThat(map.step(1)).isOne();
    assertThat(map.step(4.99)).isEqualTo(4);
    assertThat(map.step(10)).isEqualTo(9);
    // Where all values are equal there is one colour.
    assertThat(HeatMap.Scale.of(List.<double[][]>of(new double[][] {{3, 3}})))
        .isEqualTo(new HeatMap.Scale(3, 3));
    assertThat(map.height()).isEqualTo(62 + 2 * 34 + 26);
  }

  private static String lists(int count) {
    StringBuilder lists = new StringBuilder();
    for (int rate = 1; rate <= count; rate++) {
      lists.append(rate == 1 ? "" : " | ").append("1, ").append(rate);
    }
    return lists.toString();
  }

  private static StudyData data(String... lines) {
    return Studies.modelled(Studies.of(String.join("\n", lines), "seeds = 1..2", duration(lines)));
  }

  private static String duration(String... lines) {
    return String.join("\n", lines).contains("duration") ? "" : "duration = 10 s";
  }
}
