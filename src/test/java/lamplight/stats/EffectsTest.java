package lamplight.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EffectsTest {
  /** Student's sleep data (Cushny and Peebles), as R ships them. */
  private static final double[] FIRST_DRUG = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

  private static final double[] SECOND_DRUG = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  private static final Offset<Double> PRINTED = within(5e-8);

  @Test
  void shouldFindWelchsIntervalOfTheSleepData() {
    // R: t.test(extra ~ group, data = sleep) gives -3.3654832 to 0.2054832 for first less second.
    MeanDifference difference = MeanDifference.unpaired(FIRST_DRUG, SECOND_DRUG);

    assertThat(difference.difference()).isEqualTo(1.58, within(1e-12));
    assertThat(difference.interval().orElseThrow().low()).isEqualTo(-0.2054832, PRINTED);
    assertThat(difference.interval().orElseThrow().high()).isEqualTo(3.3654832, PRINTED);
  }

  @Test
  void shouldFindThePairedIntervalOfTheSleepData() {
    // R, paired: -2.4598858 to -0.7001142 for first less second.
    MeanDifference difference = MeanDifference.paired(FIRST_DRUG, SECOND_DRUG);

    assertThat(difference.difference()).isEqualTo(1.58, within(1e-12));
    assertThat(difference.interval().orElseThrow().low()).isEqualTo(0.7001142, PRINTED);
    assertThat(difference.interval().orElseThrow().high()).isEqualTo(2.4598858, PRINTED);
    assertThat(difference.interval().orElseThrow().halfWidth()).isEqualTo(0.8798858, PRINTED);
  }

  @Test
  void shouldGiveNoIntervalForSingleValuesOrWithoutSpread() {
    double[] one = {1};
    double[] equal = {3, 3, 3};

    assertThat(MeanDifference.paired(one, one).interval()).isEmpty();
    assertThat(MeanDifference.unpaired(one, equal).interval()).isEmpty();
    assertThat(MeanDifference.unpaired(equal, one).interval()).isEmpty();
    assertThat(MeanDifference.unpaired(equal, new double[] {5, 5}).interval()).isEmpty();
  }

  @Test
  void shouldCoverTheMeanOfNormalDataIn95Of100Samples() {
    Random random = new Random(11);
    int covered = 0;
    for (int repetition = 0; repetition < 2_000; repetition++) {
      Summary summary =
          Summaries.of(random.doubles(5).map(unused -> 2 + 3 * random.nextGaussian()).toArray());
      boolean holds = summary.low().orElseThrow() <= 2 && 2 <= summary.high().orElseThrow();
      covered += holds ? 1 : 0;
    }
    assertThat(covered / 2_000.0).as("seed 11").isBetween(0.93, 0.97);
  }

  @Test
  void shouldCountWhoDominates() {
    // Base 1, 2, 3 and other 2, 3: higher in 1-2, 1-3, 2-3; lower in 3-2; equal in 2-2 and 3-3.
    // (3 - 1) / 6.
    assertThat(CliffsDelta.of(new double[] {3, 1, 2}, new double[] {2, 3}))
        .isEqualTo(1.0 / 3, within(1e-15));
    assertThat(CliffsDelta.of(new double[] {1, 2}, new double[] {3, 4})).isEqualTo(1);
    assertThat(CliffsDelta.of(new double[] {3, 4}, new double[] {1, 2})).isEqualTo(-1);
    assertThat(CliffsDelta.of(new double[] {5, 5, 5}, new double[] {5, 5})).isZero();
    assertThatThrownBy(() -> CliffsDelta.of(new double[0], new double[1]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CliffsDelta.of(new double[1], new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldAdjustStepByStep() {
    // 0.005 * 4 = 0.02; 0.01 * 3 = 0.03; 0.03 * 2 = 0.06; 0.04 * 1 is below that, so 0.06.
    assertThat(Holm.adjust(0.01, 0.04, 0.03, 0.005))
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(0.03, 0.06, 0.06, 0.02);
    assertThat(Holm.adjust(0.6, 0.7)).containsExactly(1, 1);
    assertThat(Holm.adjust()).isEmpty();
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

  @Test
  void powerShouldBeThatOfTheNoncentralT() {
    // P(T > t) of the noncentral t, integrated numerically: its shift is the root of half of n.
    assertThat(Power.of(8, 1)).isCloseTo(0.4079, within(0.003));
    assertThat(Power.of(17, 1)).isCloseTo(0.7814, within(0.003));
    assertThat(Power.of(18, 1)).isCloseTo(0.8070, within(0.003));
    assertThat(Power.of(20, 10)).isCloseTo(0.5117, within(0.003));
    assertThat(Power.of(38, 20)).isCloseTo(0.8563, within(0.003));
    assertThat(Power.trialsFor(1)).isBetween(17, 18);
    assertThat(Power.of(Power.trialsFor(50), 50)).isBetween(0.8, 0.83);
    assertThat(Power.of(5, 50)).isLessThan(0.03);
  }

  @Test
  void aContrastShouldBeTestedByStudentsOrWelchsT() {
    // t(0.975, 4) = 2.7764 (NIST/SEMATECH e-Handbook, section 1.3.6.7.2): differences of mean m
    // and standard error sqrt(1/10).
    double mean = 2.7764 * Math.sqrt(0.1);
    Contrast pairs =
        Contrast.paired(new double[5], new double[] {mean - 1, mean, mean, mean, mean + 1});
    assertThat(pairs.p()).isCloseTo(0.05, within(1e-5));
    // Two sides without spread: 2 of the 252 ways to choose five of ten.
    assertThat(Contrast.unpaired(new double[] {7, 7, 7, 7, 7}, new double[] {8, 8, 8, 8, 8}).p())
        .isEqualTo(2.0 / 252, within(1e-15));
    assertThat(Contrast.paired(new double[] {1, 2}, new double[] {1, 2}).p()).isOne();
    assertThat(Contrast.paired(new double[] {1, 2}, new double[] {1, 2}).differs()).isFalse();
    assertThat(Contrast.unpaired(new double[] {1, 2}, new double[] {1, 2}).differs()).isTrue();
    assertThat(Contrast.unpaired(new double[0], new double[] {1, 2}).differs()).isFalse();
  }

  @Test
  void shouldMarkWhatLiesBeyondTheFences() {
    // Quartiles of 1..8 and 20 at places 2 and 6: 3 and 7; reach 6.
    Fences fences = Fences.of(20, 1, 2, 3, 4, 5, 6, 7, 8).orElseThrow();

    assertThat(fences).isEqualTo(new Fences(-3, 13));
    assertThat(fences.isOutside(20)).isTrue();
    assertThat(fences.isOutside(13)).isFalse();
    assertThat(fences.isOutside(-3)).isFalse();
    assertThat(fences.isOutside(-3.1)).isTrue();
    assertThat(Fences.of(1, 2, 3, 4, 5, 6, 99)).as("seven values").isEmpty();
    assertThat(Fences.of(0, 0, 0, 0, 0, 0, 0, 1)).as("without width").isEmpty();
  }
}
