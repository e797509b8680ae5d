package lamplight.log.foreign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lamplight.model.EditDistance;

/** The formats that {@code time} may name. */
final class TimeFormats {
  private static final String ISO = "iso";
  private static final List<String> NAMES = List.of("s", "ms", "us", "ns", ISO);

  /** A description that says nothing: ISO 8601, or else seconds. */
  static final TimeFormat STANDARD =
      (bytes, offset, end, reading) -> {
        IsoTime iso = new IsoTime();
        iso.read(bytes, offset, end, reading);
        if (reading.size() == 0) {
          reading.clear();
          NumericTime.S.read(bytes, offset, end, reading);
        }
      };

  private TimeFormats() {}

  /**
   * The format of a name, or of a pattern of java.time.
   *
   * @throws IllegalArgumentException when it is none; the message says what was expected
   */
  static TimeFormat of(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    if (name.equals(ISO)) {
      return new IsoTime();
    }
    if (NAMES.contains(name)) {
      return NumericTime.valueOf(name.toUpperCase(Locale.ROOT));
    }
    if (text.chars().allMatch(Character::isLetter)) {
      Optional<String> near = EditDistance.nearest(text, NAMES, each -> each);
      throw new IllegalArgumentException(
          near.map(each -> "did you mean " + each + "?").orElse("expected " + expected()));
    }
    try {
      return new PatternTime(text);
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException(
          "no pattern of java.time (" + none.getMessage() + "): expected " + expected(), none);
    }
  }

  private static String expected() {
    return "s, ms, us, ns, iso or a pattern such as yyyy-MM-dd HH:mm:ss.SSS";
  }
}
