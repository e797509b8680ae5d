package lamplight.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalCoverageTest {
  @Test
  void shouldCountTheSamplesWhoseIntervalsHoldTheMeanAndTheMedianOfAll() {
    // The mean of all is 4.25 and the median 2.5. 1..5 has 3 ± 1.96, which holds both; 0..4 has 2 ±
    // 1.96, which holds the median; 11..15 holds neither, and equal values have no mean interval.
    double[] values = {1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 11, 12, 13, 14, 15, -1, -1, -1, -1, -1};
    IntervalCoverage coverage = new IntervalCoverage(5);
    coverage.count(values, 4);

    assertThat(coverage.equal()).isEqualTo(25);
    assertThat(coverage.mean()).isCloseTo(100.0 / 3, within(1e-9));
    assertThat(coverage.median()).isEqualTo(50);
  }

  @Test
  void shouldLeaveOutWhatNeverDiffersOrIsUnknown() {
    IntervalCoverage coverage = new IntervalCoverage(5);
    coverage.count(new double[] {6, 6, 6, 6, 6}, 1);
    coverage.count(new double[] {1, 2, Double.NaN, 4, 5}, 1);

    assertThat(coverage.isEmpty()).isTrue();
  }
}
