package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DieTest {
  /** Ticks 1 to 12 of process 2 under seed 7, worked out apart from this program, in Python. */
  @ParameterizedTest
  @CsvSource({
    "10, -, 2 10 9 6 7 10 1 9 9 7 4 3",
    "0, 0.1, 1 4 3 2 3 4 1 3 3 3 2 1",
    "0, 0.5, 2 6 6 4 4 6 1 6 6 4 3 2",
    "0, 0, 1 3 3 2 2 3 1 3 3 2 2 1",
  })
  void shouldThrowWhatTheManualSays(int sides, String internal, String numbers) {
    Die die = sides > 0 ? Die.ofSides(sides) : Die.ofInternal(new BigDecimal(internal), 3);
    List<String> thrown = new ArrayList<>();
    for (long tick = 1; tick <= 12; tick++) {
      thrown.add(Integer.toString(die.thrown(KeyedRandom.of(7), 2, tick)));
    }
    assertThat(String.join(" ", thrown)).isEqualTo(numbers);
  }

  /** With three processes ten sides leave seven to internal events. */
  @Test
  void shouldThrowAsTheDieOfTenSidesThatHasTheSameProbability() {
    Die sides = Die.ofSides(10);
    Die internal = Die.ofInternal(new BigDecimal("0.7"), 3);
    for (long tick = 1; tick <= 10_000; tick++) {
      assertThat(internal.thrown(KeyedRandom.of(1), 1, tick))
          .isEqualTo(sides.thrown(KeyedRandom.of(1), 1, tick));
    }
    assertThat(internal.sendProbability()).isEqualTo(sides.sendProbability());
    assertThat(internal.sendShare(3)).isEqualTo(sides.sendShare(3)).isEqualTo(0.3);
  }

  /** Whatever the probability is, so is the share, and each send is as frequent as another. */
  @Test
  void shouldSplitWhatIsLeftEqually() {
    long seed = new Random().nextLong();
    int ticks = 200_000;
    for (int processes : new int[] {2, 3, 5}) {
      for (String probability : List.of("0", "0.1", "0.3", "0.5", "0.7")) {
        Die die = Die.ofInternal(new BigDecimal(probability), processes);
        int[] counts = new int[processes + 1];
        for (long tick = 1; tick <= ticks; tick++) {
          counts[Math.min(processes, die.thrown(KeyedRandom.of(seed), 1, tick) - 1)]++;
        }
        double internal = Double.parseDouble(probability);
        for (int number = 0; number < processes; number++) {
          assertShare("seed " + seed, counts[number], ticks, (1 - internal) / processes);
        }
        assertShare("seed " + seed, counts[processes], ticks, internal);
      }
    }
  }

  /** Six standard deviations: one in 500 million. */
  private static void assertShare(String seed, int count, int ticks, double expected) {
    assertThat((double) count / ticks)
        .as(seed)
        .isCloseTo(expected, within(6 * Math.sqrt(expected * (1 - expected) / ticks) + 1e-12));
  }

  @Test
  void shouldKnowTheKeyAndTheValueThatSetIt() {
    assertThat(Die.ofSides(10).key() + "=" + Die.ofSides(10).value()).isEqualTo("draw.sides=10");
    for (String probability : List.of("0", "0.1", "0.123456789", "0.999999")) {
      Die die = Die.ofInternal(new BigDecimal(probability), 4);
      assertThat(die.key() + "=" + die.value()).isEqualTo("internal.probability=" + probability);
    }
  }

  /** A send in a million among 100,000 processes is a number that an int holds no more. */
  @Test
  void shouldCutWhatIsInternalAnyway() {
    Die die = Die.ofInternal(Die.INTERNAL_MAX, 100_000);
    assertThat(die.thrown(-1L)).isEqualTo(Integer.MAX_VALUE);
    assertThat(die.thrown(0)).isOne();
  }

  @Test
  void shouldRefuseWhatIsNoProbability() {
    for (String probability : List.of("-0.1", "1", "0.9999999")) {
      assertThatThrownBy(() -> Die.ofInternal(new BigDecimal(probability), 3))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a probability from 0 to 0.999999, but not " + probability);
    }
    assertThatThrownBy(() -> Die.ofInternal(new BigDecimal("0.1234567891"), 3))
        .isInstanceOf(ArithmeticException.class);
  }
}
