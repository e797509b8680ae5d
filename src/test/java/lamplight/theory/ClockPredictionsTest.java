package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lamplight.model.Die;
import lamplight.model.Rate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClockPredictionsTest {
  private static final Offset<Double> ROUNDING = within(1e-12);
  private static final ClockRateSource NOT_ASKED =
      (fastestFirst, sides) -> fail("the clock rate has a closed form");

  @Test
  void shouldGiveTheClocksOfOneSenderExactly() {
    ClockPredictions clocks =
        Prediction.of(Rates.of("1,10,100"), Die.ofSides(10)).clocks(NOT_ASKED);

    assertThat(clocks.common()).isEqualTo(new ClockRate.Exact(100));
    // 100 * 1/20 and 100 * 10/20; the rest is lost to the growing queue.
    assertThat(clocks.clock(1).clockPerS()).isCloseTo(5, ROUNDING);
    assertThat(clocks.clock(1).offsetGrowthPerS()).isCloseTo(95, ROUNDING);
    assertThat(clocks.clock(2).clockPerS()).isCloseTo(50, ROUNDING);
    assertThat(clocks.clock(2).offsetGrowthPerS()).isCloseTo(50, ROUNDING);
    assertThat(clocks.clock(2).receiveJump()).isEqualTo(new ReceiveJump.Geometric(0.2));
    assertThat(clocks.clock(2).receiveJump().mean()).hasValue(5);
    assertThat(clocks.clock(2).meanOffset()).isEmpty();
    assertThat(clocks.clock(3).clockPerS()).isEqualTo(100);
    assertThat(clocks.clock(3).offsetGrowthPerS()).isZero();
    assertThat(clocks.clock(3).receiveJump()).isEqualTo(new ReceiveJump.None());
    assertThat(clocks.clock(3).receiveJump().mean()).isEmpty();
    assertThat(clocks.clock(3).meanOffset()).hasValue(0);
  }

  @Test
  void shouldGiveTheClocksOfSeveralSendersFromTheirCommonRate() {
    ClockPredictions clocks =
        Prediction.of(Rates.of("1,3,6"), Die.ofSides(10))
            .clocks((rates, sides) -> new ClockRate.Exact(6));

    // The table: 6 * 1/1.5 = 4, (6 - 1.875)/1.125 = 11/3, (6 - 5.625)/0.375 = 1.
    assertThat(clocks.clock(1).clockPerS()).isCloseTo(4, ROUNDING);
    assertThat(clocks.clock(1).offsetGrowthPerS()).isCloseTo(2, ROUNDING);
    assertThat(clocks.clock(1).receiveJump().mean().orElseThrow()).isCloseTo(4, ROUNDING);
    assertThat(clocks.clock(2).clockPerS()).isEqualTo(6);
    assertThat(clocks.clock(2).receiveJump().mean().orElseThrow()).isCloseTo(11.0 / 3, ROUNDING);
    assertThat(clocks.clock(3).receiveJump().mean().orElseThrow()).isCloseTo(1, ROUNDING);
  }

  @Test
  void shouldNotLetAReceiveMoveAClockByLessThanOne() {
    // Just under 6 by chance: (5.9 - 5.625)/0.375 = 0.73 for process 3.
    ClockPredictions clocks =
        Prediction.of(Rates.of("1,3,6"), Die.ofSides(10))
            .clocks((rates, sides) -> new ClockRate.Exact(5.9));

    assertThat(clocks.clock(3).receiveJump().mean()).hasValue(1);
    assertThat(clocks.clock(2).receiveJump().mean().orElseThrow())
        .isCloseTo((5.9 - 1.875) / 1.125, ROUNDING);
  }

  @Test
  void shouldLetACriticalProcessKeepTheCommonRate() {
    ClockPredictions clocks =
        Prediction.of(Rates.of("1,2,4"), Die.ofSides(10))
            .clocks((rates, sides) -> new ClockRate.Exact(4));

    assertThat(clocks.clock(1).clockPerS()).isEqualTo(4);
    assertThat(clocks.clock(1).offsetGrowthPerS()).isZero();
    assertThat(clocks.clock(1).meanOffset()).isEmpty();
    assertThat(clocks.clock(1).receiveJump().mean().orElseThrow()).isCloseTo(4, ROUNDING);
  }

  @Test
  void shouldGiveTheClocksOfTwoEqualsThatAlwaysSend() {
    ClockPredictions clocks = Prediction.of(Rates.of("4,4"), Die.ofSides(2)).clocks(NOT_ASKED);

    assertThat(clocks.common()).isEqualTo(new ClockRate.Exact(4));
    assertThat(clocks.clock(1).clockPerS()).isEqualTo(4);
    assertThat(clocks.clock(2).receiveJump().mean()).hasValue(1);
  }

  @Test
  void shouldAskForTheStableProcessesOnlyFastestFirst() {
    List<List<Rate>> asked = new ArrayList<>();
    Prediction.of(Rates.of("3,1,6"), Die.ofSides(10))
        .clocks(
            (rates, die) -> {
              assertThat(die).isEqualTo(Die.ofSides(10));
              asked.add(rates);
              return new ClockRate.Exact(6);
            });

    assertThat(asked).containsExactly(Rates.of("6,3"));
  }

  @Test
  void shouldTakeTheMeanOffsetsOfStableProcessesFromTheSource() {
    ClockRate.Simulated simulated =
        new ClockRate.Simulated(
            6, 0.001, new TreeMap<>(Map.of(Rate.of(6), 0.125, Rate.of(3), 2.5)), 1000, 1, 16);
    ClockPredictions clocks =
        Prediction.of(Rates.of("1,3,6"), Die.ofSides(10)).clocks((rates, sides) -> simulated);

    assertThat(clocks.common()).isEqualTo(simulated);
    assertThat(clocks.clock(1).meanOffset()).isEmpty();
    assertThat(clocks.clock(2).meanOffset()).hasValue(2.5);
    assertThat(clocks.clock(3).meanOffset()).hasValue(0.125);
  }

  @Test
  void shouldAskOnlyOnceForTheSameQuestion() {
    List<String> asked = new ArrayList<>();
    ClockRateSource source =
        (rates, die) -> {
          asked.add(rates + " " + die.value());
          return new ClockRate.Exact(asked.size());
        };
    ClockRateSource remembering = source.remembering();

    assertThat(remembering.commonRate(Rates.of("6,3"), Die.ofSides(10)))
        .isEqualTo(new ClockRate.Exact(1));
    assertThat(remembering.commonRate(Rates.of("6,3"), Die.ofSides(10)))
        .isEqualTo(new ClockRate.Exact(1));
    assertThat(remembering.commonRate(Rates.of("6,3"), Die.ofSides(12)))
        .isEqualTo(new ClockRate.Exact(2));
    assertThat(remembering.commonRate(Rates.of("6,4"), Die.ofSides(10)))
        .isEqualTo(new ClockRate.Exact(3));
    assertThat(asked).containsExactly("[6, 3] 10", "[6, 3] 12", "[6, 4] 10");
  }
}
