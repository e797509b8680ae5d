package lamplight.experiment;

import java.util.Locale;

/** A text that is not an acceptable value. The message says what is wrong, or what was expected. */
final class ValueException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * A reason.
   *
   * @param format the reason as it is, or with places for what is in it
   */
  ValueException(String format, Object... parts) {
    super(parts.length == 0 ? format : String.format(Locale.ROOT, format, parts));
  }

  /** The message. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
