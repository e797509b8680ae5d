package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lamplight.model.Die;
import lamplight.theory.Allowance.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowancesTest {
  private static Allowance of(String rates, int process, String column, double seconds) {
    TrialForecast forecast =
        TrialForecast.of(
            Rates.of(rates),
            Die.ofSides(10),
            (fastestFirst, sides) -> new ClockRate.Exact(6),
            seconds);
    return forecast.allowance(process, column, seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "1, ticks, 0, 0, NONE",
    "3, ticks, 0, 0, NONE",
    // A tenth of the 0.503 messages a second that theory predicts of an hour and of the start.
    "1, queue_growth_per_s, 0.0503, 0.0503, SAMPLE",
    "1, jump_receive_mean, 0.4, 0.4, SAMPLE",
    // Process 3 alone would keep up if 2 were slower; with 3 a second both do.
    "3, final_clock, 36, 36, COUNT",
    "3, clock_per_s, 0.6, 0.6, COUNT",
    "3, jump_mean, 0.1, 0.1, COUNT",
    "3, queue_final, 0.5, 0.5, QUEUE",
    "3, queue_growth_per_s, 0.00833, 0.00833, SAMPLE",
    // 0.0625 of its 360 ticks are receives.
    "3, receives, 2.25, 2.25, COUNT",
    "3, receive_share, 0.00625, 0.00625, COUNT",
  })
  void shouldBeAShareOfThePredictionOrAValue(
      int process, String column, double below, double above, Chance chance) {
    Allowance allowance = of("1, 3, 6", process, column, 60);

    assertThat(allowance.below()).isCloseTo(below, within(0.02 * below));
    assertThat(allowance.above()).isCloseTo(above, within(0.02 * above));
    assertThat(allowance.chance()).isEqualTo(chance);
  }

  @Test
  void theOnlyOneThatKeepsUpShouldNeverBeBelowItsTicks() {
    // Process 3 receives what 1 and 2 send before their queues fill: at least one value is allowed.
    Allowance clock = of("1, 1, 6", 3, "final_clock", 60);
    Allowance rate = of("1, 1, 6", 3, "clock_per_s", 60);

    assertThat(clock.chance()).isEqualTo(Chance.NEVER_BELOW);
    assertThat(clock.below()).isZero();
    assertThat(clock.above()).isBetween(1.0, 3.0);
    assertThat(rate.above()).isCloseTo(clock.above() / 60, within(1e-12));
  }

  @Test
  void aQueueThatTakesLongToSettleShouldBeAllowedItsStart() {
    // With rates 1, 2, 3 process 1 settles in 43 s: half of that is 36 % of a minute, 3.6 % of ten.
    double mean =
        Prediction.of(Rates.of("1, 2, 3"), Die.ofSides(10)).queue(1).meanLength().orElseThrow();

    assertThat(of("1, 2, 3", 1, "queue_mean", 60).below() / mean).isCloseTo(0.558, within(0.002));
    assertThat(of("1, 2, 3", 1, "queue_mean", 600).below() / mean).isCloseTo(0.236, within(0.002));
    // It begins at nothing, so that its slope may be that of its way to the end.
    assertThat(of("1, 2, 3", 1, "queue_growth_per_s", 60).above())
        .isCloseTo(mean / 60, within(1e-9));
  }

  @Test
  void aMeanShouldBeKnownAsWellAsTheLeastKnown() {
    Allowance mean =
        Allowance.mean(
            List.of(
                new Allowance(0, 2, 1, Chance.NEVER_BELOW), new Allowance(4, 4, 1, Chance.COUNT)));

    assertThat(mean).isEqualTo(new Allowance(2, 3, 1, Chance.COUNT));
  }
}
