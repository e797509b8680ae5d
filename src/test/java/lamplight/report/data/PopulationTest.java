package lamplight.report.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import lamplight.results.TrialAnalysis;
import org.junit.jupiter.api.Test;

/** What is counted over many processes. Trials last 60 s; process 1 leads with a clock of 6,000. */
class PopulationTest {
  private static final long[] RATES = {100, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  private static final Experiment REAL = TestRuns.fixed(60, 1, TimeMode.REAL, RATES);

  @Test
  void aQueueThatGrewByFiveMessagesIsCounted() {
    // A slope of 0.125 a second is a rise of 7.5 in 60 s, half of 15; one of 0.0833 is just below
    // 5.
    List<Map<Metric, Double>> measures = measures();
    put(measures, 2, Metric.QUEUE_GROWTH_PER_S, 0.125, Metric.QUEUE_FINAL, 15.0);
    put(measures, 3, Metric.QUEUE_GROWTH_PER_S, 0.125, Metric.QUEUE_FINAL, 15.1);
    put(measures, 4, Metric.QUEUE_GROWTH_PER_S, 0.0833, Metric.QUEUE_FINAL, 5.0);

    assertThat(crowd(measures).grown()).isEqualTo(1);
  }

  @Test
  void aClockThatFellBehindByAHundredthOfTheLeadersIsCounted() {
    List<Map<Metric, Double>> measures = measures();
    put(measures, 2, Metric.DRIFT_PER_S, 1.0, Metric.OFFSET_FINAL, 60.0);
    put(measures, 3, Metric.DRIFT_PER_S, 0.999, Metric.OFFSET_FINAL, 60.0);

    assertThat(crowd(measures).behind()).isEqualTo(1);
  }

  @Test
  void ofASlowLeaderFiveValuesAreCounted() {
    List<Map<Metric, Double>> measures = measures();
    measures.forEach(values -> values.put(Metric.FINAL_CLOCK, 100.0));
    put(measures, 2, Metric.DRIFT_PER_S, 0.125, Metric.OFFSET_FINAL, 7.0);
    put(measures, 3, Metric.DRIFT_PER_S, 0.0833, Metric.OFFSET_FINAL, 5.0);

    assertThat(crowd(measures).behind()).isEqualTo(1);
  }

  @Test
  void ticksAndSilentProcessesAreCounted() {
    List<Map<Metric, Double>> measures = measures();
    put(measures, 5, Metric.RECEIVES, 0.0, Metric.TICKS, 58.0);
    Population crowd = crowd(measures);

    // Due are 6,000, 120 and 11 times 60; process 5 lacks two.
    assertThat(timing(measures).due()).isEqualTo(6780);
    assertThat(timing(measures).ticks()).isEqualTo(6778);
    assertThat(crowd.silent()).isEqualTo(1);
    assertThat(crowd.processes()).isEqualTo(13);
  }

  @Test
  void theLatestProcessIsTheOneWithTheLargestShareOfItsTick() {
    // 600 us of a tick of 10 ms is 6 %; 25 ms of one of 500 ms is 5 %, which is not yet busy.
    List<Map<Metric, Double>> measures = measures();
    put(measures, 1, Metric.LATENESS_P99_US, 600.0, Metric.TICKS, 6000.0);
    put(measures, 2, Metric.LATENESS_P99_US, 25_000.0, Metric.TICKS, 120.0);
    TimingTotals timing = timing(measures);

    assertThat(timing.busy()).isEqualTo(1);
    LatestProcess latest = timing.inShare().orElseThrow();
    assertThat(latest.process()).isEqualTo(1);
    assertThat(latest.lateness().p99Us()).isEqualTo(600);
    assertThat(latest.lateness().share()).isCloseTo(0.06, within(1e-12));
    LatestProcess inTime = timing.inTime().orElseThrow();
    assertThat(inTime.process()).isEqualTo(2);
    assertThat(inTime.lateness().p99Us()).isEqualTo(25_000);
    assertThat(inTime.lateness().share()).isCloseTo(0.05, within(1e-12));
    assertThat(timing(measures()).inTime()).isEmpty();
    assertThat(timing(measures()).inShare()).isEmpty();
    assertThat(timing(measures()).busy()).isZero();
  }

  @Test
  void theoryCountsTheSaturated() {
    // With p = 2/13 process 1 alone sends 100 x 2/13 = 15.38 a second to each of the 12 others.
    PopulationRegimes theory = crowd(measures()).theory();

    assertThat(theory.saturated()).isEqualTo(12);
    assertThat(theory.critical()).isZero();
    assertThat(theory.growthMaxPerS()).isCloseTo(200.0 / 13 - 1, within(1e-9));
  }

  @Test
  void theRowOfATrialHoldsNothingThatGrowsWithTheProcesses() {
    RunData data = data(measures());
    TrialRow row = data.trials().get(0);

    assertThat(row.rates()).isEmpty();
    assertThat(row.nominalTicks()).isEmpty();
    assertThat(row.roles()).isEmpty();
    assertThat(Labels.inTrial(row.rates(), 5)).isEqualTo("process 5");
    assertThat(data.roles()).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(data.groups()).containsExactly(1);
    // Every process jumped ten times.
    assertThat(data.jumps(1).total()).isEqualTo(130);
    assertThat(data.lines().first().orElseThrow().processes()).hasSize(7);
  }

  private static Population crowd(List<Map<Metric, Double>> measures) {
    return data(measures).crowds().get(0);
  }

  private static TimingTotals timing(List<Map<Metric, Double>> measures) {
    return TimingTotals.of(data(measures).trials());
  }

  private static RunData data(List<Map<Metric, Double>> measures) {
    RunData data = TestRuns.data(REAL);
    TrialAnalysis trial = TestRuns.constructed(REAL, 1, measures);
    data.add(trial);
    return data;
  }

  private static List<Map<Metric, Double>> measures() {
    List<Map<Metric, Double>> measures = new ArrayList<>();
    for (long rate : RATES) {
      Map<Metric, Double> values = new HashMap<>();
      values.put(Metric.TICKS, 60.0 * rate);
      values.put(Metric.RECEIVES, 10.0);
      values.put(Metric.FINAL_CLOCK, 6000.0);
      measures.add(values);
    }
    return measures;
  }

  private static void put(
      List<Map<Metric, Double>> measures,
      int process,
      Metric one,
      double value,
      Metric other,
      double otherValue) {
    measures.get(process - 1).put(one, value);
    measures.get(process - 1).put(other, otherValue);
  }
}
