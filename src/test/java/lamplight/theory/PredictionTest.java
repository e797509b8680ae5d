package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import lamplight.model.Die;
import lamplight.model.Rate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionTest {
  private static final Offset<Double> ROUNDING = within(1e-12);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // With p = 0.2: (1,3,6) has S = (3+6)/1.2 = 7.5, so p S = 1.5 > 1; s_2 = (3-1.5)/0.8.
        "1,3,6 | 1 | SATURATED | 0 | 1.5 | 1 | 0.5",
        "1,3,6 | 2 | STABLE | 1.875 | 1.125 | 0.375 | 0",
        "1,3,6 | 3 | STABLE | 5.625 | 0.375 | 0.0625 | 0",
        "1,1,6 | 1 | SATURATED | 0 | 1.2 | 1 | 0.2",
        "1,1,6 | 3 | STABLE | 6 | 0 | 0 | 0",
        "1,6,6 | 1 | SATURATED | 0 | 2 | 1 | 1",
        // (2,3,4): S = 9/1.4 = 45/7, s_1 = (2 - 9/7)/0.8 = 25/28, lambda_1 = 0.2 (180-25)/28 =
        // 31/28.
        "2,3,4 | 1 | STABLE | 0.892857142857142857 | 1.107142857142857143 | 0.553571428571428571 |"
            + " 0",
        "1,10,100 | 1 | SATURATED | 0 | 20 | 1 | 19",
        "1,10,100 | 2 | SATURATED | 0 | 20 | 1 | 10",
        // The order of the processes does not matter: (6,1,3) is (1,3,6).
        "6,1,3 | 2 | SATURATED | 0 | 1.5 | 1 | 0.5",
        "6,1,3 | 3 | STABLE | 1.875 | 1.125 | 0.375 | 0",
      })
  void shouldPredictTheQueuesOfTheTable(
      String rates,
      int process,
      Stability stability,
      double idlePerS,
      double arrivalsPerS,
      double receiveShare,
      double growthPerS) {
    QueuePrediction queue = Prediction.of(Rates.of(rates), Die.ofSides(10)).queue(process);

    assertThat(queue.process()).isEqualTo(process);
    assertThat(queue.stability()).isEqualTo(stability);
    assertThat(queue.idlePerS()).isCloseTo(idlePerS, ROUNDING);
    assertThat(queue.arrivalsPerS()).isCloseTo(arrivalsPerS, ROUNDING);
    assertThat(queue.receiveShare()).isCloseTo(receiveShare, ROUNDING);
    assertThat(queue.growthPerS()).isCloseTo(growthPerS, ROUNDING);
    assertThat(queue.meanLength().isPresent()).isEqualTo(stability == Stability.STABLE);
  }

  @Test
  void shouldSayHowLongAQueueTakesToSettle() {
    // (6, 6, 6): a mean of 6/35, 12/7 arrive, so 4 * (6/35) / (30/7) = 0.16 s.
    Prediction equal = Prediction.of(Rates.of("6,6,6"), Die.ofSides(10));
    assertThat(equal.queue(1).settlingS().orElseThrow()).isCloseTo(0.16, within(1e-12));
    // (1, 3, 6) and (1, 2, 4): saturated and critical queues never settle.
    assertThat(Prediction.of(Rates.of("1,3,6"), Die.ofSides(10)).queue(1).settlingS()).isEmpty();
    assertThat(Prediction.of(Rates.of("1,2,4"), Die.ofSides(10)).queue(1).settlingS()).isEmpty();
    // One sender alone gets nothing.
    assertThat(Prediction.of(Rates.of("1,10,100"), Die.ofSides(10)).queue(3).settlingS())
        .hasValue(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Three processes, K = 10: critical where 6 times the slowest is the sum of the others.
        "1,2,4 | 1 | CRITICAL",
        "1.00000001,2,4 | 1 | STABLE",
        "0.999999999,2,4 | 1 | SATURATED",
        // 0.1, 0.2 and 0.4 have no exact binary value, and 6 * 0.1 = 0.2 + 0.4 all the same.
        "0.1,0.2,0.4 | 1 | CRITICAL",
        "0.7,2.1,2.1 | 1 | CRITICAL",
        // One sender: p times its rate.
        "1,5 | 1 | CRITICAL",
        "1,5 | 2 | STABLE",
        "2,1,10 | 1 | CRITICAL",
        "2,1,10 | 2 | SATURATED",
        "2,1,10 | 3 | STABLE",
      })
  void shouldTellCriticalExactly(String rates, int process, Stability expected) {
    QueuePrediction queue = Prediction.of(Rates.of(rates), Die.ofSides(10)).queue(process);

    assertThat(queue.stability()).isEqualTo(expected);
    if (expected == Stability.CRITICAL) {
      assertThat(queue.growthPerS()).isZero();
      assertThat(queue.idlePerS()).isZero();
      assertThat(queue.receiveShare()).isOne();
    }
  }

  @Test
  void shouldPredictTwoProcessesWithoutACriticalCaseAboveTwoSides() {
    // K = 3: p = 2/3; (1,6) has p S = 4 > 1, so process 1 is saturated.
    Prediction prediction = Prediction.of(Rates.of("1,6"), Die.ofSides(3));

    assertThat(prediction.queue(1).stability()).isEqualTo(Stability.SATURATED);
    assertThat(prediction.queue(1).growthPerS()).isCloseTo(3, ROUNDING);
    assertThat(prediction.queue(2).stability()).isEqualTo(Stability.STABLE);
    assertThat(prediction.queue(2).idlePerS()).isEqualTo(6);
    assertThat(prediction.stable()).isOne();
  }

  @Test
  void shouldPredictTheSlowerOfTwoThatAlwaysSendAsSaturated() {
    // K = 2: every idle tick of the faster one is a message, and the slower one takes 3 of 5.
    Prediction prediction = Prediction.of(Rates.of("3,5"), Die.ofSides(2));

    assertThat(prediction.queue(1).stability()).isEqualTo(Stability.SATURATED);
    assertThat(prediction.queue(1).growthPerS()).isEqualTo(2);
    assertThat(prediction.queue(2).stability()).isEqualTo(Stability.STABLE);
    assertThat(prediction.queue(2).arrivalsPerS()).isZero();
    assertThat(prediction.queue(2).idlePerS()).isEqualTo(5);
  }

  @Test
  void shouldPredictTwoEqualsThatAlwaysSendAsTied() {
    Prediction prediction = Prediction.of(Rates.of("4,4"), Die.ofSides(2));

    assertThat(prediction.stable()).isZero();
    for (QueuePrediction queue : prediction.queues()) {
      assertThat(queue.stability()).isEqualTo(Stability.CRITICAL);
      assertThat(queue.idlePerS()).isEqualTo(2);
      assertThat(queue.arrivalsPerS()).isEqualTo(2);
      assertThat(queue.receiveShare()).isEqualTo(0.5);
      assertThat(queue.growthPerS()).isZero();
      assertThat(prediction.backlog(queue.process()).meanAfter(100)).isZero();
    }
  }

  @Test
  void shouldPredictTheMeanQueueOfAStableProcess() {
    // (1,3,6), process 2: only process 3 sends to it, q_3 = 0.2 * 5.625/6 = 0.1875 a tick, so
    // v = 6/3 * 0.1875 * 0.8125 = 0.3046875; rho = 0.375; v / (2 * 0.625) = 0.24375.
    QueuePrediction queue = Prediction.of(Rates.of("1,3,6"), Die.ofSides(10)).queue(2);

    assertThat(queue.meanLength().orElseThrow()).isCloseTo(0.24375, ROUNDING);
  }

  @Test
  void shouldAddUpTheVariancesOfAllSendersToAStableProcess() {
    // (6,6,6): s = 18/1.4/3 = 30/7, q = 0.2 * 5/7 = 1/7, v = 2 * 6/49, rho = 2/7;
    // v / (2 * 5/7) = 12/49 * 7/10 = 6/35.
    assertThat(
            Prediction.of(Rates.of("6,6,6"), Die.ofSides(10)).queue(1).meanLength().orElseThrow())
        .isCloseTo(6.0 / 35, ROUNDING);
  }

  @Test
  void shouldNameTheSendProbabilityAndTheFastest() {
    Prediction prediction = Prediction.of(Rates.of("1,6,3"), Die.ofSides(8));

    assertThat(prediction.sendProbability()).isEqualTo(0.25);
    assertThat(prediction.die()).isEqualTo(Die.ofSides(8));
    assertThat(prediction.fastest()).isEqualTo(Rate.of(6));
  }

  @Test
  void shouldRefuseTooFewRatesOrSides() {
    assertThatThrownBy(() -> Prediction.of(Rates.of("1"), Die.ofSides(10)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two processes");
    assertThatThrownBy(() -> Prediction.of(Rates.of("1,2,3"), Die.ofSides(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a draw has at least as many sides as there are processes, 3, but has 2");
    assertThat(Prediction.of(Rates.of("1,2,3"), Die.ofSides(3)).die()).isEqualTo(Die.ofSides(3));
  }

  @Test
  void shouldKnowNoBacklogOfAStableProcess() {
    assertThatThrownBy(() -> Prediction.of(Rates.of("1,3,6"), Die.ofSides(10)).backlog(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("process 3 is stable: its queue does not build up");
  }

  @Test
  void shouldPredictTheNoiseOfABacklog() {
    // One sender at 6 a second: p (1-p) S = 0.16 * 6.
    Backlog one = Prediction.of(Rates.of("1,1,6"), Die.ofSides(10)).backlog(1);
    assertThat(one.growthPerS()).isCloseTo(0.2, ROUNDING);
    assertThat(one.variancePerS()).isCloseTo(0.96, ROUNDING);
    // Two senders: g = 0.2/1.2 = 1/6 and the covariance is 0.1 - 0.04 = 0.06, so an idle tick gives
    // 0.16 (1 + 1/36) - 2/6 * 0.06 = 0.144444..., and (1,3,6) has 7.5 idle ticks a second.
    Backlog two = Prediction.of(Rates.of("1,3,6"), Die.ofSides(10)).backlog(1);
    assertThat(two.variancePerS()).isCloseTo(7.5 * 0.13 / 0.9, ROUNDING);
    // Three senders: g = 0.2/1.4 = 1/7, so an idle tick gives
    // 0.16 (1 + 2/49) - 4/7 * 0.06 + 2/49 * 0.06 = (8.16 - 1.68 + 0.12) / 49 = 6.6/49;
    // (5,5,5,1) has p S = 3/1.4 > 1 and S = 15/1.4.
    Backlog three = Prediction.of(Rates.of("5,5,5,1"), Die.ofSides(10)).backlog(4);
    assertThat(three.variancePerS()).isCloseTo(15 / 1.4 * 6.6 / 49, ROUNDING);
  }
}
