package lamplight.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankTestsTest {
  /** Hollander and Wolfe (1973), page 29: depression scores, the example of R's wilcox.test. */
  private static final double[] FIRST_VISIT = {
    1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30
  };

  private static final double[] SECOND_VISIT = {
    0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29
  };

  /** Hollander and Wolfe (1973), page 69: permeability of membranes, likewise. */
  private static final double[] AT_TERM = {
    0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46
  };

  private static final double[] EARLIER = {1.15, 0.88, 0.90, 0.74, 1.21};

  @Test
  void shouldFindWhatHollanderAndWolfeFoundOfPairs() {
    // V = 40; R's one-sided exact p is 0.01953, that is 10 of 512.
    TestResult result = SignedRankTest.of(Differences.of(FIRST_VISIT, SECOND_VISIT));

    assertThat(result.p()).isEqualTo(20.0 / 512, within(1e-12));
    assertThat(result.direction()).isEqualTo(-1);
    assertThat(result.method()).isEqualTo(TestMethod.SIGNED_RANK_EXACT);
  }

  @Test
  void shouldFindThePOfDarwinsMaize() {
    // The example of SciPy's documentation: statistic 24, p 0.041259765625.
    TestResult result =
        SignedRankTest.of(6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75);

    assertThat(result.p()).isEqualTo(0.041259765625, within(1e-12));
    assertThat(result.direction()).isEqualTo(1);
  }

  @Test
  void shouldFindWhatHollanderAndWolfeFoundOfTwoSamples() {
    // W = 35; R's one-sided exact p is 0.1272.
    TestResult result = RankSumTest.of(EARLIER, AT_TERM);

    assertThat(result.p()).isEqualTo(2 * 0.1272, within(1e-4));
    assertThat(result.direction()).isEqualTo(1);
    assertThat(result.method()).isEqualTo(TestMethod.RANK_SUM_EXACT);
    assertThat(RankSumTest.of(AT_TERM, EARLIER).direction()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void shouldCountEveryWayToGiveSignsWhereDifferencesTie(long seed) {
    Random random = new Random(seed);
    double[] differences = random.ints(9, -3, 4).asDoubleStream().toArray();
    double[] nonzero = Arrays.stream(differences).filter(value -> value != 0).toArray();

    TestResult result = SignedRankTest.of(differences);

    assertThat(result.method()).isEqualTo(TestMethod.SIGNED_RANK_PERMUTATION);
    assertThat(result.p()).as("seed %d", seed).isEqualTo(bySigns(nonzero), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void shouldCountEveryWayToShareOutTiedRanks(long seed) {
    Random random = new Random(seed);
    double[] base = random.ints(4, 0, 4).asDoubleStream().toArray();
    double[] other = random.ints(6, 1, 6).asDoubleStream().toArray();

    TestResult result = RankSumTest.of(base, other);

    assertThat(result.method()).isEqualTo(TestMethod.RANK_SUM_PERMUTATION);
    assertThat(result.p()).as("seed %d", seed).isEqualTo(byLot(base, other), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 20, 200})
  void shouldAgreeWithTheLibraryWhereNothingTies(int size) {
    Random random = new Random(size);
    double[] differences = random.doubles(size, -0.4, 1).toArray();
    long[] ranks = MidRanks.doubled(Arrays.stream(differences).map(Math::abs).toArray());
    long positive =
        IntStream.range(0, size).filter(i -> differences[i] > 0).mapToLong(i -> ranks[i]).sum();

    assertThat(SignedRankTest.of(differences).p())
        .as("n = seed = %d", size)
        .isEqualTo(SignedRankTest.permutation(ranks, (int) positive), within(1e-9));
  }

  @Test
  void shouldAgreeWithTheLibraryOnTwoSamplesWhereNothingTies() {
    Random random = new Random(4);
    double[] base = random.doubles(40).toArray();
    double[] other = random.doubles(60, 0.1, 1.2).toArray();
    double[] all = new double[100];
    System.arraycopy(base, 0, all, 0, 40);
    System.arraycopy(other, 0, all, 40, 60);
    long[] ranks = MidRanks.doubled(all);
    long sum = Arrays.stream(ranks, 40, 100).sum();

    TestResult result = RankSumTest.of(base, other);

    assertThat(result.method()).isEqualTo(TestMethod.RANK_SUM_EXACT);
    assertThat(result.p()).isEqualTo(RankSumTest.permutation(ranks, 60, (int) sum), within(1e-9));
  }

  @Test
  void shouldApproximateManyTrialsCloselyAndSaySo() {
    Random random = new Random(9);
    double[] differences = random.doubles(201, -0.45, 0.55).toArray();
    long[] ranks = MidRanks.doubled(Arrays.stream(differences).map(Math::abs).toArray());
    long positive =
        IntStream.range(0, 201).filter(i -> differences[i] > 0).mapToLong(i -> ranks[i]).sum();

    TestResult result = SignedRankTest.of(differences);

    assertThat(result.method()).isEqualTo(TestMethod.SIGNED_RANK_NORMAL);
    assertThat(result.p())
        .isEqualTo(SignedRankTest.permutation(ranks, (int) positive), within(0.01));
    assertThat(RankSumTest.of(random.doubles(51).toArray(), random.doubles(50).toArray()).method())
        .isEqualTo(TestMethod.RANK_SUM_NORMAL);
  }

  @Test
  void shouldLeaveOutPairsWithoutADifference() {
    // Three differences of one sign: 2 of 8 ways, whatever the ranks.
    TestResult result = SignedRankTest.of(0, -1, 0, -2, -3);

    assertThat(result.p()).isEqualTo(0.25);
    assertThat(result.direction()).isEqualTo(-1);
  }

  @Test
  void shouldSeeNoDirectionWhereBothSidesAreAlike() {
    assertThat(SignedRankTest.of(1, -1).direction()).isZero();
    assertThat(SignedRankTest.of(1, -1).p()).isEqualTo(1);
    assertThat(RankSumTest.of(new double[] {1, 2}, new double[] {2, 1}).direction()).isZero();
    assertThat(RankSumTest.of(new double[] {1, 2}, new double[] {2, 1}).p()).isEqualTo(1);
    double[] equal = new double[60];
    assertThat(RankSumTest.of(equal, equal).p()).isEqualTo(1);
  }

  @Test
  void shouldRefuseToTestNoDifferences() {
    assertThatThrownBy(() -> SignedRankTest.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldTieDifferencesThatDifferByRoundingAlone() {
    // In binary 0.3 - 0.2 and 0.2 - 0.1 are not equal.
    double[] differences =
        Differences.of(new double[] {0.2, 0.1, 5, 1e-3}, new double[] {0.3, 0.2, 5, 0});

    assertThat(differences).containsExactly(0.1, 0.1, 0, -0.001);
    assertThatThrownBy(() -> Differences.of(new double[1], new double[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double bySigns(double[] values) {
    double[] sizes = Arrays.stream(values).map(Math::abs).toArray();
    double observed = 0;
    for (int index = 0; index < values.length; index++) {
      observed += values[index] > 0 ? midRank(sizes, sizes[index]) : 0;
    }
    int low = 0;
    int high = 0;
    for (int signs = 0; signs < 1 << values.length; signs++) {
      double sum = 0;
      for (int index = 0; index < values.length; index++) {
        sum += (signs >> index & 1) == 1 ? midRank(sizes, sizes[index]) : 0;
      }
      low += sum <= observed ? 1 : 0;
      high += sum >= observed ? 1 : 0;
    }
    return Math.min(1, 2.0 * Math.min(low, high) / (1 << values.length));
  }

  private static double byLot(double[] base, double[] other) {
    double[] all = Arrays.copyOf(base, base.length + other.length);
    System.arraycopy(other, 0, all, base.length, other.length);
    double observed = Arrays.stream(other).map(value -> midRank(all, value)).sum();
    int low = 0;
    int high = 0;
    int ways = 0;
    for (int chosen = 0; chosen < 1 << all.length; chosen++) {
      if (Integer.bitCount(chosen) != other.length) {
        continue;
      }
      double sum = 0;
      for (int index = 0; index < all.length; index++) {
        sum += (chosen >> index & 1) == 1 ? midRank(all, all[index]) : 0;
      }
      ways++;
      low += sum <= observed ? 1 : 0;
      high += sum >= observed ? 1 : 0;
    }
    return Math.min(1, 2.0 * Math.min(low, high) / ways);
  }

  private static double midRank(double[] all, double value) {
    double below = Arrays.stream(all).filter(other -> other < value).count();
    double equal = Arrays.stream(all).filter(other -> other == value).count();
    return below + (equal + 1) / 2;
  }

  @Test
  void shouldFindTheSmallestPWhereTiedRanksLieAtEitherEnd() {
    // Of the 10 ways to share out five ranks, one gives the other side the two at an end.
    assertThat(RankSumTest.of(new double[] {1, 1, 2}, new double[] {3, 3}))
        .isEqualTo(new TestResult(0.2, 1, TestMethod.RANK_SUM_PERMUTATION));
    assertThat(RankSumTest.of(new double[] {3, 3, 4}, new double[] {1, 1}))
        .isEqualTo(new TestResult(0.2, -1, TestMethod.RANK_SUM_PERMUTATION));
  }

  @Test
  void shouldBeExactUpToItsLimit() {
    double[] differences =
        IntStream.rangeClosed(1, SignedRankTest.EXACT_MAX + 1)
            .mapToDouble(size -> size % 2 == 0 ? size : -size)
            .toArray();

    assertThat(SignedRankTest.of(differences).method()).isEqualTo(TestMethod.SIGNED_RANK_NORMAL);
    assertThat(SignedRankTest.of(Arrays.copyOf(differences, SignedRankTest.EXACT_MAX)).method())
        .isEqualTo(TestMethod.SIGNED_RANK_EXACT);
  }

  @Test
  void differencesShouldBeFreedOfRoundingAtAnySize() {
    // 2000000.1 less 1000000 and 3000000.2 less 2000000.1 miss 1000000.1 by different parts of
    // 1e-10, which twelve digits of 3000000.3 do not see.
    double[] differences =
        Differences.of(
            new double[] {1000000.1, 2000000.2, 7}, new double[] {2000000.2, 3000000.3, 7});

    assertThat(differences[0]).isEqualTo(differences[1]).isEqualTo(1000000.1);
    assertThat(1 / differences[2]).as("zero, not negative zero").isEqualTo(1 / 0.0);
    assertThat(1 / Differences.of(new double[] {0.0}, new double[] {-0.0})[0])
        .as("zero, not negative zero")
        .isEqualTo(1 / 0.0);
  }
}
