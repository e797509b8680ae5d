package lamplight.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small share of the benchmark, of fixed seeds. */
class ComparedReportsTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sidesOfEqualLawShouldRarelyDiffer(boolean isPaired) {
    int differing = 0;
    for (List<Integer> rates : List.of(List.of(2, 3, 4), List.of(1, 2, 4), List.of(1, 3, 6))) {
      differing += new ComparedReports(rates, 5, isPaired, 0).add(40).differing();
    }
    // 5 % of 120 would be 6.
    assertThat(differing).isLessThanOrEqualTo(6);
  }

  @Test
  void aShiftOfFiveStandardDeviationsShouldBeSeenWithFiveSeeds() {
    ComparedReports made = new ComparedReports(List.of(2, 3, 4), 5, true, 5).add(20);

    assertThat(made.seen()).isGreaterThanOrEqualTo(10);
    assertThat(made.unexpected()).isLessThanOrEqualTo(2);
  }
}
