package lamplight.cli;

/** Something that the person at the keyboard has to mend; the message says what and how. */
final class UserException extends Exception {
  private static final long serialVersionUID = 1;

  UserException(String message) {
    super(message);
  }
}
