package lamplight.report.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import lamplight.experiment.Study;
import lamplight.measure.Metric;
import lamplight.report.data.Changes.Change;
import lamplight.stats.judge.ComparisonVerdict;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Study STUDY =
      Studies.of("rates = 1, 3", "vary.draw.sides = 4 | 10", "seeds = 1..9");

  @Test
  void aDifferenceBeyondChanceShouldBeCalledByItsDirection() {
    // Differences 9.9, 10, 10.1, 10, 10: 10 with a standard error of 0.0316.
    assertThat(kinds(changes(new double[] {1, 2, 3, 4, 5}, new double[] {10.9, 12, 13.1, 14, 15})))
        .containsOnly(ComparisonVerdict.HIGHER);
    assertThat(kinds(changes(new double[] {10.9, 12, 13.1, 14, 15}, new double[] {1, 2, 3, 4, 5})))
        .containsOnly(ComparisonVerdict.LOWER);
  }

  @Test
  void seedsShouldBeComparedEachWithItself() {
    // The points overlap widely, but in each seed the second one is 1 or so above the first.
    double[] base = {0, 100, 200, 300, 400};
    double[] other = {1, 101.01, 201, 301, 400.99};
    assertThat(kinds(changes(base, other))).containsOnly(ComparisonVerdict.HIGHER);
  }

  @Test
  void aDifferenceWithinChanceShouldNotBeShown() {
    // Differences 2, -1, 1, -2, 0.5: 0.1 with a standard error of 0.73.
    assertThat(kinds(changes(new double[] {1, 2, 3, 4, 5}, new double[] {3, 1, 4, 2, 5.5})))
        .containsOnly(ComparisonVerdict.NO_DIFFERENCE_SHOWN);
  }

  @Test
  void equalValuesShouldNotDiffer() {
    double[] equal = {0.1, 0.1, 0.1, 0.1, 0.1};
    assertThat(kinds(changes(equal, equal))).containsOnly(ComparisonVerdict.ALL_EQUAL);
    // Nor should values that differ by rounding alone.
    double[] rounded = {0.1 + 1e-17, 0.1, 0.1 * (1 + 1e-15), 0.1, 0.1};
    assertThat(kinds(changes(equal, rounded))).containsOnly(ComparisonVerdict.ALL_EQUAL);
  }

  @Test
  void theSameDifferenceInEverySeedShowsWhatItsSignsCan() {
    // Two processes: 2 tests, the smaller p counts twice. All signs alike have 2 / 2^6 = 0.031 of
    // the chances with six seeds, and 0.016 with seven.
    assertThat(kinds(changes(new double[] {1, 1, 1, 1, 1, 1}, new double[] {2, 2, 2, 2, 2, 2})))
        .containsOnly(ComparisonVerdict.CONSTANT);
    assertThat(
            kinds(changes(new double[] {1, 1, 1, 1, 1, 1, 1}, new double[] {2, 2, 2, 2, 2, 2, 2})))
        .containsOnly(ComparisonVerdict.HIGHER);
    // A spread at the first point alone is a spread of the differences: 4, -4, 1, -1, 3 less than
    // what it would take.
    assertThat(kinds(changes(new double[] {-3, 5, 0, 2, -2}, new double[] {1, 1, 1, 1, 1})))
        .containsOnly(ComparisonVerdict.NO_DIFFERENCE_SHOWN);
  }

  @Test
  void fourSeedsShouldBeTooFewAndFiveEnough() {
    assertThat(kinds(changes(new double[] {1, 2, 3, 4}, new double[] {11, 12, 13, 14})))
        .containsOnly(ComparisonVerdict.TOO_FEW_TRIALS);
    assertThat(kinds(changes(new double[] {1, 2, 3, 4, 5}, new double[] {11, 12.1, 13, 14, 14.9})))
        .containsOnly(ComparisonVerdict.HIGHER);
  }

  @Test
  void onlySeedsOfBothPointsShouldCount() {
    StudyData data = new StudyData(STUDY, Studies.facts(STUDY));
    for (long seed = 1; seed <= 5; seed++) {
      Studies.add(data, "draw.sides=4", seed, Metric.QUEUE_MAX, seed);
      Studies.add(data, "draw.sides=10", seed + 2, Metric.QUEUE_MAX, seed + 12);
    }
    List<Change> changes = Changes.of(data, List.of(Metric.QUEUE_MAX)).all();
    assertThat(changes).hasSize(2);
    // Seeds 3, 4 and 5, each of which is 10 higher.
    assertThat(changes.get(0).seeds()).isEqualTo(3);
    assertThat(changes.get(0).verdict()).isEqualTo(ComparisonVerdict.TOO_FEW_TRIALS);
  }

  @Test
  void withTwoKeysAPointShouldBeComparedAlongTheFirst() {
    Study two =
        Studies.of(
            "rates = 1, 6",
            "vary.draw.sides = 4 | 10",
            "vary.phase = random | aligned",
            "seeds = 1..5");
    StudyData data = new StudyData(two, Studies.facts(two));
    double[] noise = {0.1, -0.1, 0, 0.2, -0.2};
    for (long seed = 1; seed <= 5; seed++) {
      double more = 10 + noise[(int) seed - 1];
      Studies.add(data, "draw.sides=4,phase=random", seed, Metric.QUEUE_MAX, seed);
      Studies.add(data, "draw.sides=4,phase=aligned", seed, Metric.QUEUE_MAX, seed + 100);
      Studies.add(data, "draw.sides=10,phase=random", seed, Metric.QUEUE_MAX, seed + more);
      Studies.add(data, "draw.sides=10,phase=aligned", seed, Metric.QUEUE_MAX, seed + 100 - more);
    }

    // The phases are 100 apart, but nobody asks about them: the first key is draw.sides.
    assertThat(Changes.of(data, List.of(Metric.QUEUE_MAX)).of(1, Metric.QUEUE_MAX))
        .extracting(change -> change.base().label(), change -> change.at().label(), Change::verdict)
        .containsExactly(
            tuple(
                "draw.sides 4; phase random",
                "draw.sides 10; phase random",
                ComparisonVerdict.HIGHER),
            tuple(
                "draw.sides 4; phase aligned",
                "draw.sides 10; phase aligned",
                ComparisonVerdict.LOWER));
  }

  @Test
  void holmShouldLetLaterDifferencesProfitFromEarlierOnes() {
    // Two processes with equal values make two comparisons of equal probability p: the first is
    // shown if 2 p is at most 0.05, and the second then if p is. Differences of mean 1 with a
    // standard error of s over five seeds: t(0.9875, 4) = 3.4954.
    assertThat(kinds(changes(new double[5], differences(1 / 3.50))))
        .containsOnly(ComparisonVerdict.HIGHER);
    assertThat(kinds(changes(new double[5], differences(1 / 3.49))))
        .containsOnly(ComparisonVerdict.NO_DIFFERENCE_SHOWN);
  }

  /** Five values of mean 1 whose standard error is this: 1 +- d, d a multiple of it. */
  private static double[] differences(double standardError) {
    // The sample variance of -a, -a, 0, a, a is a^2, so the standard error is a / sqrt(5).
    double a = standardError * Math.sqrt(5);
    return new double[] {1 - a, 1 - a, 1, 1 + a, 1 + a};
  }

  private static Changes changes(double[] base, double[] other) {
    StudyData data = new StudyData(STUDY, Studies.facts(STUDY));
    for (int index = 0; index < base.length; index++) {
      Studies.add(data, "draw.sides=4", index + 1L, Metric.QUEUE_MAX, base[index]);
      Studies.add(data, "draw.sides=10", index + 1L, Metric.QUEUE_MAX, other[index]);
    }
    return Changes.of(data, List.of(Metric.QUEUE_MAX, Metric.QUEUE_MEAN));
  }

  private static List<ComparisonVerdict> kinds(Changes changes) {
    assertThat(changes.all()).hasSize(2);
    return changes.all().stream().map(Change::verdict).toList();
  }
}
