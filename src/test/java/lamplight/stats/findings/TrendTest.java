package lamplight.stats.findings;

import static org.assertj.core.api.Assertions.assertThat;

import lamplight.stats.Summaries;
import org.junit.jupiter.api.Test;

/** Trials of 60 s; a rise of less than 1 does not matter. */
class TrendTest {
  // Student's t is 4.303 at two degrees of freedom, so the interval of (a-d, a, a+d) is a ± 2.484
  // d.

  @Test
  void growsWhenTheIntervalIsAboveZeroAndTheSlopeExplainsTheEnd() {
    assertThat(trend(30, 0.4, 0.5, 0.6)).isInstanceOf(Trend.Grows.class);
  }

  @Test
  void isUnsureWhenTheIntervalIncludesZeroThoughTheMeanWouldMatter() {
    // 0.5 ± 0.75
    assertThat(trend(30, 0.2, 0.5, 0.8)).isInstanceOf(Trend.MayGrow.class);
  }

  @Test
  void isSlightWhenTheRiseExplainsLessThanHalfOfTheEnd() {
    // 0.5 a second rises by 30 in 60 s: half of 60, less than half of 61.
    assertThat(trend(60, 0.4, 0.5, 0.6)).isInstanceOf(Trend.Grows.class);
    assertThat(trend(61, 0.4, 0.5, 0.6)).isInstanceOf(Trend.GrowsSlightly.class);
  }

  @Test
  void isSlightWhenTheRiseIsLessThanWhatMatters() {
    // 1/64 a second rises by 0.94, 1/32 by 1.9.
    assertThat(trend(0, 0.015625, 0.015625, 0.015625)).isInstanceOf(Trend.GrowsSlightly.class);
    assertThat(trend(0, 0.03125, 0.03125, 0.03125)).isInstanceOf(Trend.Grows.class);
  }

  @Test
  void isNotShownWhenTheIntervalIncludesZeroOrLiesBelow() {
    assertThat(trend(2, -0.001, 0, 0.001)).isInstanceOf(Trend.NotShown.class);
    assertThat(trend(2, -0.6, -0.5, -0.4)).isInstanceOf(Trend.NotShown.class);
    assertThat(trend(2, 0, 0, 0)).isInstanceOf(Trend.NotShown.class);
  }

  @Test
  void oneTrialShowsWhatHappenedAndNoMore() {
    assertThat(trend(30, 0.5)).isInstanceOf(Trend.Grows.class).matches(Trend::isOnce);
    assertThat(trend(2, 0.01)).isInstanceOf(Trend.NotShown.class).matches(Trend::isOnce);
    assertThat(trend(30, 0.4, 0.5, 0.6)).matches(trend -> !trend.isOnce());
  }

  @Test
  void aRiseOfExactlyWhatMattersMatters() {
    assertThat(Growth.matters(0.5, 10, 10, 5)).isTrue();
    assertThat(Growth.matters(0.5, 10.1, 10, 5)).isFalse();
    assertThat(Growth.matters(0.5, 10, 10, 5.1)).isFalse();
  }

  private static Trend trend(double end, double... slopes) {
    return Growth.trend(Summaries.of(slopes), Summaries.of(end), 60, 1);
  }

  @Test
  void aTrialAloneShouldShowFiveMessagesAndAHundredthOfTheLeadersClock() {
    // 0.5 a second over 10 s are 5, and at least half of the 10 at the end.
    assertThat(Growth.ofQueue(0.5, 10, 10)).isTrue();
    assertThat(Growth.ofQueue(0.49, 9, 10)).isFalse();
    // 1 % of 500 is 5, of 501 more.
    assertThat(Growth.ofOffset(0.5, 10, 500, 10)).isTrue();
    assertThat(Growth.ofOffset(0.5, 10, 501, 10)).isFalse();
    assertThat(Growth.ofOffset(0.49, 9, 100, 10)).isFalse();
  }
}
