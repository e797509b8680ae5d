package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
  @ParameterizedTest
  @CsvSource({
    // rate, ticks, nanoseconds of that many periods, rounded down
    "1, 1, 1000000000",
    "3, 1, 333333333",
    "3, 2, 666666666",
    "3, 3, 1000000000",
    "3, 180, 60000000000",
    "6, 7, 1166666666",
    "2.5, 1, 400000000",
    "0.001, 1, 1000000000000",
    "1000000, 1, 1000",
    "999999.999, 1000000, 1000000001",
    "7, 0, 0",
  })
  void periodsShouldBeExactAndRoundedDown(BigDecimal rate, long ticks, long expectedNs) {
    assertThat(Rate.of(rate).periodsNs(ticks)).isEqualTo(expectedNs);
  }

  @Test
  void periodsShouldEqualUnboundedArithmetic() {
    for (long seed = 0; seed < 20_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Rate rate = anyRate(random);
      long ticks = random.nextLong(1 + (1_000_000_000_000L >>> random.nextInt(40)));
      BigInteger exactNs =
          BigDecimal.valueOf(ticks)
              .multiply(BigDecimal.valueOf(1_000_000_000))
              .divideToIntegralValue(rate.exact())
              .toBigInteger();
      if (exactNs.bitLength() < 63) {
        assertThat(rate.periodsNs(ticks))
            .as("seed %d: rate %s, %d ticks", seed, rate, ticks)
            .isEqualTo(exactNs.longValueExact());
      }
    }
  }

  @Test
  void periodsShouldRefuseToOverflow() {
    // 10^7 periods of 10^12 ns are 10^19 ns, which is above 2^63 - 1 (about 9.22 x 10^18).
    assertThatThrownBy(() -> Rate.of(new BigDecimal("0.001")).periodsNs(10_000_000))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1000000000, 1",
    "6, 500000000, 3",
    "3, 1000000000, 3",
    "2.5, 400000000, 1",
    "999999.999, 1000000000000, 999999999",
    "1000000, 1000, 1",
  })
  void periodShouldBeInLowestTerms(BigDecimal rate, long numerator, long denominator) {
    assertThat(Rate.of(rate).periodNumerator()).isEqualTo(numerator);
    assertThat(Rate.of(rate).periodDenominator()).isEqualTo(denominator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "1000000", "0.001000001", "123456.789", "1.00000000"})
  void shouldAcceptTheEndsOfItsRange(String text) {
    assertThat(Rate.of(new BigDecimal(text)).exact()).isEqualByComparingTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.000999999", "1000000.1", "1000001", "1e12"})
  void shouldRefuseWhatIsOutOfRange(String text) {
    assertThatThrownBy(() -> Rate.of(new BigDecimal(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a rate is from 0.001 to 1000000 ticks per second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456.7891", "0.0010000001", "1.000000001"})
  void shouldRefuseMoreDigitsThanItKeepsExact(String text) {
    assertThatThrownBy(() -> Rate.of(new BigDecimal(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a rate has at most 9 significant digits and 9 decimals");
  }

  @ParameterizedTest
  @CsvSource({"6, 6", "6.0, 6", "2.50, 2.5", "1e2, 100", "1e6, 1000000", "0.0010, 0.001"})
  void textShouldBePlainAndShortest(String written, String text) {
    assertThat(Rate.of(new BigDecimal(written))).hasToString(text);
  }

  @Test
  void shouldEqualTheSameRateInAnotherSpelling() {
    Rate rate = Rate.of(new BigDecimal("100.0"));

    assertThat(rate).isEqualTo(Rate.of(100)).hasSameHashCodeAs(Rate.of(100));
    assertThat(rate).isNotEqualTo(Rate.of(101)).isNotEqualTo(new BigDecimal("100"));
    assertThat(Rate.of(100)).hasToString("100");
    assertThat(rate.perSecond()).isEqualTo(100.0);
    assertThat(Rate.of(new BigDecimal("2.5")).perSecond()).isEqualTo(2.5);
  }

  @Test
  void shouldHaveDistinctHashCodesForCommonRates() {
    assertThat(Rate.of(1).hashCode()).isNotEqualTo(Rate.of(2).hashCode());
  }

  @Test
  void shouldBeOrderedBySpeed() {
    assertThat(Rate.of(10)).isGreaterThan(Rate.of(9));
    assertThat(Rate.of(new BigDecimal("0.5"))).isLessThan(Rate.of(1));
    assertThat(Rate.of(new BigDecimal("3.0"))).isEqualByComparingTo(Rate.of(3));
  }

  /** Any rate with up to nine digits, spread over the whole range of magnitudes. */
  static Rate anyRate(SplittableRandom random) {
    while (true) {
      int digits = random.nextInt(1, Rate.DIGITS + 1);
      long unscaled = random.nextLong(1, BigInteger.TEN.pow(digits).longValueExact());
      BigDecimal rate = BigDecimal.valueOf(unscaled, random.nextInt(0, Rate.DIGITS + 1));
      if (rate.compareTo(Rate.LOWEST) >= 0 && rate.compareTo(Rate.HIGHEST) <= 0) {
        return Rate.of(rate);
      }
    }
  }
}
