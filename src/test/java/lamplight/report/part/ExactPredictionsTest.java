package lamplight.report.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.experiment.Experiment;
import lamplight.experiment.Made;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.report.TestRuns;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.results.TrialAnalysis;
import lamplight.stats.findings.PredictedMeasures;
import lamplight.stats.findings.PredictionCheck;
import lamplight.stats.findings.PredictionFinding;
import lamplight.theory.Forecasts;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What theory knows exactly has no allowance: right runs beside ones with a planted difference. */
class ExactPredictionsTest {
  private static final int LEADER = 3;

  /** A value of one process in one trial that is put in the place of the measured one. */
  private record Planted(long seed, int process, Map<Metric, Double> values) {}

  private static Experiment experiment(String lines) throws Exception {
    String text = "time = virtual\n" + lines.replace("; ", "\n") + "\n";
    return Made.parsed("x.properties", text, List.of()).study().first();
  }

  private static PredictionCheck judgement(Experiment experiment, int trials, Planted... planted) {
    RunData data = TestRuns.data(experiment);
    for (long seed = 1; seed <= trials; seed++) {
      data.add(with(TestRuns.modelled(experiment, seed), planted));
    }
    Forecasts forecasts =
        Forecasts.of(
            experiment, VirtualTrial::run, data.measured().stream().map(TrialRow::rates).toList());
    data.predict(forecasts.withTicks(experiment, data.ticksDue()));
    PredictedMeasures measures = data.judge().predictions().orElseThrow();
    return measures.judged(measures.count());
  }

  private static TrialAnalysis with(TrialAnalysis trial, Planted... planted) {
    List<ProcessMeasures> measures = new ArrayList<>(trial.measures());
    for (Planted one : planted) {
      if (one.seed() == trial.record().spec().seed()) {
        ProcessMeasures right = measures.get(one.process() - 1);
        measures.set(
            one.process() - 1,
            ProcessMeasures.of(
                one.process(),
                metric ->
                    Optional.ofNullable(one.values().get(metric))
                        .orElseGet(() -> right.get(metric).orElse(Double.NaN))));
      }
    }
    return new TrialAnalysis(
        trial.record(), trial.check(), measures, trial.series(), trial.relay(), trial.faults());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rates = 1, 1, 6",
        "rates = 1, 1, 6; phase = aligned",
        "rates = 1, 10, 100; duration = 10 s",
        // Not a whole number of ticks, so that some trials have one more than others.
        "rates = 0.7, 1.1, 6.3; duration = 7 s",
        "rates = 0.7, 1.1, 6.3; duration = 7 s; phase = aligned",
        "rates = 1, 1, 6; network.delay = exponential 50 ms",
        // At the edge of keeping up, others push the leader most, and longest.
        "rates = 3.9, 3.9, 6; draw.sides = 3",
        "rates = 3.99, 3.99, 6; draw.sides = 3; phase = aligned",
        "rates = 5.9, 6; draw.sides = 2; phase = aligned",
        "rates = 1, 3, 6; duration = 7.3 s",
        "rates = random 1..6; duration = 7.3 s",
      })
  void shouldFindNothingInRightRuns(String lines) throws Exception {
    for (int trials : new int[] {1, 5, 300}) {
      Experiment experiment = experiment(lines);
      PredictionCheck judgement = judgement(experiment, trials);
      assertThat(judgement.deviating())
          .as("%d trials", trials)
          .noneMatch(PredictionFinding.Deviates::isExact);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {359, 361})
  void shouldPointOutOneTickInOneOfManyTrials(double ticks) throws Exception {
    Experiment experiment = experiment("rates = 1, 1, 6");
    Planted planted = new Planted(7, LEADER, Map.of(Metric.TICKS, ticks));

    PredictionCheck judgement = judgement(experiment, 50, planted);

    assertThat(judgement.deviates(LEADER, Metric.TICKS)).isTrue();
    assertThat(judgement.deviates(1, Metric.TICKS)).isFalse();
    assertThat(judgement(experiment, 7, planted).deviates(LEADER, Metric.TICKS)).isTrue();
    assertThat(judgement(experiment, 6, planted).deviates(LEADER, Metric.TICKS)).isFalse();
  }

  @Test
  void shouldPointOutTicksWhoseDifferencesCancelOut() throws Exception {
    PredictionCheck judgement =
        judgement(
            experiment("rates = 1, 1, 6"),
            10,
            new Planted(2, 1, Map.of(Metric.TICKS, 59.0)),
            new Planted(3, 1, Map.of(Metric.TICKS, 61.0)));

    assertThat(judgement.of(1, Metric.TICKS).orElseThrow().deviation().difference()).isZero();
    assertThat(judgement.deviates(1, Metric.TICKS)).isTrue();
  }

  @Test
  void shouldPointOutATickOfASingleTrial() throws Exception {
    Experiment experiment = experiment("rates = 1, 1, 6");
    Planted planted = new Planted(1, 2, Map.of(Metric.TICKS, 59.0));

    assertThat(judgement(experiment, 1, planted).deviates(2, Metric.TICKS)).isTrue();
  }

  @Test
  void shouldPointOutALeaderWhoseClockIsBelowItsTicks() throws Exception {
    Planted planted =
        new Planted(
            3,
            LEADER,
            Map.of(
                Metric.FINAL_CLOCK, 359.0,
                Metric.CLOCK_PER_S, 359.0 / 60,
                Metric.JUMP_MEAN, 359.0 / 360));

    PredictionCheck judgement = judgement(experiment("rates = 1, 1, 6"), 20, planted);

    assertThat(judgement.deviates(LEADER, Metric.FINAL_CLOCK)).isTrue();
    assertThat(judgement.deviates(LEADER, Metric.CLOCK_PER_S)).isTrue();
    assertThat(judgement.deviates(LEADER, Metric.JUMP_MEAN)).isTrue();
  }

  /** Ten per cent of 360 were allowed for; one value and a message or so are. */
  @Test
  void shouldPointOutALeaderThatRunsAheadOfItsTicks() throws Exception {
    Experiment experiment = experiment("rates = 1, 1, 6");
    Planted[] planted = new Planted[20];
    for (int seed = 1; seed <= planted.length; seed++) {
      double clock = 362 + seed % 2;
      planted[seed - 1] = new Planted(seed, LEADER, Map.of(Metric.FINAL_CLOCK, clock));
    }

    assertThat(judgement(experiment, 20, planted).deviates(LEADER, Metric.FINAL_CLOCK)).isTrue();
    // Two processes keep up with rates 1, 3 and 6, so that their common clock has no closed form.
    assertThat(judgement(experiment("rates = 1, 3, 6"), 20, planted).deviating())
        .noneMatch(found -> found.isExact() && found.metric() == Metric.FINAL_CLOCK);
  }
}
