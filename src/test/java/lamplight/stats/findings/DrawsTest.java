package lamplight.stats.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawsTest {
  @ParameterizedTest
  @CsvSource({
    // Of ten ticks at 0.3: P(0) = 0.7^10 = 0.028248; P(7 or more) = 0.010592; P(3 or fewer) =
    // 0.649611, and P(3 or more) = 0.617217.
    "10, 0, 0.3, 0.056495",
    "10, 7, 0.3, 0.021184",
    "10, 3, 0.3, 1",
    // More than 2^31 at 1/2, whose standard deviation is 50,000: from 1.99999 of them above, twice
    // 0.02275067.
    "10000000000, 5000100000, 0.5, 0.045501",
    "10000000000, 10000000000, 1, 1",
    // One of two at 1/2: P(1 or fewer) = 3/4, twice of which is more than 1.
    "2, 1, 0.5, 1",
    "2, 2, 0.5, 0.5",
  })
  void chanceShouldBeTwiceTheTailOfTheBinomialDistribution(
      long idle, long sends, double predicted, double chance) {
    DrawFinding found = new Draws(OptionalInt.empty(), idle, sends, predicted).finding(0.05);

    assertThat(found.chance()).isCloseTo(chance, within(1e-6));
    assertThat(found.share()).isEqualTo((double) sends / idle);
  }

  @Test
  void whatIsLessProbableThanTheLevelShouldDeviate() {
    // 0.021184, as above.
    Draws draws = new Draws(OptionalInt.of(1), 10, 7, 0.3);

    assertThat(draws.finding(0.0212)).isInstanceOf(DrawFinding.Deviates.class);
    assertThat(draws.finding(0.0211)).isInstanceOf(DrawFinding.Agrees.class);
  }

  @Test
  void whereEverySideSendsEveryTickShould() {
    assertThat(new Draws(OptionalInt.of(1), 10, 10, 1).finding(0.05).chance()).isEqualTo(1);
    assertThat(new Draws(OptionalInt.of(1), 10, 9, 1).finding(0.05).chance()).isZero();
  }

  @Test
  void drawsShouldBeCountedByRoleAndTogether() {
    Samples samples = new Samples(Roles.NUMBERS);
    samples.add(1, List.of(process(1, 3, 7), process(2, 0, 0)));
    samples.add(2, List.of(process(1, 2, 8), process(2, 1, 4)));
    samples.add(3, List.of(process(1, 4, 6), process(2, 0, 0)));

    assertThat(Draws.of(samples, 0.3))
        .containsExactly(
            new Draws(OptionalInt.of(1), 30, 9, 0.3),
            new Draws(OptionalInt.of(2), 5, 1, 0.3),
            new Draws(OptionalInt.empty(), 35, 10, 0.3));
  }

  @Test
  void aProcessWithoutDrawsShouldHaveNoFinding() {
    Samples samples = new Samples(Roles.NUMBERS);
    samples.add(1, List.of(process(1, 0, 0), process(2, 0, 0)));

    assertThat(Draws.of(samples, 0.3)).isEmpty();
  }

  private static ProcessMeasures process(int process, double sends, double internal) {
    Map<Metric, Double> values = Map.of(Metric.SENDS, sends, Metric.INTERNAL, internal);
    return ProcessMeasures.of(
        process, metric -> Objects.requireNonNullElse(values.get(metric), Double.NaN));
  }
}
