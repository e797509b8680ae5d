package lamplight.experiment;

/** A text that is not an acceptable value. The message says what is wrong, or what was expected. */
final class ValueException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  ValueException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** The message. */
  String reason() {
    return reason;
  }
}
