package lamplight.experiment;

import java.math.BigDecimal;

/**
 * A plain decimal number within a range, both ends included, with at most nine decimals.
 *
 * @param low at least 0
 */
record DecimalFormat(BigDecimal low, BigDecimal high) implements ValueFormat<BigDecimal> {
  private static final String DIGITS = "[0-9]{1,18}(\\.[0-9]{1,9})?";

  @Override
  public BigDecimal parse(String text) throws ValueException {
    if (!text.matches(DIGITS)) {
      throw unexpected();
    }
    BigDecimal value = new BigDecimal(text);
    if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
      throw unexpected();
    }
    return plain(value);
  }

  @Override
  public String text(BigDecimal value) {
    return plain(value).toPlainString();
  }

  @Override
  public String expectation() {
    return "a number from " + low.toPlainString() + " to " + high.toPlainString();
  }

  /** The one form of equal numbers, because {@link BigDecimal#equals} tells 1 from 1.0. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
