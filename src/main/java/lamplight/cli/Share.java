package lamplight.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A share in percent, as it is typed: {@code 0.5 %}, or {@code 0.5}.
 *
 * @param percent from 0 to 100
 */
record Share(BigDecimal percent) {
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  /** As a part of 1. */
  double part() {
    return percent.doubleValue() / 100;
  }

  /** In percent. */
  @Override
  public String toString() {
    return percent.stripTrailingZeros().toPlainString() + " %";
  }

  /** Reads a share. */
  static final class Converter implements ITypeConverter<Share> {
    @Override
    public Share convert(String text) {
      String number = text.strip().replaceFirst("\\s*%$", "");
      if (!number.matches("[0-9]{1,3}(\\.[0-9]{1,9})?")
          || new BigDecimal(number).compareTo(MOST) > 0) {
        throw new TypeConversionException("expected a share from 0 to 100 %, for example 0.5 %");
      }
      return new Share(new BigDecimal(number));
    }
  }
}
