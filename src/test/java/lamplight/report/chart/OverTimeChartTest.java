package lamplight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import lamplight.report.chart.Chart.Span;
import lamplight.report.chart.Series.Kind;
import lamplight.report.chart.Series.Point;
import lamplight.report.data.Lines.Quantity;
import lamplight.report.data.RunData;
import lamplight.theory.TrialForecast;
import org.junit.jupiter.api.Test;

class OverTimeChartTest {
  @Test
  void everySeedIsThinAndTheMeanIsBold() {
    // By construction the offsets of process 1 climb evenly to 10, 20 and 30.
    RunData data = ChartData.constructed(Metric.OFFSET_FINAL, 10, 20, 30);
    Picture picture = OverTimeChart.of(data, Quantity.OFFSET);

    List<Series> seeds = ChartData.of(picture, Kind.SEED);
    assertThat(seeds.subList(0, 3))
        .allMatch(seed -> seed.process() == 1 && seed.name().isEmpty())
        .extracting(seed -> seed.points().get(2))
        .containsExactly(new Point(60, 10), new Point(60, 20), new Point(60, 30));
    assertThat(ChartData.of(picture, Kind.MEAN).get(0).points())
        .containsExactly(new Point(0, 0), new Point(30, 10), new Point(60, 20));
    assertThat(picture.caption()).contains("Thin: each seed; bold: their mean.");
    assertThat(picture.alternative())
        .isEqualTo(
            "Offset behind the leader against time, one line a process, the mean of 3 seeds:"
                + " process 1 (1/s) is at 20 after 60 s, process 2 (6/s) is at 0 after 60 s.");
  }

  @Test
  void linesNearZeroAreDrawnOnceMoreOnAnAxisOfTheirOwn() {
    Picture far = OverTimeChart.of(offsets(20, 3), Quantity.OFFSET);
    assertThat(ChartData.charts(far)).hasSize(2);
    assertThat(ChartData.charts(far).get(0).y().high()).isEqualTo(20 * 1.03);
    assertThat(ChartData.charts(far).get(1).y().high()).isEqualTo(5);
    assertThat(ChartData.charts(far).get(1).series())
        .extracting(Series::name)
        .containsExactly("process 2 (6/s)");
    assertThat(far.caption()).contains("Below, the lines near zero once more");
    // A fifth of the highest is not near zero, nor is there anything to enlarge in a line at 1.
    for (RunData data : List.of(offsets(20, 4), offsets(20, 1))) {
      Picture near = OverTimeChart.of(data, Quantity.OFFSET);
      assertThat(ChartData.charts(near)).hasSize(1);
      assertThat(near.caption()).doesNotContain("near zero");
    }
  }

  /** One trial of two processes whose offsets end so high. */
  private static RunData offsets(double first, double second) {
    Experiment two = TestRuns.fixed(60, 1, TimeMode.VIRTUAL, 1, 6);
    return ChartData.data(
        two,
        seed ->
            TestRuns.constructed(
                two,
                seed,
                List.of(Map.of(Metric.OFFSET_FINAL, first), Map.of(Metric.OFFSET_FINAL, second))));
  }

  @Test
  void oneSeedIsItsOwnMean() {
    Picture one = OverTimeChart.of(ChartData.constructed(Metric.OFFSET_FINAL, 3), Quantity.OFFSET);

    assertThat(ChartData.of(one, Kind.SEED)).isEmpty();
    assertThat(one.caption()).contains(" One seed.");
    assertThat(one.alternative()).contains("one line a process, one seed: process 1");
  }

  @Test
  void fewSeedsAreDrawnOneByOneAndManyAsBands() {
    Picture twelve = OverTimeChart.of(seeds(OverTimeChart.SINGLE_LINES_MAX), Quantity.QUEUE);
    assertThat(ChartData.of(twelve, Kind.SEED)).hasSizeGreaterThanOrEqualTo(24);
    assertThat(ChartData.of(twelve, Kind.BAND)).isEmpty();
    Picture thirteen = OverTimeChart.of(seeds(OverTimeChart.SINGLE_LINES_MAX + 1), Quantity.QUEUE);
    assertThat(ChartData.of(thirteen, Kind.SEED)).isEmpty();
    assertThat(ChartData.of(thirteen, Kind.BAND)).hasSizeGreaterThanOrEqualTo(4);
    assertThat(thirteen.caption())
        .contains("Shaded: the middle 50 % and 90 % of 13 seeds; bold: their mean.");
  }

  private static RunData seeds(int count) {
    return ChartData.modelled(TestRuns.fixed(2, count, TimeMode.VIRTUAL, 1, 3));
  }

  @Test
  void thePredictionIsDashedInTheColourOfItsProcess() {
    RunData data = ChartData.predicted(TestRuns.fixed(60, 2, TimeMode.VIRTUAL, 1, 3, 3));
    TrialForecast forecast = data.predicted().orElseThrow().trials().get(0);

    for (Quantity quantity : Quantity.values()) {
      Picture picture = OverTimeChart.of(data, quantity);
      List<Series> lines =
          ChartData.charts(picture).get(0).series().stream()
              .filter(series -> series.kind() == Kind.PREDICTED)
              .toList();
      assertThat(lines).extracting(Series::process).containsExactly(1, 2, 3);
      assertThat(picture.caption()).contains("; dashed: predicted.");
      Point end = lines.get(0).points().get(lines.get(0).points().size() - 1);
      double expected =
          switch (quantity) {
            case CLOCK -> forecast.course(1).clockAfter(60);
            case OFFSET -> forecast.course(1).offsetAfter(60);
            case QUEUE -> forecast.course(1).queueAfter(60);
          };
      assertThat(end).isEqualTo(new Point(60, expected));
    }
  }

