package lamplight.stats.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lamplight.experiment.Experiment;
import lamplight.experiment.Made;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.model.Rate;
import lamplight.stats.findings.ClockFinding.FallsBehind;
import lamplight.stats.findings.ClockFinding.KeepsPace;
import lamplight.stats.findings.ClockFinding.MayFallBehind;
import lamplight.stats.findings.ClockFinding.NotShown;
import lamplight.stats.findings.ClockFinding.Why;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import lamplight.theory.ClockRate;
import lamplight.theory.Forecasts;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Three trials of 60 s each; Student's t makes an interval of (a-d, a, a+d) a ± 2.484 d. */
class RunJudgeTest {
  private static final double SECONDS = 60;

  /** What process 2 of each trial does, which leads at 6 values a second. */
  private static final Map<Metric, Double> LEADER = clock(360, 0, 0);

  private static Map<Metric, Double> clock(double last, double behind, double driftPerS) {
    return Map.of(
        Metric.FINAL_CLOCK, last,
        Metric.CLOCK_PER_S, last / SECONDS,
        Metric.OFFSET_FINAL, behind,
        Metric.DRIFT_PER_S, driftPerS);
  }

  private static Map<Metric, Double> with(Map<Metric, Double> measures, Metric metric, double to) {
    Map<Metric, Double> more = new TreeMap<>(measures);
    more.put(metric, to);
    return more;
  }

  /** A slow process whose drift is the given one in each trial, and explains where it ends. */
  private static Samples drifting(double... driftsPerS) {
    Samples samples = new Samples(Roles.NUMBERS);
    for (int trial = 0; trial < driftsPerS.length; trial++) {
      double behind = driftsPerS[trial] * SECONDS;
      add(samples, trial + 1, List.of(clock(360 - behind, behind, driftsPerS[trial]), LEADER));
    }
    return samples;
  }

  private static void add(Samples samples, long seed, List<Map<Metric, Double>> processes) {
    samples.add(
        seed,
        IntStream.rangeClosed(1, processes.size())
            .mapToObj(
                process ->
                    ProcessMeasures.of(
                        process,
                        metric ->
                            Objects.requireNonNullElse(
                                processes.get(process - 1).get(metric), Double.NaN)))
            .toList());
  }

  private static Predicted predicted(String lines, Samples samples) throws Exception {
    String text = "time = virtual\n" + lines.replace("; ", "\n") + "\n";
    Experiment experiment = Made.parsed("x.properties", text, List.of()).study().first();
    List<Rate> rates = experiment.rates().forSeed(1, experiment.processes());
    return new Predicted(
        Forecasts.from(
            experiment,
            (fastest, sides) ->
                new ClockRate.Simulated(
                    6, 0.01, new TreeMap<>(Map.of(rates.get(0), 1.0, rates.get(1), 0.0)), 1, 1, 1),
            Collections.nCopies(samples.size(), rates)),
        samples);
  }

  private static ClockFinding slow(Samples samples, Optional<Predicted> predicted) {
    List<ClockFinding> clocks = new RunJudge(samples, predicted, SECONDS, false).pace().clocks();
    assertThat(clocks).hasSize(1);
    assertThat(clocks.get(0).role()).isEqualTo(1);
    return clocks.get(0);
  }

  @Test
  void theOneThatIsNotBehindShouldLead() {
    Leader leader =
        new RunJudge(drifting(0.4, 0.5, 0.6), Optional.empty(), SECONDS, false).pace().leader();

    assertThat(leader).isEqualTo(new Leader(List.of(1, 2), Optional.of(2), 0, true, 6));
  }

  @Test
  void aDriftWhoseIntervalIsAboveZeroShouldFallBehind() {
    // 0.5 ± 0.2484; 1 % of the leader's rate over the trial are 3.6 values, and it rises by 30.
    ClockFinding found = slow(drifting(0.4, 0.5, 0.6), Optional.empty());

    assertThat(found).isInstanceOf(FallsBehind.class);
    assertThat(found.drift().mean()).isCloseTo(0.5, within(1e-12));
    assertThat(found.drift().low().orElseThrow()).isCloseTo(0.2516, within(1e-4));
    assertThat(((FallsBehind) found).why()).isInstanceOf(Why.Unknown.class);
  }

  @Test
  void aDriftWhoseIntervalHoldsZeroMayFallBehind() {
    // 0.5 ± 0.745
    assertThat(slow(drifting(0.2, 0.5, 0.8), Optional.empty())).isInstanceOf(MayFallBehind.class);
  }

  @Test
  void aDriftThatIsSurelyWithinAHundredthOfTheLeadersRateShouldKeepPace() {
    // 0.02 ± 0.02484 stays below 0.06, 0.04 ± 0.02484 does not.
    assertThat(slow(drifting(0.01, 0.02, 0.03), Optional.empty())).isInstanceOf(KeepsPace.class);
    assertThat(slow(drifting(0.03, 0.04, 0.05), Optional.empty())).isInstanceOf(NotShown.class);
  }

