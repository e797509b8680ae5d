package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import javax.imageio.ImageIO;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.results.TrialAnalysis;
import lamplight.run.RunState;
import lamplight.theory.TrialForecast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYSeries;

class ChartsTest {
  @BeforeEach
  void needsFonts() {
    assumeThat(ChartSupport.probe()).isInstanceOf(ChartSupport.Available.class);
  }

  @Test
  void everyChartShowsEveryProcessInItsColourAtTwiceTheResolution() throws IOException {
    // Okabe and Ito's 0072B2, D55E00 and 009E73, each channel to the nearest multiple of 16.
    Experiment real = TestRuns.fixed(20, 3, TimeMode.REAL, 1, 3, 6);
    List<Picture> pictures = Charts.of(data(real, seed -> TestRuns.late(real, seed)));

    assertThat(pictures).extracting(Picture::file).containsExactlyElementsOf(Charts.FILES);
    for (Picture picture : pictures) {
      BufferedImage image = written(picture);
      assertThat(image.getWidth()).as(picture.file()).isEqualTo(1800);
      assertThat(image.getHeight()).as(picture.file()).isBetween(700, 1000);
      assertThat(colours(image))
          .as(picture.file())
          .contains(Color.WHITE.getRGB(), 0xFF0070B0, 0xFFD06000, 0xFF00A070);
    }
  }

  @Test
  void thePredictionIsDrawnOverClocksOffsetsAndQueues() {
    Experiment fixed = TestRuns.fixed(60, 2, TimeMode.VIRTUAL, 1, 3, 3);
    RunData data = data(fixed, seed -> TestRuns.modelled(fixed, seed));
    assertThat(Charts.of(data)).allMatch(picture -> predicted(picture).isEmpty());
    data.predict(TestRuns.forecasts(fixed, data.measured().stream().map(TrialRow::rates).toList()));
    TrialForecast forecast = data.predicted().orElseThrow().trials().get(0);
    List<Picture> pictures = Charts.of(data);

    for (int index : List.of(0, 1, 3)) {
      Picture picture = pictures.get(index);
      List<XYSeries> lines = predicted(picture);
      // A line for each of the two different rates, one of them in the legend.
      assertThat(lines).as(picture.file()).hasSize(2);
      assertThat(lines).filteredOn(XYSeries::isShowInLegend).hasSize(1);
      assertThat(picture.caption()).contains("Thin dashed: what theory predicts on average");
      // Dashes: a gap after every few points.
      assertThat(lines.get(0).getYData()).contains(Double.NaN);
    }
    double[] x = predicted(pictures.get(3)).get(0).getXData();
    double[] queue = predicted(pictures.get(3)).get(0).getYData();
    assertThat(x[x.length - 1]).isEqualTo(60);
    assertThat(queue[queue.length - 1]).isEqualTo(forecast.course(1).queueAfter(60));
    double[] clock = predicted(pictures.get(0)).get(1).getYData();
    assertThat(clock[clock.length - 1]).isEqualTo(forecast.course(2).clockAfter(60));
    double[] offset = predicted(pictures.get(1)).get(0).getYData();
    assertThat(offset[400]).isEqualTo(forecast.course(1).offsetAfter(40));
  }

  @Test
  void randomRatesHaveNoLineThatHoldsForAll() {
    Experiment random = TestRuns.random(20, 2, TimeMode.VIRTUAL);
    RunData data = data(random, seed -> TestRuns.modelled(random, seed));
    data.predict(
        TestRuns.forecasts(random, data.measured().stream().map(TrialRow::rates).toList()));

    assertThat(Charts.of(data))
        .allMatch(picture -> predicted(picture).isEmpty())
        .noneMatch(picture -> picture.caption().contains("theory"));
  }

  private static List<XYSeries> predicted(Picture picture) {
    return picture.plots().stream()
        .flatMap(plot -> plot.getSeriesCollection().stream())
        .filter(series -> "predicted".equals(series.getLabel()))
        .toList();
  }

