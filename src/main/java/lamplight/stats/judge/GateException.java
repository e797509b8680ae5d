package lamplight.stats.judge;

/** A gate that is none; the message says what was expected. */
public final class GateException extends Exception {
  private static final long serialVersionUID = 1L;

  GateException(String message) {
    super(message);
  }
}
