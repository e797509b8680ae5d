package lamplight.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BacklogTest {
  @Test
  void shouldGrowLikeTheSquareRootOfTimeWithoutGrowth() {
    Backlog backlog = new Backlog(0, 2);

    // sqrt(2 * 2 * 100 / pi) and the half-normal's spread, sqrt(200 (1 - 2/pi)).
    assertThat(backlog.meanAfter(100)).isCloseTo(Math.sqrt(400 / Math.PI), within(1e-12));
    assertThat(backlog.sdAfter(100)).isCloseTo(Math.sqrt(200 * (1 - 2 / Math.PI)), within(1e-12));
    assertThat(backlog.noiseAfter(100)).isCloseTo(Math.sqrt(200), within(1e-12));
    // The mean of sqrt(t) over 0..T is 2/3 sqrt(T), and its slope 12/T^3 T^2.5 (2/5 - 1/3).
    assertThat(backlog.meanOver(100)).isCloseTo(2.0 / 3 * Math.sqrt(400 / Math.PI), within(1e-9));
    assertThat(backlog.slopeOver(100))
        .isCloseTo(0.8 * Math.sqrt(400 / Math.PI) / 100, within(1e-7));
  }

  @Test
  void shouldLeadItsLineByTheReflectionOnceItNoLongerRunsEmpty() {
    // m = 500 and d = 10, so it is variance / (2 growth) = 0.1 ahead.
    Backlog backlog = new Backlog(5, 1);

    assertThat(backlog.meanAfter(100)).isCloseTo(500.1, within(1e-9));
    // The variance is d^2 - 3 d^4 / (4 m^2) = 100 - 0.03.
    assertThat(backlog.sdAfter(100)).isCloseTo(Math.sqrt(99.97), within(1e-6));
    assertThat(backlog.meanOver(100)).isCloseTo(250.1, within(0.01));
    assertThat(backlog.slopeOver(100)).isCloseTo(5, within(0.001));
  }

  @Test
  void shouldGrowAlongItsLineWithoutNoise() {
    Backlog backlog = new Backlog(3, 0);

    assertThat(backlog.meanAfter(10)).isEqualTo(30);
    assertThat(backlog.sdAfter(10)).isZero();
    assertThat(backlog.meanOver(10)).isCloseTo(15, within(1e-9));
    assertThat(backlog.slopeOver(10)).isCloseTo(3, within(1e-6));
    assertThat(backlog.showsWithin(1e-9)).isTrue();
  }

  @Test
  void shouldStartEmpty() {
    assertThat(new Backlog(3, 2).meanAfter(0)).isZero();
    assertThat(new Backlog(3, 2).sdAfter(0)).isZero();
  }

  @Test
  void shouldHaveNoSeamWhereTheClosedFormsTakeOver() {
    // d = 1 after one second, so the growth is the ratio of m to d.
    Backlog below = new Backlog(0.000999, 1);
    Backlog above = new Backlog(0.001001, 1);

    assertThat(above.meanAfter(1) - below.meanAfter(1)).isCloseTo(0.000001, within(0.000001));
    assertThat(above.sdAfter(1) - below.sdAfter(1)).isCloseTo(0.000001, within(0.000002));
  }

  @Test
  void shouldAgreeWithAWalkThatIsReflected() {
    // A walk of +1 or -1 with a drift of 0.05 a step over 400 steps: m = 20, d^2 = 400 (1 -
    // 0.0025).
    // The mean of the maximum of the walk is that of the reflected walk, up to half a step or so.
    Sample lengths = new Sample();
    SplittableRandom random = new SplittableRandom(7);
    for (int walk = 0; walk < 20_000; walk++) {
      int length = 0;
      for (int step = 0; step < 400; step++) {
        length = Math.max(0, length + (random.nextDouble() < 0.525 ? 1 : -1));
      }
      lengths.add(length);
    }
    Backlog backlog = new Backlog(0.05, 0.9975);

    assertThat(lengths.mean()).isCloseTo(backlog.meanAfter(400), within(0.6));
    assertThat(lengths.sd()).isCloseTo(backlog.sdAfter(400), within(0.3));
  }

  @Test
  void shouldShowAGrowthOfTwoStandardDeviations() {
    // 0.5 T >= 2 sqrt(1.25 T) from T = 4 * 1.25 / 0.25 = 20 s on.
    Backlog backlog = new Backlog(0.5, 1.25);

    assertThat(backlog.shortestShowingS()).isEqualTo(20);
    assertThat(backlog.showsWithin(20)).isTrue();
    assertThat(backlog.showsWithin(19.999)).isFalse();
  }

  @Test
  void shouldNeverShowAGrowthThatIsNone() {
    Backlog backlog = new Backlog(0, 1);

    assertThat(backlog.shortestShowingS()).isInfinite();
    assertThat(backlog.showsWithin(Double.POSITIVE_INFINITY)).isFalse();
  }

  @Test
  void shouldRefuseNegativeRates() {
    assertThatThrownBy(() -> new Backlog(-0.1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("growth and variance are not negative, but are -0.1 and 1.0");
    assertThatThrownBy(() -> new Backlog(0.1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("growth and variance are not negative, but are 0.1 and -1.0");
    assertThatThrownBy(() -> new Backlog(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("growth and variance are not negative, but are NaN and 1.0");
  }
}
