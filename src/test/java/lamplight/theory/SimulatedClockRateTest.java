package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lamplight.experiment.Experiment;
import lamplight.experiment.PhaseSetting;
import lamplight.model.Die;
import lamplight.model.MutableEvent;
import lamplight.model.QueueOverflowException;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedClockRateTest {
  private static final SimulatedClockRate SOURCE =
      new SimulatedClockRate(VirtualTrial::run, TrialSpec::withRandomPhases, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Shares of the fastest rate, measured once over 40,000 s with phases of their own.
        "6,6,6 | 1.127",
        "6,6,5 | 1.095",
        "6,6,1 | 1.074",
        "6,5,5 | 1.048",
        "6,5,4 | 1.032",
        "4,3,2 | 1.015",
        "3,2,1 | 1.008",
        "6,3 | 1.000",
      })
  void shouldMeasureTheCommonRate(String rates, double expected) {
    List<Rate> fastestFirst = Rates.of(rates);
    double fastest = fastestFirst.get(0).perSecond();

    ClockRate.Simulated rate = SOURCE.commonRate(fastestFirst, Die.ofSides(10));

    assertThat(rate.perSecond() / fastest).isCloseTo(expected, within(0.004));
    // A clock counts ticks, so that it may end a part of a tick short of the fastest rate.
    assertThat(rate.perSecond()).isBetween(0.9999 * fastest, 2 * fastest);
    assertThat(rate.standardError() / fastest).isBetween(0.0, 0.002);
    assertThat(rate.meanOffsets().keySet())
        .containsExactlyElementsOf(fastestFirst.stream().distinct().sorted().toList());
    assertThat(rate.meanOffsets().values()).allMatch(offset -> offset >= 0);
  }

  @Test
  void shouldMeasureHowFarASlowProcessIsBehind() {
    // 3,000 trials of a minute at (1, 3, 6) ended with process 2 behind by 2.60, with a standard
    // error of 0.05, and with process 3 behind by 0.04; the start costs the minute a little.
    ClockRate.Simulated rate = SOURCE.commonRate(Rates.of("6,3"), Die.ofSides(10));

    assertThat(rate.meanOffsets().get(Rate.of(3))).isCloseTo(2.7, within(0.3));
    assertThat(rate.meanOffsets().get(Rate.of(6))).isCloseTo(0.03, within(0.02));
  }

  @Test
  void shouldAnswerTheSameEveryTime() {
    assertThat(SOURCE.commonRate(Rates.of("4,3,2"), Die.ofSides(10)))
        .isEqualTo(SOURCE.commonRate(Rates.of("4,3,2"), Die.ofSides(10)));
  }

  @Test
  void shouldSayWhatItRan() {
    List<TrialSpec> run = new ArrayList<>();
    ClockRate.Simulated rate =
        new SimulatedClockRate((trial, listener) -> run.add(trial), TrialSpec::withRandomPhases, 1)
            .commonRate(Rates.of("6,2"), Die.ofSides(7));

    // 512,000 ticks in 16 trials at 8 ticks a second are 4,000 s each.
    assertThat(run).extracting(TrialSpec::seed).containsExactlyElementsOf(seeds(16));
    assertThat(run).allMatch(trial -> trial.durationNs() == 4_000_000_000_000L);
    assertThat(run).allMatch(trial -> trial.die().equals(Die.ofSides(7)));
    assertThat(rate.trials()).isEqualTo(16);
    assertThat(rate.firstSeed()).isOne();
    assertThat(rate.modelledS()).isEqualTo(64_000);
  }

  /** Half of 4,000 s is still too long here, a quarter is not; see {@link #shouldSayWhatItRan}. */
  @Test
  void shouldRunShorterTrialsWhereTooManyMessagesWait() {
    List<TrialSpec> run = new ArrayList<>();
    VirtualDriver driver =
        (trial, listener) -> {
          if (trial.durationNs() > 1_500_000_000_000L) {
            throw new QueueOverflowException("more wait than a trial may hold");
          }
          run.add(trial);
        };

    ClockRate.Simulated rate =
        new SimulatedClockRate(driver, TrialSpec::withRandomPhases, 1)
            .commonRate(Rates.of("6,2"), Die.ofSides(7));

    assertThat(run).extracting(TrialSpec::seed).containsExactlyElementsOf(seeds(16));
    assertThat(run).allMatch(trial -> trial.durationNs() == 1_000_000_000_000L);
    assertThat(rate.modelledS()).isEqualTo(16_000);
  }

  @Test
  void shouldRunFewerTrialsOfManyProcesses() {
    List<TrialSpec> run = new ArrayList<>();
    SimulatedClockRate source =
        new SimulatedClockRate((trial, listener) -> run.add(trial), TrialSpec::withRandomPhases, 1);

    source.commonRate(Collections.nCopies(2000, Rate.of(10)), Die.ofSides(2000));

    // A trial lasts at least 120 ticks of the fastest, 12 s, and four make 960,000 ticks.
    assertThat(run).hasSize(4);
    assertThat(run).allMatch(trial -> trial.durationNs() == 12_000_000_000L);
  }

  @Test
  void shouldLeaveTheStartOut() {
    // A driver whose leader gains 1 in the first fifth, and 8 in the four fifths after it.
    VirtualDriver driver =
        (trial, listener) -> {
          long fifth = trial.durationNs() / 5;
          listener.on(new MutableEvent().internal(1, 1, fifth - 1, 1, 0));
          listener.on(new MutableEvent().internal(1, 2, fifth, 2, 0));
          listener.on(new MutableEvent().internal(1, 3, 5 * fifth - 1, 9, 0));
        };
    ClockRate.Simulated rate =
        new SimulatedClockRate(driver, TrialSpec::withRandomPhases, 1)
            .commonRate(Rates.of("6,2"), Die.ofSides(10));

    assertThat(rate.perSecond()).isCloseTo(8 / 3200.0, within(1e-15));
    assertThat(rate.standardError()).isCloseTo(0, within(1e-15));
  }

  @Test
  void shouldUseThePhasesOfTheExperiment() {
    List<TrialSpec> run = new ArrayList<>();
    VirtualDriver driver = (trial, listener) -> run.add(trial);

    SimulatedClockRate.of(experiment(PhaseSetting.ALIGNED), driver, 1)
        .commonRate(Rates.of("6,2"), Die.ofSides(10));
    assertThat(run).flatExtracting(TrialSpec::schedules).allMatch(s -> s.phaseNs() == 0);

    run.clear();
    SimulatedClockRate.of(experiment(PhaseSetting.RANDOM), driver, 1)
        .commonRate(Rates.of("6,2"), Die.ofSides(10));
    assertThat(run)
        .flatExtracting(TrialSpec::schedules)
        .extracting(TickSchedule::phaseNs)
        .doesNotHaveDuplicates();
  }

  private static Experiment experiment(PhaseSetting phase) {
    return Experiments.fixed("1,3,6", 10, 60, phase);
  }

  private static List<Long> seeds(int count) {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 1; seed <= count; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  /** Keeps the scale of rates in view: ten times the rates, ten times the clock. */
  @Test
  void shouldScaleWithTheRates() {
    double slow = SOURCE.commonRate(Rates.of("4,3,2"), Die.ofSides(10)).perSecond();
    double fast =
        SOURCE
            .commonRate(
                Rates.of("4,3,2").stream()
                    .map(rate -> Rate.of(rate.exact().multiply(BigDecimal.TEN)))
                    .toList(),
                Die.ofSides(10))
            .perSecond();

    assertThat(fast).isCloseTo(10 * slow, within(0.004 * fast));
  }
}
