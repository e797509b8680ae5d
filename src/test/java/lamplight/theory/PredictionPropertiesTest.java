package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lamplight.model.Die;
import lamplight.model.Rate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What holds of the prediction for any rates; a failure names its seed. */
class PredictionPropertiesTest {
  private static final Offset<Double> ROUNDING = within(1e-12);

  @Test
  void shouldCountTheRegimesOfAllTriplesOfOneToSix() {
    int stable = 0;
    int critical = 0;
    int saturated = 0;
    for (int code = 0; code < 216; code++) {
      Prediction prediction =
          Prediction.of(
              List.of(Rate.of(1 + code % 6), Rate.of(1 + code / 6 % 6), Rate.of(1 + code / 36)),
              Die.ofSides(10));
      List<Stability> states =
          prediction.queues().stream().map(QueuePrediction::stability).toList();
      if (states.contains(Stability.SATURATED)) {
        saturated++;
      } else if (states.contains(Stability.CRITICAL)) {
        critical++;
      } else {
        stable++;
      }
    }

    assertThat(List.of(stable, saturated, critical)).containsExactly(141, 60, 15);
  }

  @Test
  void shouldSolveTheFixedPointForAnyRates() {
    for (long seed = 1; seed <= 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Rate> rates = randomRates(random, random.nextInt(2, 30));
      int sides = Math.max(3, rates.size()) + random.nextInt(0, 20);
      Prediction prediction = Prediction.of(rates, Die.ofSides(sides));
      double p = 2.0 / sides;
      double total = prediction.queues().stream().mapToDouble(QueuePrediction::idlePerS).sum();

      assertThat(prediction.idleTotalPerS())
          .as("seed %d", seed)
          .isCloseTo(total, within(1e-9 * total));
      for (QueuePrediction queue : prediction.queues()) {
        double rate = queue.rate().perSecond();
        double arrivals = p * (total - queue.idlePerS());
        assertThat(queue.arrivalsPerS())
            .as("arrivals, seed %d", seed)
            .isCloseTo(arrivals, within(1e-9 * total));
        assertThat(queue.idlePerS())
            .as("idle ticks, seed %d", seed)
            .isCloseTo(Math.max(0, rate - arrivals), within(1e-9 * total));
        assertThat(queue.growthPerS())
            .as("growth, seed %d", seed)
            .isCloseTo(Math.max(0, arrivals - rate), within(1e-9 * total));
        assertThat(queue.receiveShare()).as("share, seed %d", seed).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void shouldScaleWithTheRates() {
    for (long seed = 1; seed <= 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Rate> rates = randomRates(random, random.nextInt(2, 12));
      List<Rate> tenfold =
          rates.stream().map(rate -> Rate.of(rate.exact().multiply(BigDecimal.TEN))).toList();
      int sides = rates.size() + random.nextInt(1, 20);
      Prediction slow = Prediction.of(rates, Die.ofSides(sides));
      Prediction fast = Prediction.of(tenfold, Die.ofSides(sides));

      for (int process = 1; process <= rates.size(); process++) {
        QueuePrediction one = slow.queue(process);
        QueuePrediction ten = fast.queue(process);
        assertThat(ten.stability()).as("seed %d", seed).isEqualTo(one.stability());
        Offset<Double> rounding = within(1e-9 * ten.rate().perSecond());
        assertThat(ten.idlePerS()).as("seed %d", seed).isCloseTo(10 * one.idlePerS(), rounding);
        assertThat(ten.growthPerS()).as("seed %d", seed).isCloseTo(10 * one.growthPerS(), rounding);
        assertThat(ten.receiveShare()).as("seed %d", seed).isCloseTo(one.receiveShare(), rounding);
        assertThat(ten.meanLength().orElse(-1))
            .as("seed %d", seed)
            .isCloseTo(one.meanLength().orElse(-1), within(1e-6));
      }
    }
  }

  @Test
  void shouldHaveAllStableExactlyWhereTheSlowestIsFastEnough() {
    // All are stable if and only if min r / R > 2 / (K + 2 (N-1)).
    for (long seed = 1; seed <= 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int processes = random.nextInt(2, 8);
      List<Rate> rates = new ArrayList<>();
      long sum = 0;
      long least = Long.MAX_VALUE;
      for (int process = 1; process <= processes; process++) {
        long rate = random.nextLong(1, 12);
        rates.add(Rate.of(rate));
        sum += rate;
        least = Math.min(least, rate);
      }
      int sides = Math.max(3, processes) + random.nextInt(0, 12);
      boolean expected = least * (sides + 2L * (processes - 1)) > 2 * sum;

      assertThat(Prediction.of(rates, Die.ofSides(sides)).stable() == processes)
          .as("seed %d: %s, %d sides", seed, rates, sides)
          .isEqualTo(expected);
    }
  }

  @Test
  void shouldPredictAHundredThousandProcesses() {
    SplittableRandom random = new SplittableRandom(1);
    int processes = 100_000;
    List<Rate> rates = randomRates(random, processes);
    Prediction prediction = Prediction.of(rates, Die.ofSides(processes));

    double total = prediction.queues().stream().mapToDouble(QueuePrediction::idlePerS).sum();
    double threshold = 2.0 / processes * total;
    assertThat(prediction.processes()).isEqualTo(processes);
    assertThat(prediction.idleTotalPerS()).isCloseTo(total, within(1e-6 * total));
    assertThat(prediction.stable())
        .isEqualTo((int) rates.stream().filter(r -> r.perSecond() > threshold).count())
        .isBetween(1, processes - 1);
  }

  private static List<Rate> randomRates(SplittableRandom random, int processes) {
    List<Rate> rates = new ArrayList<>();
    for (int process = 1; process <= processes; process++) {
      rates.add(Rate.of(BigDecimal.valueOf(random.nextLong(1, 20_000), 3)));
    }
    return rates;
  }
}
