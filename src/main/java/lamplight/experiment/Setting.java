package lamplight.experiment;

import java.util.Optional;
import java.util.OptionalInt;
import lamplight.model.Characters;

/**
 * A key and the text of its value, with where it was set.
 *
 * @param name the key as it was written
 * @param value the value as it was written, without surrounding white space
 * @param source the file or the option of the command line
 * @param written the line of the file, where there is one
 */
record Setting(String name, String value, String source, Optional<LogicalLine> written) {
  Setting {
    value = stripped(value);
  }

  /** The key whose value it sets or varies. */
  String keyName() {
    return name.startsWith(VaryKey.PREFIX) ? name.substring(VaryKey.PREFIX.length()) : name;
  }

  /** The line of the file on which it begins, from 1, where there is one. */
  OptionalInt line() {
    return written.map(line -> OptionalInt.of(line.number())).orElseGet(OptionalInt::empty);
  }

  /**
   * The value, which holds nothing but printable ASCII where it is not text for people.
   *
   * @throws ValueException when it holds another character; {@link #valueFault} names its place
   */
  String plainValue() throws ValueException {
    OptionalInt strange = strangeInValue();
    if (strange.isPresent()) {
      throw new ValueException(holds("value", value, strange.getAsInt()));
    }
    return value;
  }

  /**
   * A fault with the value of this setting. Where a character in it cannot be seen, or is taken for
   * another, that is told in the place of the message.
   */
  Fault valueFault(String message) {
    OptionalInt strange = strangeInValue();
    if (strange.isPresent()) {
      return strangeFault(strange.getAsInt(), value, true, Optional.of(value));
    }
    Optional<ValueFormat<?>> format = format();
    Optional<String> hint =
        format.isPresent()
            ? format.get().hint(name, value)
            : ValueHint.of(name, value, false, false);
    return new Fault(source, line(), name, Optional.of(value), hint.orElse(message));
  }

  /**
   * A fault with the key of this setting, whatever its value is. Where a character in it cannot be
   * seen, or is taken for another, that is told in the place of the message.
   */
  Fault keyFault(String message) {
    OptionalInt strange = Characters.firstStrange(name);
    return strange.isPresent()
        ? strangeFault(strange.getAsInt(), name, false, Optional.empty())
        : new Fault(source, line(), name, Optional.empty(), message);
  }

  /** The text without the white space around it that a properties file may hold. */
  static String stripped(String text) {
    int from = 0;
    int end = text.length();
    while (from < end && isWhite(text.charAt(from))) {
      from++;
    }
    while (end > from && isWhite(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(from, end);
  }

  /** Other white space is not seen to differ from these, and is refused by its name. */
  private static boolean isWhite(char character) {
    return LogicalLine.isSpace(character) || character == '\n' || character == '\r';
  }

  private OptionalInt strangeInValue() {
    Optional<ValueFormat<?>> format = format();
    return format.isPresent() ? format.get().firstRefused(value) : Characters.firstStrange(value);
  }

  private Optional<ValueFormat<?>> format() {
    return Keys.named(keyName()).flatMap(Key::format);
  }

  private Fault strangeFault(int place, String text, boolean isInValue, Optional<String> shown) {
    String what = isInValue ? "value" : "key";
    int codePoint = text.codePointAt(place);
    Optional<LogicalLine> line = written;
    OptionalInt offset =
        line.isPresent()
            ? PropertyEntry.offsetOf(line.get().text(), text.charAt(place), isInValue)
            : OptionalInt.empty();
    if (line.isEmpty() || offset.isEmpty()) {
      return new Fault(source, line(), name, shown, holds(what, text, place));
    }
    return new Fault(
        source,
        OptionalInt.of(line.get().lineAt(offset.getAsInt())),
        OptionalInt.of(line.get().columnAt(offset.getAsInt())),
        name,
        shown,
        sentence(what, Characters.named(codePoint), codePoint));
  }

  private static String holds(String what, String text, int place) {
    return sentence(what, Characters.placed(text, place), text.codePointAt(place));
  }

  private static String sentence(String what, String character, int codePoint) {
    return "the " + what + " holds " + character + ": " + Characters.remedy(codePoint);
  }
}