  @Test
  void virtualTimeHasNoLatenessToDraw() {
    Experiment virtual = TestRuns.fixed(20, 2, TimeMode.VIRTUAL, 1, 3);

    assertThat(Charts.of(data(virtual, seed -> TestRuns.modelled(virtual, seed))))
        .extracting(Picture::file)
        .containsExactly("clocks.png", "offsets.png", "jumps.png", "queues.png", "seeds.png");
  }

  @Test
  void thereIsNoChartOfQueuesWhereNoneIsKnownToTheEnd() {
    Experiment fixed = TestRuns.fixed(20, 2, TimeMode.VIRTUAL, 1, 3);
    PlannedFault first = new PlannedFault.Kill(1, 10_000_000_000L);
    PlannedFault second = new PlannedFault.Kill(2, 10_000_000_000L);

    assertQueues(TestRuns.hit(fixed, first, second), false);
    // One survivor has a line.
    assertQueues(TestRuns.hit(fixed, first), true);
    // A rank is now that of the killed process and now not.
    assertQueues(TestRuns.hit(TestRuns.random(20, 2, TimeMode.VIRTUAL), first), false);
    assertQueues(
        TestRuns.hit(
            TestRuns.random(20, 2, TimeMode.VIRTUAL), new PlannedFault.Pause(1, 1, 1_000_000_000)),
        true);
  }

  @Test
  void whereEveryProcessIsKilledThereIsNoPlotOfFinalOffsets() throws IOException {
    Experiment hit =
        TestRuns.hit(
            TestRuns.fixed(20, 2, TimeMode.VIRTUAL, 1, 3),
            new PlannedFault.Kill(1, 10_000_000_000L),
            new PlannedFault.Kill(2, 10_000_000_000L));
    List<Picture> pictures = Charts.of(data(hit, seed -> TestRuns.modelled(hit, seed)));
    Picture seeds = pictures.get(pictures.size() - 1);

    assertThat(seeds.plots()).hasSize(2);
    assertThat(seeds.alternative())
        .isEqualTo("Mean receive jump and largest queue by process, a dot a seed.");
    assertThat(written(seeds).getWidth()).isEqualTo(1800);
  }

  private static void assertQueues(Experiment hit, boolean drawn) {
    List<Picture> pictures = Charts.of(data(hit, seed -> TestRuns.modelled(hit, seed)));

    assertThat(pictures.stream().anyMatch(picture -> picture.file().equals("queues.png")))
        .isEqualTo(drawn);
    assertThat(
            pictures.stream()
                .anyMatch(picture -> picture.caption().contains("There is no chart of the queues")))
        .isEqualTo(!drawn);
  }

  @Test
  void aRunWithoutACompleteTrialHasNoCharts() {
    Experiment virtual = TestRuns.fixed(20, 2, TimeMode.VIRTUAL, 1, 3);

    assertThat(Charts.of(data(virtual, seed -> TestRuns.failed(virtual, seed, "died")))).isEmpty();
  }

  @Test
  void theTextForThoseWhoDoNotSeeThePictureTellsItsFigures() {
    Experiment equal = TestRuns.fixed(20, 1, TimeMode.VIRTUAL, 1, 3);
    RunData data = data(equal, seed -> TestRuns.modelled(equal, seed));
    Picture jumps = Charts.of(data).get(2);

    assertThat(jumps.alternative())
        .startsWith(
            "Share of events by jump size, on a logarithmic scale: process 1 (1/s) jumps by")
        .contains("and by up to " + data.jumps(1).largest());
  }

