package lamplight.report.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import lamplight.stats.Summaries;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void aSmallHalfWidthShouldHaveTheDecimalsThatItNeeds() {
    // One of 1,000 is 0.1 larger: standard error 0.0001, of which the half width has 1.96.
    double[] values = new double[1000];
    Arrays.fill(values, 8);
    values[0] = 8.1;

    assertThat(mean(2, values)).isEqualTo("8.0001 ± 0.0002");
    assertThat(mean(6, values)).isEqualTo("8.000100 ± 0.000196");
  }

  @Test
  void otherHalfWidthsShouldHaveTheDecimalsOfTheMeasure() {
    // Half width 12.706 standard errors of 0.5.
    assertThat(mean(1, 8, 9)).isEqualTo("8.5 ± 6.4");
  }

  @Test
  void equalValuesShouldBeSaidToBeEqual() {
    assertThat(mean(2, 8, 8, 8)).isEqualTo("8, all equal");
  }

  private static String mean(int decimals, double... values) {
    return Figures.mean(Optional.of(Summaries.of(values)), decimals);
  }
}
