package lamplight.cli;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instant of a trial on the command line, in seconds of model time since its start. */
final class ModelInstant implements ITypeConverter<Double> {
  private static final Pattern SYNTAX =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)[ \\t]*(us|ms|s|min|h|)");
  private static final Map<String, BigDecimal> UNITS =
      Map.of(
          "us",
          new BigDecimal("0.000001"),
          "ms",
          new BigDecimal("0.001"),
          "s",
          BigDecimal.ONE,
          "",
          BigDecimal.ONE,
          "min",
          BigDecimal.valueOf(60),
          "h",
          BigDecimal.valueOf(3600));

  @Override
  public Double convert(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "expected an instant of the trial, such as 10s, 500ms or 1.5min");
    }
    BigDecimal unit = UNITS.getOrDefault(matcher.group(2), BigDecimal.ONE);
    return new BigDecimal(matcher.group(1)).multiply(unit).doubleValue();
  }
}
