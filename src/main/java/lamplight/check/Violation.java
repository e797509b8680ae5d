package lamplight.check;

/**
 * One violation of a rule.
 *
 * @param sentence which process, which tick or which line, what stands there, what was expected
 * @param file the log in which it stands, as a user would name it; empty where the sentence names
 *     no line
 * @param line in that file, from 1; 0 without one
 */
public record Violation(Rule rule, String sentence, String file, long line) {
  public Violation {
    if (file.isEmpty() != (line == 0)) {
      throw new IllegalArgumentException("a line stands in a file, and a file is named with one");
    }
  }

  /** One whose line in a file is not known. */
  public static Violation of(Rule rule, String sentence) {
    return new Violation(rule, sentence, "", 0);
  }
}