  @Test
  void theTextSaysAtWhichInstantALineHasItsLastValue() {
    // By construction offsets climb evenly to 8 at 20 s; process 1 is drawn up to its kill at 10 s.
    Experiment hit =
        TestRuns.hit(
            TestRuns.fixed(20, 1, TimeMode.VIRTUAL, 1, 3),
            new PlannedFault.Kill(1, 10_000_000_000L));
    List<Map<Metric, Double>> measures =
        List.of(
            Map.of(Metric.FINAL_CLOCK, 40.0, Metric.OFFSET_FINAL, 8.0),
            Map.of(Metric.FINAL_CLOCK, 60.0, Metric.QUEUE_FINAL, 6.0));
    List<Picture> pictures =
        Charts.of(data(hit, seed -> TestRuns.constructed(hit, seed, measures)));

    assertThat(pictures.get(0).alternative())
        .isEqualTo(
            "Lamport clocks against time, one line a process: process 1 (1/s) is at 20 after 10 s,"
                + " process 2 (3/s) is at 60 after 20 s.");
    assertThat(pictures.get(1).alternative())
        .endsWith(
            ", of one seed: process 1 (1/s) is at 4 after 10 s, process 2 (3/s) is at 0 after 20"
                + " s.");
    assertThat(pictures.get(3).alternative()).endsWith(": process 2 (3/s) is at 6 after 20 s.");
  }

  @Test
  void theTextRoundsLatenessAsTheTablesDo() {
    // The table has the largest over the trials, 11,151.7 us, to the nearest.
    Experiment real = TestRuns.fixed(20, 2, TimeMode.REAL, 1, 3);
    RunData data =
        data(
            real,
            seed ->
                TestRuns.constructed(
                    real,
                    seed,
                    List.of(Map.of(Metric.LATENESS_MAX_US, 11_150.7 + seed - 1), Map.of())));

    // Process 2 has only its distribution, of which one tick is 90 us late.
    assertThat(Charts.of(data).get(5).alternative())
        .endsWith("process 1 (1/s) at most 11,152 µs, process 2 (3/s) at most 90 µs.");
  }

  @Test
  void anIntervalThatGoesOnBelowTheAxisHasNoCapThere() {
    // Final offsets of 0, 0 and 5: 1.6667 ± 7.1711, which reaches below zero. Of 10, 11 and 12:
    // 11 ± 2.4841.
    assertThat(interval(0, 0, 5)).containsExactly(0.0, 8.8378, 8.8378, 8.8378);
    assertThat(interval(10, 11, 12))
        .containsExactly(8.5159, 13.4841, 8.5159, 8.5159, 13.4841, 13.4841);
    assertThat(seeds(0, 0, 5).caption())
        .endsWith("One without a lower cap reaches below zero, where no value can be.");
    assertThat(seeds(10, 11, 12).caption()).endsWith("its 95 % interval.");
  }

  /** The heights of what is drawn of the interval of process 1, the caps behind the bar. */
  private static List<Double> interval(double... offsets) {
    return seeds(offsets).plots().get(0).getSeriesCollection().stream()
        .filter(series -> Color.BLACK.equals(series.getLineColor()))
        .filter(series -> series.getLineStyle().getLineWidth() < 2)
        .map(XYSeries::getYData)
        .map(
            heights ->
                Arrays.stream(heights)
                    .filter(height -> !Double.isNaN(height))
                    .map(height -> Math.round(height * 10_000) / 10_000.0)
                    .boxed()
                    .toList())
        .findFirst()
        .orElseThrow();
  }

  private static Picture seeds(double... offsets) {
    Experiment two = TestRuns.fixed(60, offsets.length, TimeMode.VIRTUAL, 1, 6);
    return Charts.of(
            data(
                two,
                seed ->
                    TestRuns.constructed(
                        two,
                        seed,
                        List.of(
                            Map.of(Metric.OFFSET_FINAL, offsets[(int) seed - 1]),
                            Map.of(Metric.OFFSET_FINAL, 0.0)))))
        .get(4);
  }

