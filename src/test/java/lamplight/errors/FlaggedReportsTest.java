package lamplight.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small share of the benchmark, of fixed seeds. */
class FlaggedReportsTest {
  private static List<List<Integer>> rates() {
    return FlagTable.REGIMES.values().stream().flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @MethodSource("rates")
  void rightReportsShouldMarkNothing(List<Integer> rates) {
    for (int seeds : List.of(5, 10)) {
      FlaggedReports made = new FlaggedReports(rates, seeds, Planted.NONE).add(12);

      assertThat(made.flagged()).as("%s: %s", rates, made.measures()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aDrawOfOtherSidesShouldBeMarked() {
    FlaggedReports made = new FlaggedReports(List.of(2, 3, 4), 5, Planted.sides(40)).add(5);

    assertThat(made.flagged()).isEqualTo(5);
  }

  @Test
  void aRateThatIsFivePerCentOffShouldBeMarked() {
    FlaggedReports made = new FlaggedReports(List.of(1, 3, 6), 5, Planted.rate(5)).add(5);

    assertThat(made.flagged()).isEqualTo(5);
  }
}
