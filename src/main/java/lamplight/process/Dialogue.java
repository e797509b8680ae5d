package lamplight.process;

/**
 * How the words of a child are told from anything else on its standard output. A JVM, its launcher
 * or a library may put lines there unasked, before, between and behind the child's own ones, with
 * or without a line end.
 */
public final class Dialogue {
  /**
   * Stands before each word of the child. No JVM prints the control character in it.
   *
   * <p>What stands before it on the same line is not the child's.
   */
  public static final String MARK = "\u001elamplight ";

  private Dialogue() {}

  /** A word as the child says it: marked, with its line end. */
  static String line(String word) {
    return MARK + word + "\n";
  }
}
