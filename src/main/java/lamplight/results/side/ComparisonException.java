package lamplight.results.side;

/** What was named cannot be compared; the message says what was expected. */
public final class ComparisonException extends Exception {
  private static final long serialVersionUID = 1L;

  ComparisonException(String message) {
    super(message);
  }
}
