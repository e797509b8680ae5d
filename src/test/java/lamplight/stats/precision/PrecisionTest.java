package lamplight.stats.precision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How far a target is, and how many trials lead there. */
class PrecisionTest {
  @Test
  void shouldBeReachedAtTheTargetItself() {
    assertThat(precision(5, 1).isReached()).isTrue();
    assertThat(precision(5, Math.nextUp(1.0)).isReached()).isFalse();
  }

  @Test
  void shouldRunAsManyFurtherTrialsAsTheSpreadCallsFor() {
    // Half the width falls with the root of the number: n (ratio^2 - 1), rounded up, from 1 to n.
    assertThat(precision(5, 1.05).furtherTrials()).as("5 * 0.1025").isEqualTo(1);
    assertThat(precision(100, 1.1).furtherTrials()).as("100 * 0.21").isEqualTo(22);
    assertThat(precision(100, 1.25).furtherTrials()).as("100 * 0.5625").isEqualTo(57);
    assertThat(precision(100, 3).furtherTrials()).as("no more than there are").isEqualTo(100);
    assertThat(precision(4, 1.05).furtherTrials()).as("fewer than five tell nothing").isEqualTo(4);
    assertThat(precision(1, 1.05).furtherTrials()).as("up to five").isEqualTo(4);
    assertThat(precision(100, 1.0001).furtherTrials()).as("one at least").isEqualTo(1);
    assertThat(precision(0, Double.POSITIVE_INFINITY).furtherTrials()).isEqualTo(5);
    assertThat(precision(8, Double.POSITIVE_INFINITY).furtherTrials()).isEqualTo(8);
  }

  @Test
  void shouldGiveThreeDigitsOnlyToWhatIsJustAboveTheTarget() {
    assertThat(precision(5, 1).standing()).startsWith("1.0 times");
    assertThat(precision(5, 1.0049).standing()).startsWith("hardly wider than wanted");
    assertThat(precision(5, 1.005).standing()).startsWith("1.01 times");
    assertThat(precision(5, 1.1).standing()).startsWith("1.1 times");
  }

  private static Precision precision(int trials, double ratio) {
    return new Precision(trials, ratio, "", "1", 3, 1);
  }
}
