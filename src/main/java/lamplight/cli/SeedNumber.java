package lamplight.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A seed on the command line. */
final class SeedNumber implements ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException otherwise) {
      throw new TypeConversionException("expected the seed of one trial, a whole number such as 3");
    }
  }
}
