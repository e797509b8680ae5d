package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import lamplight.report.Trend.Kind;
import lamplight.report.data.Growth;
import lamplight.stats.Summaries;
import org.junit.jupiter.api.Test;

/** Trials of 60 s; a rise of less than 1 does not matter. */
class TrendTest {
  // Student's t is 4.303 at two degrees of freedom, so the interval of (a-d, a, a+d) is a ± 2.484
  // d.

  @Test
  void growsWhenTheIntervalIsAboveZeroAndTheSlopeExplainsTheEnd() {
    assertThat(kind(30, 0.4, 0.5, 0.6)).isEqualTo(Kind.GROWS);
  }

  @Test
  void isUnsureWhenTheIntervalIncludesZeroThoughTheMeanWouldMatter() {
    // 0.5 ± 0.75
    assertThat(kind(30, 0.2, 0.5, 0.8)).isEqualTo(Kind.UNSURE);
  }

  @Test
  void isSlightWhenTheRiseExplainsLessThanHalfOfTheEnd() {
    // 0.5 a second rises by 30 in 60 s: half of 60, less than half of 61.
    assertThat(kind(60, 0.4, 0.5, 0.6)).isEqualTo(Kind.GROWS);
    assertThat(kind(61, 0.4, 0.5, 0.6)).isEqualTo(Kind.SLIGHT);
  }

  @Test
  void isSlightWhenTheRiseIsLessThanWhatMatters() {
    // 1/64 a second rises by 0.94, 1/32 by 1.9.
    assertThat(kind(0, 0.015625, 0.015625, 0.015625)).isEqualTo(Kind.SLIGHT);
    assertThat(kind(0, 0.03125, 0.03125, 0.03125)).isEqualTo(Kind.GROWS);
  }

  @Test
  void isNotShownWhenTheIntervalIncludesZeroOrLiesBelow() {
    assertThat(kind(2, -0.001, 0, 0.001)).isEqualTo(Kind.NOT_SHOWN);
    assertThat(kind(2, -0.6, -0.5, -0.4)).isEqualTo(Kind.NOT_SHOWN);
    assertThat(kind(2, 0, 0, 0)).isEqualTo(Kind.NOT_SHOWN);
  }

  @Test
  void oneTrialShowsWhatHappenedAndNoMore() {
    assertThat(kind(30, 0.5)).isEqualTo(Kind.ROSE_ONCE);
    assertThat(kind(2, 0.01)).isEqualTo(Kind.FLAT_ONCE);
  }

  @Test
  void aRiseOfExactlyWhatMattersMatters() {
    assertThat(Growth.matters(0.5, 10, 10, 5)).isTrue();
    assertThat(Growth.matters(0.5, 10.1, 10, 5)).isFalse();
    assertThat(Growth.matters(0.5, 10, 10, 5.1)).isFalse();
  }

  private static Kind kind(double end, double... slopes) {
    return Trend.of(1, Summaries.of(slopes), Summaries.of(end), 60, 1).kind();
  }
}
