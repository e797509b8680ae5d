package lamplight.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileIntervalsTest {
  private static final int REPETITIONS = 2_000;

  @ParameterizedTest
  @ValueSource(ints = {20, 21, 27, 60, 101})
  void shouldCoverTheMedianOfNormalDataInAbout95Of100Samples(int size) {
    Random random = new Random(size);
    QuantileIntervals intervals = QuantileIntervals.ofMedians();
    int covered = 0;
    for (int repetition = 0; repetition < REPETITIONS; repetition++) {
      double[] values = random.doubles(size).map(unused -> 3 + random.nextGaussian()).toArray();
      Interval interval = intervals.of(values).orElseThrow();
      covered += interval.low() <= 3 && 3 <= interval.high() ? 1 : 0;
    }
    assertThat((double) covered / REPETITIONS).as("n = seed = %d", size).isBetween(0.93, 0.97);
  }

  @Test
  void shouldCoverTheMedianOfManySkewedValuesToo() {
    Random random = new Random(5);
    QuantileIntervals intervals = QuantileIntervals.ofMedians();
    int covered = 0;
    for (int repetition = 0; repetition < REPETITIONS; repetition++) {
      // Exponential: the median is ln 2.
      double[] values = random.doubles(1_001).map(share -> -Math.log(1 - share)).toArray();
      Interval interval = intervals.of(values).orElseThrow();
      covered += interval.low() <= Math.log(2) && Math.log(2) <= interval.high() ? 1 : 0;
    }
    assertThat((double) covered / REPETITIONS).as("seed 5").isBetween(0.93, 0.97);
  }

  @Test
  void shouldSpanTheRangeOfFiveValues() {
    // The median of a resample is the smallest value when it is drawn three times or more of five:
    // 5.8 % of the resamples, half of which is more than 2.5 %, and likewise the largest.
    assertThat(QuantileIntervals.ofMedians().of(4, 1, 9, 2, 3)).contains(new Interval(1, 9));
  }

  @Test
  void shouldInterpolateTheEndsBetweenElevenValues() {
    // The median of a resample of 11 is at most the j-th value with P(B(11, j/11) >= 6): 0.0002,
    // 0.0072, 0.0512 for j = 1, 2, 3. Middles: of the 2nd 0.0037, of the 3rd 0.0292; 2.5 % lies
    // (0.025 - 0.0037) / (0.0292 - 0.0037) = 0.834 of the way from the 2nd to the 3rd.
    double[] values = IntStream.rangeClosed(1, 11).mapToDouble(value -> value).toArray();
    Interval interval = QuantileIntervals.ofMedians().of(values).orElseThrow();

    assertThat(interval.low()).isCloseTo(2.834, within(0.06));
    assertThat(interval.high()).isCloseTo(9.166, within(0.06));
  }

  @Test
  void shouldGiveNoIntervalForFewerThanFiveValues() {
    assertThat(QuantileIntervals.ofMedians().of(1, 2, 3, 4)).isEmpty();
  }

  @Test
  void shouldBeAPointWhereAllValuesAreEqual() {
    assertThat(QuantileIntervals.ofMedians().of(7, 7, 7, 7, 7)).contains(new Interval(7, 7));
  }

  @Test
  void shouldGiveTheSameIntervalForTheSameValuesInAnyOrder() {
    double[] values = new Random(2).doubles(40).toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);

    assertThat(QuantileIntervals.ofMedians().of(values))
        .isEqualTo(QuantileIntervals.ofMedians().of(sorted));
  }

  @Test
  void shouldInterpolateOtherQuantiles() {
    // Of 0..100 the 90th percentile is 90; its standard error is about
    // sqrt(0.9 * 0.1 / 101) / density = 0.0299 * 101 = 3, so the interval is about 84 to 96.
    double[] values = IntStream.rangeClosed(0, 100).mapToDouble(value -> value).toArray();
    Interval interval = new QuantileIntervals(0.9).of(values).orElseThrow();

    assertThat(interval.low()).isBetween(82.0, 86.0);
    assertThat(interval.high()).isBetween(93.0, 97.0);
  }

  @Test
  void shouldTakeTheOrderStatisticsThatTheBinomialDistributionNames() {
    // Counted with whole numbers: the largest rank l with P(B(1001, 1/2) <= l - 1) <= 0.025.
    BigInteger ways = BigInteger.ONE;
    BigInteger tail = BigInteger.ZERO;
    BigInteger limit = BigInteger.ONE.shiftLeft(1001).divide(BigInteger.valueOf(40));
    int rank = 0;
    while (tail.add(ways).compareTo(limit) <= 0) {
      tail = tail.add(ways);
      rank++;
      ways = ways.multiply(BigInteger.valueOf(1001 - rank + 1)).divide(BigInteger.valueOf(rank));
    }
    double[] values = IntStream.rangeClosed(1, 1001).mapToDouble(value -> value).toArray();

    assertThat(QuantileIntervals.ofMedians().of(values)).contains(new Interval(rank, 1002 - rank));
    assertThat(QuantileIntervals.method(1001)).contains("binomial");
    assertThat(QuantileIntervals.method(1000)).contains("bootstrap");
  }

  @Test
  void shouldGiveNoIntervalWhereTheQuantileLiesBeyondTheLastValues() {
    double[] values = IntStream.rangeClosed(1, 1001).mapToDouble(value -> value).toArray();

    assertThat(new QuantileIntervals(0.9999).of(values)).isEmpty();
    assertThat(new QuantileIntervals(0.0001).of(values)).isEmpty();
  }

  @Test
  void shouldRefuseWhatIsNoQuantile() {
    assertThatThrownBy(() -> new QuantileIntervals(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a quantile at 0.0");
    assertThatThrownBy(() -> new QuantileIntervals(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a quantile at 1.0");
    assertThatThrownBy(() -> new Interval(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an interval from 2.0 to 1.0");
  }

  @Test
  void shouldLieAboutTheMiddleOfAnEvenNumber() {
    // Of 1..20 the median is 10.5, and the interval of symmetric data lies evenly about it.
    double[] values = IntStream.rangeClosed(1, 20).mapToDouble(value -> value).toArray();
    Interval interval = QuantileIntervals.ofMedians().of(values).orElseThrow();

    assertThat((interval.low() + interval.high()) / 2).isEqualTo(10.5, within(0.3));
  }

  @Test
  void shouldReachToTheSmallestAndTheLargestValueButNotBeyond() {
    // Of 1,200 values the number below the 0.4 % quantile is binomial with mean 4.8: at most 0 with
    // 0.8 %, at most 1 with 4.7 %. 2.5 % lies at 1, so the interval begins at the first value. The
    // 99.6 % quantile is its mirror image. Below 0.2 % (mean 2.4) none has a probability of 9 %.
    double[] values = IntStream.rangeClosed(1, 1200).mapToDouble(value -> value).toArray();

    assertThat(new QuantileIntervals(0.004).of(values).orElseThrow().low()).isEqualTo(1);
    assertThat(new QuantileIntervals(0.996).of(values).orElseThrow().high()).isEqualTo(1200);
    assertThat(new QuantileIntervals(0.002).of(values)).isEmpty();
    assertThat(new QuantileIntervals(0.998).of(values)).isEmpty();
  }

  @Test
  void shouldResampleUpToItsLimit() {
    // Ends between two values are interpolated; exact ones are values of the sample.
    double[] values =
        IntStream.rangeClosed(1, QuantileIntervals.BOOTSTRAP_MAX).mapToDouble(v -> v).toArray();
    Interval interval = QuantileIntervals.ofMedians().of(values).orElseThrow();

    assertThat(interval.low()).isNotEqualTo(Math.rint(interval.low()));
  }
}
