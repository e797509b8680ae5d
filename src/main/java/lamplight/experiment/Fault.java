package lamplight.experiment;

import java.util.Optional;
import java.util.OptionalInt;
import lamplight.model.Characters;

/**
 * One thing that is wrong with an experiment file or with what the command line set.
 *
 * @param source the file as it was named, or the option of the command line
 * @param line the line of the file, from 1, where there is one
 * @param column the column of that line, from 1, where a single character is at fault
 * @param key the key as it was written; empty when the fault is not with a key
 * @param value the value as it was written, where there is one
 * @param message what is wrong, or what was expected
 */
public record Fault(
    String source,
    OptionalInt line,
    OptionalInt column,
    String key,
    Optional<String> value,
    String message) {
  private static final int SHOWN_CHARACTERS_MAX = 80;

  /** A fault that is not with a single character. */
  public Fault(
      String source, OptionalInt line, String key, Optional<String> value, String message) {
    this(source, line, OptionalInt.empty(), key, value, message);
  }

  /** A fault with a file as a whole. */
  static Fault ofFile(String source, String message) {
    return new Fault(source, OptionalInt.empty(), "", Optional.empty(), message);
  }

  /** A fault with a line of a file as a whole. */
  static Fault ofLine(String source, int line, String message) {
    return new Fault(source, OptionalInt.of(line), "", Optional.empty(), message);
  }

  /** The same fault with more to say of it. */
  Fault followedBy(String more) {
    return new Fault(source, line, column, key, value, message + more);
  }

  /**
   * The fault as a line for people, for example {@code x.properties:7: draw.sides = 2: expected a
   * whole number from 3 (the number of processes) to 1000000000}. Long and unprintable texts are
   * shown shortened and escaped.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(Characters.shown(source));
    line.ifPresent(number -> text.append(':').append(number));
    column.ifPresent(number -> text.append(':').append(number));
    if (!key.isEmpty()) {
      text.append(": ").append(shown(key));
      value.ifPresent(
          written -> text.append(" = ").append(written.isEmpty() ? "(empty)" : shown(written)));
    }
    return text.append(": ").append(message).toString();
  }

  private static String shown(String written) {
    int characters = written.codePointCount(0, written.length());
    return characters > SHOWN_CHARACTERS_MAX
        ? Characters.shown(
                written.substring(0, written.offsetByCodePoints(0, SHOWN_CHARACTERS_MAX)))
            + "..."
        : Characters.shown(written);
  }
}