  @Test
  void aGrowingQueueShouldBeTheCauseWithWhatComesAndWhatIsTaken() {
    Samples samples = new Samples(Roles.NUMBERS);
    for (int trial = 1; trial <= 3; trial++) {
      // 60 received and 30 left of 90 that came in 60 s: 1.5 a second, of which 1 is taken.
      Map<Metric, Double> slow = with(clock(240, 120, 2), Metric.RECEIVES, 60);
      slow = with(with(slow, Metric.QUEUE_FINAL, 30), Metric.QUEUE_GROWTH_PER_S, 0.5);
      add(samples, trial, List.of(with(slow, Metric.RATE, 1), LEADER));
    }

    assertThat(((FallsBehind) slow(samples, Optional.empty())).why())
        .asInstanceOf(InstanceOfAssertFactories.type(Why.QueueGrows.class))
        .extracting(Why.QueueGrows::cause)
        .asInstanceOf(InstanceOfAssertFactories.type(QueueCause.TooManyMessages.class))
        .satisfies(
            cause -> {
              assertThat(cause.arrivalsPerS().orElseThrow().mean()).isEqualTo(1.5);
              assertThat(cause.ticksPerS().orElseThrow().mean()).isEqualTo(1);
            });
  }

  /**
   * Rates 2, 3 and 4 with p = 0.2: S = 9 / 1.4 = 6.428571, the others' idle ticks come to 2.142857
   * and 3.392857, so that 1.107143 arrive, with variance 0.428571 (1 - 0.142857) + 0.678571 (1 -
   * 0.169643) = 0.930804, and the queue holds 0.930804 / 2 / (2 (1 - 0.553571)) = 0.521250.
   */
  @Test
  void withoutAWholeTrialNothingShouldBeSetBesidePredictions() throws Exception {
    Samples none = new Samples(Roles.NUMBERS);
    Predicted predicted = predicted("rates = 2, 3, 4", none);

    assertThat(new RunJudge(none, Optional.of(predicted), SECONDS, false).predictions()).isEmpty();
  }

  @Test
  void aDriftBesideAStableQueueShouldEndWhenTheQueueHasSettled() throws Exception {
    Samples samples = new Samples(Roles.NUMBERS);
    for (int trial = 1; trial <= 3; trial++) {
      add(samples, trial, List.of(clock(330, 30, 0.5), clock(360, 0, 0), LEADER));
    }
    Predicted predicted = predicted("rates = 2, 3, 4", samples);
    ClockFinding found =
        new RunJudge(samples, Optional.of(predicted), SECONDS, false).pace().clocks().get(0);

    assertThat(((FallsBehind) found).why())
        .asInstanceOf(InstanceOfAssertFactories.type(Why.QueueSettles.class))
        .extracting(Why.QueueSettles::meanLength, InstanceOfAssertFactories.DOUBLE)
        .isCloseTo(0.521250, within(1e-6));
  }

  /**
   * Rates 1 and 6 with p = 0.02: S = 7 / 1.02 = 6.862745, the other's idle ticks are (6 - 0.137255)
   * / 0.98 = 5.982393, so that 0.119648 messages arrive a second, with variance 0.119648 (1 -
   * 0.0199413) = 0.117262, and the queue holds 0.117262 / (2 (1 - 0.119648)) = 0.066600.
   */
  @Test
  void aClockWhoseMessagesAreRareShouldOnlyWaitForThem() throws Exception {
    Samples samples = drifting(0.4, 0.5, 0.6);
    Predicted predicted = predicted("rates = 1, 6; draw.sides = 100", samples);

    assertThat(((FallsBehind) slow(samples, Optional.of(predicted))).why())
        .asInstanceOf(InstanceOfAssertFactories.type(Why.WaitsForMessages.class))
        .extracting(Why.WaitsForMessages::meanLength, InstanceOfAssertFactories.DOUBLE)
        .isCloseTo(0.0666, within(1e-5));
  }

  @Test
  void theTrendOfAStableQueueShouldNameHowLongItTakesToSettle() throws Exception {
    Samples samples = new Samples(Roles.NUMBERS);
    for (int trial = 1; trial <= 3; trial++) {
      Map<Metric, Double> grows =
          Map.of(Metric.QUEUE_GROWTH_PER_S, 0.1 * trial, Metric.QUEUE_FINAL, 6.0 * trial);
      add(samples, trial, List.of(grows, Map.of(), Map.of()));
    }
    Predicted predicted = predicted("rates = 2, 3, 4", samples);
    RunJudge judge = new RunJudge(samples, Optional.of(predicted), SECONDS, false);

    // 0.2 ± 0.2484 a second rises by 12, which is all that is there.
    assertThat(judge.queues()).hasSize(1);
    assertThat(judge.queues().get(0).mayGrow()).isTrue();
    // 4 x 0.521250 / (2 - 1.107143) = 2.335 s, within a tenth of 60 s.
    assertThat(judge.queues().get(0).cause())
        .asInstanceOf(InstanceOfAssertFactories.type(QueueCause.Stable.class))
        .satisfies(
            stable -> {
              assertThat(stable.settlingS()).isCloseTo(2.335, within(1e-3));
              assertThat(stable.isSettling()).isFalse();
            });
  }

  /** As where the process of a rank is restarted in one of the trials. */
  @Test
  void aTrialWithoutTheGrowthOfAQueueShouldNotCountForIt() {
    Map<Metric, Double> held = Map.of(Metric.RECEIVES, 60.0, Metric.QUEUE_FINAL, 40.0);
    Samples samples = new Samples(Roles.NUMBERS);
    add(samples, 1, List.of(with(held, Metric.QUEUE_GROWTH_PER_S, 0.5)));
    add(samples, 2, List.of(held));
    add(samples, 3, List.of(with(held, Metric.QUEUE_GROWTH_PER_S, 0.5)));

    // 30 messages in 60 s, beside the root of 100 that arrived.
    assertThat(new RegimeJudge(1).ratio(samples, 1, SECONDS))
        .hasValueSatisfying(
            ratio -> {
              assertThat(ratio.low()).isEqualTo(3);
              assertThat(ratio.high()).isEqualTo(3);
            });
  }
}
