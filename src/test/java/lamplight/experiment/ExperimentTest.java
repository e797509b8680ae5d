package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

class ExperimentTest {
  @Test
  void trialShouldFollowTheSettings() throws ExperimentException {
    Experiment experiment =
        Parsing.experiment("rates = 1, 3, 6", "draw.sides = 4", "duration = 2 s");

    assertThat(experiment.trial(7))
        .isEqualTo(
            TrialSpec.withRandomPhases(
                7, 4, 2_000_000_000L, List.of(Rate.of(1), Rate.of(3), Rate.of(6))));
  }

  @Test
  void alignedTrialShouldHaveNoPhases() throws ExperimentException {
    Experiment experiment = Parsing.experiment("rates = 1, 3", "phase = aligned");

    assertThat(experiment.trial(7).schedules())
        .containsExactly(new TickSchedule(Rate.of(1), 0), new TickSchedule(Rate.of(3), 0));
  }

  /** These rates are part of what a seed means and never change. */
  @Test
  void randomRatesShouldBeTheSeedsOwn() {
    RateSetting rates = new RateSetting.Random(1, 6);

    assertThat(rates.forSeed(0, 3)).extracting(Rate::perSecond).containsExactly(4.0, 3.0, 1.0);
    assertThat(rates.forSeed(1, 3)).extracting(Rate::perSecond).containsExactly(6.0, 6.0, 6.0);
    assertThat(rates.forSeed(-1, 3)).extracting(Rate::perSecond).containsExactly(5.0, 4.0, 1.0);
    assertThat(rates.forSeed(1, 2)).isEqualTo(rates.forSeed(1, 3).subList(0, 2));
  }

  @Test
  void randomRatesShouldBeUniformBothEndsIncluded() {
    RateSetting rates = new RateSetting.Random(2, 5);
    long[] counts = new long[8];
    for (long seed = 0; seed < 10_000; seed++) {
      rates.forSeed(seed, 4).forEach(rate -> counts[rate.exact().intValueExact()]++);
    }
    // 40,000 draws, a quarter each: 10,000 with standard deviation sqrt(40000 x 3 / 16) = 87.
    for (int rate = 2; rate <= 5; rate++) {
      assertThat(counts[rate]).as("rate %d", rate).isBetween(9_500L, 10_500L);
    }
    assertThat(counts[1] + counts[6]).isZero();
  }

  @Test
  void seedsShouldComeInTheOrderInWhichTheyWereWritten() {
    Seeds seeds = new Seeds(List.of(new Seeds.Range(10, 12), new Seeds.Range(-1, -1)));

    assertThat(seeds.count()).isEqualTo(4);
    assertThat(seeds.stream()).containsExactly(10L, 11L, 12L, -1L);
  }

  @Test
  void rangeOfSeedsShouldNotBeEmpty() {
    assertThatThrownBy(() -> new Seeds.Range(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a range of seeds has the lower one first, but not 2..1");
  }
}