  @Test
  void randomRatesHaveNoLineThatHoldsForAll() {
    RunData data = ChartData.predicted(TestRuns.random(20, 2, TimeMode.VIRTUAL));

    for (Quantity quantity : Quantity.values()) {
      Picture picture = OverTimeChart.of(data, quantity);
      assertThat(ChartData.of(picture, Kind.PREDICTED)).isEmpty();
      assertThat(picture.caption()).doesNotContain("predicted");
    }
  }

  @Test
  void theLineOfAKilledProcessEndsAtItsKill() {
    // By construction offsets climb evenly to 8 at 20 s; process 1 is drawn up to its kill at 10 s.
    Experiment hit =
        TestRuns.hit(
            TestRuns.fixed(20, 1, TimeMode.VIRTUAL, 1, 3),
            new PlannedFault.Kill(1, 10_000_000_000L));
    List<Map<Metric, Double>> measures =
        List.of(
            Map.of(Metric.FINAL_CLOCK, 40.0, Metric.OFFSET_FINAL, 8.0),
            Map.of(Metric.FINAL_CLOCK, 60.0, Metric.QUEUE_FINAL, 6.0));
    RunData data = ChartData.data(hit, seed -> TestRuns.constructed(hit, seed, measures));
    Picture clocks = OverTimeChart.of(data, Quantity.CLOCK);

    assertThat(clocks.alternative())
        .isEqualTo(
            "Lamport clocks against time, one line a process, one seed: process 1 (1/s) is at 20"
                + " after 10 s, process 2 (3/s) is at 60 after 20 s.");
    assertThat(ChartData.charts(clocks).get(0).spans())
        .containsExactly(new Span("process 1 killed", 10, 10));
    assertThat(clocks.caption()).endsWith(" Dotted: a planned kill.");
    assertThat(OverTimeChart.of(data, Quantity.OFFSET).alternative())
        .endsWith(": process 1 (1/s) is at 4 after 10 s, process 2 (3/s) is at 0 after 20 s.");
    Picture queues = OverTimeChart.of(data, Quantity.QUEUE);
    assertThat(queues.alternative()).endsWith(": process 2 (3/s) is at 6 after 20 s.");
    assertThat(queues.caption()).contains("The queue of a killed process is left out");
  }

  @Test
  void aPauseIsShadedFromItsBeginToItsEnd() {
    Experiment hit =
        TestRuns.hit(
            TestRuns.fixed(20, 1, TimeMode.VIRTUAL, 1, 3),
            new PlannedFault.Pause(2, 5_000_000_000L, 2_000_000_000L));
    Picture clocks = OverTimeChart.of(ChartData.modelled(hit), Quantity.CLOCK);

    assertThat(ChartData.charts(clocks).get(0).spans())
        .containsExactly(new Span("process 2 paused", 5, 7));
    assertThat(clocks.caption()).endsWith(" Shaded: a planned pause.");
  }

  @Test
  void ofManyFaultsOnlyTheProcessIsWritten() {
    PlannedFault[] faults =
        IntStream.range(0, 5)
            .mapToObj(
                second ->
                    new PlannedFault.Pause(
                        2, 1_000_000_000L + second * 2_000_000_000L, 100_000_000))
            .toArray(PlannedFault[]::new);
    Experiment hit = TestRuns.hit(TestRuns.fixed(20, 1, TimeMode.VIRTUAL, 1, 3), faults);
    Picture clocks = OverTimeChart.of(ChartData.modelled(hit), Quantity.CLOCK);

    assertThat(ChartData.charts(clocks).get(0).spans())
        .hasSize(5)
        .extracting(Span::label)
        .containsOnly("2");
    assertThat(clocks.caption()).endsWith(" Shaded: a planned pause. Numbers above: whose it is.");
  }

  @Test
  void theBandsOfManyProcessesWouldHideEachOther() {
    RunData seven =
        ChartData.modelled(TestRuns.fixed(2, 13, TimeMode.VIRTUAL, 1, 2, 3, 4, 5, 6, 7));
    Picture clocks = OverTimeChart.of(seven, Quantity.CLOCK);

    assertThat(ChartData.of(clocks, Kind.BAND)).isEmpty();
    assertThat(clocks.caption()).contains(" Bold: the mean of 13 seeds.");
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

  private static void assertQueues(Experiment hit, boolean drawn) {
    RunData data = ChartData.modelled(hit);

    assertThat(OverTimeChart.isPossible(data, Quantity.QUEUE)).isEqualTo(drawn);
    assertThat(OverTimeChart.of(data, Quantity.OFFSET).caption())
        .satisfies(
            caption ->
                assertThat(caption.contains("There is no chart of the queues")).isEqualTo(!drawn));
  }

  @Test
  void ofManyProcessesTheLinesArePercentiles() {
    RunData many =
        ChartData.modelled(
            TestRuns.fixed(10, 2, TimeMode.VIRTUAL, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 7));
    Picture clocks = OverTimeChart.of(many, Quantity.CLOCK);

    assertThat(ChartData.names(clocks))
        .containsExactly("smallest", "5 %", "25 %", "median", "75 %", "95 %", "largest");
    assertThat(clocks.caption()).contains("The lines are percentiles over the processes");
  }
}