  @Test
  void tenProcessesManySeedsAndLongOrShortTrialsAreAllDrawn() throws IOException {
    Experiment many = TestRuns.fixed(5, 45, TimeMode.VIRTUAL, 1, 2);
    Experiment ten = TestRuns.fixed(30, 2, TimeMode.VIRTUAL, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    Experiment day = TestRuns.fixed(86_400, 1, TimeMode.VIRTUAL, 1, 20);
    Experiment second = TestRuns.fixed(1, 1, TimeMode.VIRTUAL, 1, 3);
    for (Experiment experiment : List.of(many, ten, day, second)) {
      for (Picture picture :
          Charts.of(data(experiment, seed -> TestRuns.modelled(experiment, seed)))) {
        assertThat(colours(written(picture))).as(picture.file()).contains(0xFF0070B0);
      }
    }
  }

  @Test
  void manyProcessesAreDrawnAsPercentilesAndTheirEventsAsOneCurve() throws IOException {
    Experiment real = TestRuns.fixed(10, 2, TimeMode.REAL, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 7);
    List<Picture> pictures = Charts.of(data(real, seed -> TestRuns.late(real, seed)));

    assertThat(pictures).extracting(Picture::file).containsExactlyElementsOf(Charts.FILES);
    for (Picture picture : pictures) {
      assertThat(colours(written(picture))).as(picture.file()).contains(0xFF0070B0);
      boolean pooled = picture.file().equals("jumps.png") || picture.file().equals("lateness.png");
      List<String> labels =
          picture.plots().get(0).getSeriesCollection().stream()
              .filter(series -> series.isShowInLegend())
              .map(series -> series.getLabel())
              .toList();
      if (pooled) {
        assertThat(labels).as(picture.file()).containsExactly("all processes");
      } else if (!picture.file().equals("seeds.png")) {
        assertThat(labels)
            .as(picture.file())
            .containsExactly("smallest", "5 %", "25 %", "median", "75 %", "95 %", "largest");
      }
    }
  }

  @Test
  void fewSeedsAreDrawnOneByOneAndManyAsABand() {
    assertThat(offsets(1)).contains("one seed");
    assertThat(offsets(2)).contains("2 seeds (thin) and their mean (bold)");
    assertThat(offsetsAlternative(2))
        .contains(
            "Offset behind the leader against time, one line a process, the mean of 2 seeds: ");
    assertThat(offsetsAlternative(41)).contains("one line a process, the median of 41 seeds: ");
    assertThat(offsets(OverTimeChart.SINGLE_LINES_MAX)).contains("40 seeds (thin)");
    assertThat(offsets(OverTimeChart.SINGLE_LINES_MAX + 1))
        .contains("41 seeds, median (bold) and the middle 90 % (shaded)");
  }

  @Test
  void processesDifferInMoreThanColour() {
    Set<List<Object>> looks = new HashSet<>();
    for (int process = 1; process <= 210; process++) {
      ProcessStyle style = ProcessStyle.of(process);
      looks.add(List.of(style.colour(), Arrays.hashCode(style.dash()), style.marker()));
    }
    assertThat(looks).hasSize(210);
    assertThat(ProcessStyle.of(1).dash()).isNotEqualTo(ProcessStyle.of(2).dash());
    assertThat(ProcessStyle.of(1).marker()).isNotEqualTo(ProcessStyle.of(2).marker());
  }

  @Test
  void timeIsShownInAUnitThatKeepsNumbersShort() {
    assertThat(TimeAxis.of(1.999).title()).contains("(ms)");
    assertThat(TimeAxis.of(2).title()).contains("(s)");
    assertThat(TimeAxis.of(900).title()).contains("(s)");
    assertThat(TimeAxis.of(901).of(new double[] {60, 901})).containsExactly(1, 901 / 60.0);
    assertThat(TimeAxis.of(18_000).title()).contains("(min)");
    assertThat(TimeAxis.of(18_001).title()).contains("(h)");
  }

  private static String offsets(int seeds) {
    return offsetsChart(seeds).plots().get(0).getTitle();
  }

  private static String offsetsAlternative(int seeds) {
    return offsetsChart(seeds).alternative();
  }

  private static Picture offsetsChart(int seeds) {
    Experiment experiment = TestRuns.fixed(2, seeds, TimeMode.VIRTUAL, 1, 3);
    RunData data = data(experiment, seed -> TestRuns.modelled(experiment, seed));
    return Charts.of(data).get(1);
  }

  private static RunData data(Experiment experiment, LongFunction<TrialAnalysis> trial) {
    RunData data = new RunData(TestRuns.facts(experiment, RunState.COMPLETE));
    experiment.seeds().stream().forEach(seed -> data.add(trial.apply(seed)));
    return data;
  }

  private BufferedImage written(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.png()));
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
