package lamplight.program;

/** A command cannot be run; the message says why, and what was expected. */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }

  /** Why, in a sentence. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
