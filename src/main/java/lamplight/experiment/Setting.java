package lamplight.experiment;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
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
  /** Other white space is not seen to differ from this, and is refused by its name. */
  private static final Pattern EDGES =
      Pattern.compile("^[ \\t\\f\\r\\n]++|(?<![ \\t\\f\\r\\n])[ \\t\\f\\r\\n]++\\z");

  Setting {
    value = stripped(value);
  }

  /** The key whose value it sets or varies. */
  String keyName() {
    return VaryKey.keyName(name);
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
  Fault keyFault(String format, Object... parts) {
    OptionalInt strange = Characters.firstStrange(name);
    return strange.isPresent()
        ? strangeFault(strange.getAsInt(), name, false, Optional.empty())
        : new Fault(
            source,
            line(),
            name,
            Optional.empty(),
            parts.length == 0 ? format : String.format(Locale.ROOT, format, parts));
  }

  /** The text without the white space around it that a properties file may hold. */
  static String stripped(String text) {
    return EDGES.matcher(text).replaceAll("");
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
    Optional<Integer> offset =
        written.flatMap(line -> PropertyEntry.offsetOf(line.text(), text.charAt(place), isInValue));
    if (written.isEmpty() || offset.isEmpty()) {
      return new Fault(source, line(), name, shown, holds(what, text, place));
    }
    int codePoint = text.codePointAt(place);
    return new Fault(
        source,
        OptionalInt.of(written.get().lineAt(offset.get())),
        OptionalInt.of(written.get().columnAt(offset.get())),
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
