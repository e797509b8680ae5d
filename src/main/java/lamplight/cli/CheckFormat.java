package lamplight.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the result of the check is written in. */
enum CheckFormat {
  /** Lines for people. */
  TEXT,
  /** One JSON object for programs. */
  JSON;

  /** Reads {@code text} or {@code json}. */
  static final class Converter implements ITypeConverter<CheckFormat> {
    @Override
    public CheckFormat convert(String text) {
      for (CheckFormat format : values()) {
        if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
          return format;
        }
      }
      throw new TypeConversionException("expected text or json");
    }
  }
}
