package lamplight.log.foreign;

import lamplight.model.Characters;

/**
 * One thing that is wrong with a description of logs.
 *
 * @param source the file as it was named
 * @param line its line, from 1; 0 when it is the file as a whole
 * @param message what is wrong and what was expected
 */
public record DescriptionFault(String source, int line, String message) {
  private static final int SHOWN_MAX = 80;

  /** The fault as a line for people: {@code their.properties:7: ...}. */
  @Override
  public String toString() {
    return Characters.shown(source) + (line == 0 ? "" : ":" + line) + ": " + message;
  }

  /** A text of the file, shortened when long, with what cannot be seen as escapes. */
  static String shown(String text) {
    return Characters.shown(
        text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "..." : text);
  }
}
