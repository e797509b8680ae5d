package lamplight.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A count on the command line, from 1. */
final class WholeNumber implements ITypeConverter<Integer> {
  private static final int HIGHEST = 1_000_000_000;

  @Override
  public Integer convert(String text) {
    if (!text.matches("[0-9]{1,10}")
        || Long.parseLong(text) < 1
        || Long.parseLong(text) > HIGHEST) {
      throw new TypeConversionException("expected a whole number from 1 to " + HIGHEST);
    }
    return Integer.valueOf(text);
  }
}
