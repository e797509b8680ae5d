package lamplight.program;

/** A line of a program's output is not of the protocol; the message says what was expected. */
final class ProgramLineException extends Exception {
  private static final long serialVersionUID = 1L;

  ProgramLineException(String expected) {
    super(expected);
  }

  /** What was expected, as a part of a sentence. */
  String expected() {
    return String.valueOf(getMessage());
  }
}
