package lamplight.log.foreign;

/** A pattern is malformed; the message says what was expected. */
final class PatternException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PatternException(String message) {
    super(message);
  }
}
