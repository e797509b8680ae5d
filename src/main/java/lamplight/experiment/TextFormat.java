package lamplight.experiment;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Text for people: valid Unicode without control characters.
 *
 * @param charactersMin the fewest characters
 * @param charactersMax the most characters
 * @param lines whether line breaks and tabs are accepted
 */
record TextFormat(int charactersMin, int charactersMax, boolean lines)
    implements ValueFormat<String> {

  /** Text on a single line. */
  static TextFormat ofOneLine(int charactersMin, int charactersMax) {
    return new TextFormat(charactersMin, charactersMax, false);
  }

  /** Text that may have several lines. */
  static TextFormat ofLines(int charactersMin, int charactersMax) {
    return new TextFormat(charactersMin, charactersMax, true);
  }

  @Override
  public String parse(String text) throws ValueException {
    long characters = text.codePoints().count();
    if (characters < charactersMin
        || characters > charactersMax
        || firstRefused(text).isPresent()) {
      throw unexpected();
    }
    return text;
  }

  @Override
  public String text(String value) {
    return value;
  }

  @Override
  public String expectation() {
    return String.format(
        Locale.ROOT,
        "text of %d to %d characters%s, without control characters",
        charactersMin,
        charactersMax,
        lines ? "" : " on one line");
  }

  /** Text for people may be written in any way. */
  @Override
  public Optional<String> hint(String name, String text) {
    return Optional.empty();
  }

  @Override
  public OptionalInt firstRefused(String text) {
    int offset = 0;
    while (offset < text.length()) {
      int codePoint = text.codePointAt(offset);
      if (!accepts(codePoint)) {
        return OptionalInt.of(offset);
      }
      offset += Character.charCount(codePoint);
    }
    return OptionalInt.empty();
  }

  /** Whether a character may stand in the text. A surrogate on its own is no character. */
  boolean accepts(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') {
      return lines;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
