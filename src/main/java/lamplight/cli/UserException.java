package lamplight.cli;

import java.util.Locale;

/** Something that the person at the keyboard has to mend; the message says what and how. */
final class UserException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * A message.
   *
   * @param format the message as it is, or with places for what is in it
   */
  UserException(String format, Object... parts) {
    super(parts.length == 0 ? format : String.format(Locale.ROOT, format, parts));
  }
}
