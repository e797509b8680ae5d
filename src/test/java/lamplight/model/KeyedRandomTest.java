package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedRandomTest {
  private static final int SAMPLES = 100_000;

  /** With nine degrees of freedom a chi-square is above this once in a million. */
  private static final double CHI_SQUARE_9_MAX = 44.82;

  /** With 81 degrees of freedom a chi-square is above this once in a million. */
  private static final double CHI_SQUARE_81_MAX = 156.46;

  /**
   * These values are part of the contract: a seed means the same trial in every later version. They
   * were worked out a second time by a program of its own, and never change.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 1, RATE, 0, 832934ce4ad06baf, 6",
    "0, 1, PHASE, 0, 9e432f4f8cc781a7, 7",
    "0, 1, DRAW, 1, ac5e1c85118bc025, 7",
    "0, 2, DELAY, 1, 9a8231377deb2f7b, 7",
    "0, 2, FAULT, 1, f1c769b49da66775, 10",
    "1, 1, SKEW, 0, dce71d5941b06892, 9",
    "1, 3, SKEW, 0, 5a9c4837e73bf13, 1",
    "1, 1, RATE, 1, e28195ddd9ee4956, 9",
    "1, 1, DRAW, 1, 379164b55f72164a, 3",
    "1, 1, DRAW, 2, 5778a09edf11fb28, 4",
    "1, 2, DRAW, 1, 5ce8bd6eda014eee, 4",
    "1, 3, DRAW, 1, aa977ab352bfe7e6, 7",
    "2, 1, DRAW, 1, c4aa7b466039a8d9, 8",
    "5, 3, DRAW, 1000000000000, e92863f95ca83a74, 10",
    "7, 2, PHASE, 0, 7f0c56008947a07c, 5",
    "42, 100000, DRAW, 1, fed3c0fb51be93c8, 10",
    "123456789, 10, RATE, 0, a0a15dd87c46f9fa, 7",
    "-1, 1, DRAW, 1, e18051b1867c6ddc, 9",
    "-1, 3, DRAW, 360, 5e47bbffa00b0571, 4",
    "9223372036854775807, 1, DRAW, 1, cf35f2063d2f6033, 9",
    "-9223372036854775808, 1, DRAW, 1, dd910bd4acddee5c, 9",
    // This seed makes the first mixed value 0.
    "7046029254386353131, 1, DRAW, 1, b91752fd22fb56a, 1",
  })
  void shouldKeepTheirValuesForEver(
      long seed, int process, Purpose purpose, long index, String bits, long oneToTen) {
    KeyedRandom draws = KeyedRandom.of(seed);

    assertThat(Long.toHexString(KeyedRandom.bits(draws.key(process, purpose), index)))
        .isEqualTo(bits);
    assertThat(1 + draws.below(process, purpose, index, 10)).isEqualTo(oneToTen);
    if (purpose == Purpose.DRAW) {
      assertThat((long) Die.ofSides(10).thrown(draws, process, index)).isEqualTo(oneToTen);
    }
  }

  @Test
  void belowShouldReachBothEndsOfItsRangeAndNoFurther() {
    for (long bound : new long[] {1, 2, 3, 10, 1_000_000_007, (1L << 62) - 1}) {
      assertThat(KeyedRandom.below(0, bound)).isZero();
      assertThat(KeyedRandom.below(-1, bound)).as("bound %d", bound).isEqualTo(bound - 1);
    }
  }

  @Test
  void belowShouldBeTheStatedProductRoundedDown() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 10_000; round++) {
      long bits = random.nextLong();
      long bound = 1 + (random.nextLong() >>> random.nextInt(3, 63)) % ((1L << 62) - 1);
      BigInteger product =
          BigInteger.valueOf(bits >>> 1).multiply(BigInteger.valueOf(bound)).shiftRight(63);
      assertThat(KeyedRandom.below(bits, bound))
          .as("bits %d, bound %d", bits, bound)
          .isEqualTo(product.longValueExact());
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "1, 2", "2, 3", "-5, 1", "9223372036854775807, 100000"})
  void ofOneProcessShouldBeUniform(long seed, int process) {
    assertThat(chiSquare(tick -> draw(seed, process, tick)))
        .as("seed %d, process %d", seed, process)
        .isLessThan(CHI_SQUARE_9_MAX);
  }

  @ParameterizedTest
  @CsvSource({"DRAW, 0", "RATE, 1", "PHASE, 2", "DELAY, 3"})
  void overSeedsShouldBeUniform(Purpose purpose, long index) {
    assertThat(chiSquare(seed -> (int) KeyedRandom.of(seed).below(1, purpose, index, 10)))
        .as("purpose %s", purpose)
        .isLessThan(CHI_SQUARE_9_MAX);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "-1", "20260101"})
  void ofOneTickShouldBeIndependentOfTheRest(long seed) {
    KeyedRandom draws = KeyedRandom.of(seed);

    assertIndependent("process 2", seed, tick -> draw(seed, 2, tick));
    assertIndependent("next tick", seed, tick -> draw(seed, 1, tick + 1));
    assertIndependent("next seed", seed, tick -> draw(seed + 1, 1, tick));
    assertIndependent("other purpose", seed, tick -> (int) draws.below(1, Purpose.DELAY, tick, 10));
  }

  @Test
  void shouldHaveAKeyForEachProcessPurposeAndSeed() {
    Set<Long> keys = new HashSet<>();
    for (long seed = -50; seed <= 50; seed++) {
      for (int process = 1; process <= 50; process++) {
        for (Purpose purpose : Purpose.values()) {
          keys.add(KeyedRandom.of(seed).key(process, purpose));
        }
      }
    }
    assertThat(keys).hasSize(101 * 50 * 7);
  }

  private static int draw(long seed, int process, long tick) {
    return Die.ofSides(10).thrown(KeyedRandom.of(seed), process, tick) - 1;
  }

  /** The statistic of values in 0..9 against a uniform spread. */
  private static double chiSquare(LongToIntFunction values) {
    long[] counts = new long[10];
    for (long index = 1; index <= SAMPLES; index++) {
      counts[values.applyAsInt(index)]++;
    }
    return statistic(counts);
  }

  /** Counts pairs of the draw of process 1 and another draw in a table of ten by ten. */
  private static void assertIndependent(String of, long seed, LongToIntFunction other) {
    // With both margins uniform the table has 99 degrees of freedom, of which nine a margin are
    // taken up by the margins: 81 are left for dependence.
    long[] table = new long[100];
    long[] rows = new long[10];
    long[] columns = new long[10];
    for (long tick = 1; tick <= SAMPLES; tick++) {
      int row = draw(seed, 1, tick);
      int column = other.applyAsInt(tick);
      table[10 * row + column]++;
      rows[row]++;
      columns[column]++;
    }
    double dependence = 0;
    for (int cell = 0; cell < table.length; cell++) {
      double expected = (double) rows[cell / 10] * columns[cell % 10] / SAMPLES;
      dependence += (table[cell] - expected) * (table[cell] - expected) / expected;
    }
    assertThat(dependence).as("seed %d against %s", seed, of).isLessThan(CHI_SQUARE_81_MAX);
  }

  private static double statistic(long[] counts) {
    double expected = (double) SAMPLES / counts.length;
    double sum = 0;
    for (long count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
  }
}
