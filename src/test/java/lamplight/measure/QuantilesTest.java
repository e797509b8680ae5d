package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import lamplight.measure.Distribution.Bin;
import lamplight.measure.Quantiles.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
  private static final Precision FINE = Precision.forProcesses(3);
  private static final int[] PERCENTS = {1, 5, 50, 95, 99, 100};

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 9, 99, 100, 101, 4095, 4096})
  void shouldBeExactUpTo4096Values(int size) {
    for (long seed = 1; seed <= 20; seed++) {
      long[] values = skewed(seed, size);
      Quantiles quantiles = filled(values, FINE);
      Arrays.sort(values);
      for (int percent : PERCENTS) {
        assertThat(quantiles.percentile(percent))
            .as("seed %d, %d values, %d %%", seed, size, percent)
            .isEqualTo(nearestRank(values, percent));
      }
      assertThat(quantiles.count()).isEqualTo(size);
      assertThat(quantiles.percentile(100)).isEqualTo(values[size - 1]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4097, 5000, 100_000})
  void shouldBeWithinOnePartIn1024Beyond(int size) {
    for (long seed = 1; seed <= 10; seed++) {
      long[] values = skewed(seed, size);
      Quantiles quantiles = filled(values, FINE);
      Arrays.sort(values);
      for (int percent : PERCENTS) {
        long exact = nearestRank(values, percent);
        assertThat(quantiles.percentile(percent))
            .as("seed %d, %d values, %d %%", seed, size, percent)
            .isCloseTo(exact, within(Math.abs(exact) / 1024));
      }
      assertThat(quantiles.count()).isEqualTo(size);
      assertThat(quantiles.percentile(100)).as("seed %d", seed).isEqualTo(values[size - 1]);
    }
  }

  @Test
  void shouldStayExactBeyond4096ValuesWhereValuesAreBelow2048() {
    Random random = new Random(11);
    long[] values = random.longs(10_000, -2048, 2048).toArray();
    Quantiles quantiles = filled(values, FINE);
    Arrays.sort(values);
    for (int percent : PERCENTS) {
      assertThat(quantiles.percentile(percent)).isEqualTo(nearestRank(values, percent));
    }
  }

  @Test
  void shouldTakeTheExtremesOfLong() {
    Quantiles quantiles = new Quantiles(new Precision(1, 10, 64));
    for (long value : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 0, -1}) {
      quantiles.add(value);
    }
    // Sorted: the lowest long, -1, 0, the highest long. The topmost of the 1,024 bins between 2^62
    // and 2^63 is 2^52 wide, so the middle of its mirror image is 2^51 - 1 above the lowest long.
    assertThat(quantiles.percentile(1)).isEqualTo(Long.MIN_VALUE + (1L << 51) - 1);
    assertThat(quantiles.percentile(50)).isEqualTo(-1);
    assertThat(quantiles.percentile(75)).isZero();
    assertThat(quantiles.percentile(100)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void shouldNeverLeaveTheRangeOfTheValues() {
    // Two values in one wide bin: its middle lies above both.
    Quantiles quantiles =
        filled(new long[] {1L << 40, 1L << 40, (1L << 40) + 1}, new Precision(1, 4, 64));
    assertThat(quantiles.percentile(50)).isEqualTo((1L << 40) + 1);
    assertThat(quantiles.percentile(100)).isEqualTo((1L << 40) + 1);
  }

  @Test
  void shouldBeCoarserForVeryManyProcesses() {
    assertThat(Precision.forProcesses(1000)).isEqualTo(new Precision(4096, 10, 64));
    assertThat(Precision.forProcesses(1001)).isEqualTo(new Precision(256, 6, 256));
  }

  @Test
  void shouldRoundDistributionsToTheNearestUnit() {
    // In units -1 (-1001 and -1000), 0 (-499, 0 and 500, half to even), 1 (501 and 1499) and 2
    // (1500, half to even, and 1999).
    long[] values = {1999, -499, 1499, 0, 501, -1000, -1001, 500, 1500};
    List<Bin> bins = List.of(new Bin(-1, 2), new Bin(0, 3), new Bin(1, 2), new Bin(2, 2));
    assertThat(filled(values, FINE).distribution(1000).bins()).isEqualTo(bins);
    assertThat(filled(values, new Precision(2, 10, 64)).distribution(1000).bins()).isEqualTo(bins);
    assertThat(new Quantiles(FINE).distribution(1000).bins()).isEmpty();
  }

  @Test
  void shouldNameASharedBinByItsLowestValue() {
    // With 4 bits, values from 32 on share bins of two: 32 and 33, 34 and 35.
    Quantiles quantiles = filled(new long[] {30, 31, 32, 33, 34}, new Precision(0, 4, 64));
    assertThat(quantiles.distribution(1).bins())
        .containsExactly(new Bin(30, 1), new Bin(31, 1), new Bin(32, 2), new Bin(34, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "1, 100, 1",
    "2, 50, 1",
    "3, 50, 2",
    "4, 50, 2",
    "20, 95, 19",
    "21, 95, 20",
    "100, 99, 99",
    "101, 99, 100",
    "200, 99, 198",
    "9223372036854775807, 100, 9223372036854775807"
  })
  void shouldTakeTheNearestRank(long count, int percent, long rank) {
    assertThat(Histogram.rank(count, percent)).isEqualTo(rank);
  }

  private static Quantiles filled(long[] values, Precision precision) {
    Quantiles quantiles = new Quantiles(precision);
    for (long value : values) {
      quantiles.add(value);
    }
    return quantiles;
  }

  private static long nearestRank(long[] sorted, int percent) {
    return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
  }

  /** Values over many orders of magnitude, one in eight of them negative. */
  private static long[] skewed(long seed, int size) {
    Random random = new Random(seed);
    LongSupplier next =
        () -> {
          long value = random.nextLong() >>> (1 + random.nextInt(60));
          return random.nextInt(8) == 0 ? -value : value;
        };
    return LongStream.generate(next).limit(size).toArray();
  }

  @Test
  void partsOfNumbersShouldBeAddedAcrossTheLimitOfExactness() {
    // With very many processes 256 values are exact: of 300 upper parts the last 44 go
    // straight to the counts, which hold each of them, for below 2^7 parts are single values.
    long[] numbers = LongStream.rangeClosed(1, 300).map(value -> value % 100 << 12 | 5).toArray();
    Quantiles quantiles = new Quantiles(Precision.forProcesses(1001));

    quantiles.addParts(numbers, numbers.length, 12);

    // 0..99, three times each.
    assertThat(quantiles.count()).isEqualTo(300);
    assertThat(quantiles.percentile(100)).isEqualTo(99);
    assertThat(quantiles.percentile(50)).isEqualTo(49);
    assertThat(quantiles.distribution(1).bins())
        .containsExactlyElementsOf(
            LongStream.range(0, 100).mapToObj(value -> new Bin(value, 3)).toList());
  }
}
