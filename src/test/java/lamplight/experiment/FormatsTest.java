package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  @ParameterizedTest
  @CsvSource({
    "60 s, 60000000000, 60 s",
    "60s, 60000000000, 60 s",
    "1 min, 60000000000, 60 s",
    "1.5 h, 5400000000000, 5400 s",
    "500 ms, 500000000, 500 ms",
    "0.5 s, 500000000, 500 ms",
    "1000 ms, 1000000000, 1 s",
    "999.999999 ms, 999999999, 999.999999 ms",
    "1.000000001 s, 1000000001, 1.000000001 s",
    "1 ms, 1000000, 1 ms",
    "0001.50 ms, 1500000, 1.5 ms",
    "1000 h, 3600000000000000, 3600000 s",
  })
  void durationShouldBeExact(String written, long expectedNs, String canonical)
      throws ValueException {
    assertThat(Keys.DURATION.parse(written)).isEqualTo(expectedNs);
    assertThat(Keys.DURATION.text(expectedNs)).isEqualTo(canonical);
    assertThat(Keys.DURATION.parse(canonical)).isEqualTo(expectedNs);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 1, 7",
    "1..5, 5, 1..5",
    "'1, 4, 10..20', 13, '1, 4, 10..20'",
    "'5..6,1..4', 6, '5..6, 1..4'",
    "-5..5, 11, -5..5",
    "-5 .. -1, 5, -5..-1",
    "1..1000000, 1000000, 1..1000000",
    "9223372036854775807, 1, 9223372036854775807",
    "-9223372036854775808..-9223372036854775807, 2, -9223372036854775808..-9223372036854775807",
    "3..3, 1, 3",
  })
  void seedsShouldBeCounted(String written, long count, String canonical) throws ValueException {
    Seeds seeds = Keys.SEEDS.parse(written);

    assertThat(seeds.count()).isEqualTo(count);
    assertThat(Keys.SEEDS.text(seeds)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,3,6', '1, 3, 6'",
    "'0.001, 1000000', '0.001, 1000000'",
    "'2.50 , 03', '2.5, 3'",
    "random 1..6, random 1..6",
    "random  2 .. 2, random 2..2",
    "random 1..1000000, random 1..1000000",
  })
  void ratesShouldHaveACanonicalText(String written, String canonical) throws ValueException {
    assertThat(Keys.RATES.text(Keys.RATES.parse(written))).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1.0, 1", "0.001, 0.001", "100000, 100000", "1e0, ", "20.50, 20.5"})
  void timeScaleShouldHaveOneFormForEqualNumbers(String written, BigDecimal expected) {
    if (expected == null) {
      assertThat(Parsing.faults("rates = 1, 2", "time.scale = " + written)).hasSize(1);
      return;
    }
    assertThat(parsedTimeScale(written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "100000, 100000", "0003, 3"})
  void wholeNumberShouldIncludeBothEnds(String written, int expected) throws ValueException {
    assertThat(Keys.PROCESSES.parse(written)).isEqualTo(expected);
  }

  private static BigDecimal parsedTimeScale(String written) {
    try {
      return Keys.TIME_SCALE.parse(written);
    } catch (ValueException refused) {
      throw new AssertionError(written + " should be read", refused);
    }
  }
}
