package lamplight.log.foreign;

import java.util.Optional;
import lamplight.model.Characters;

/**
 * A line that nothing in a description matched.
 *
 * @param file as a user would name it
 * @param line from 1
 * @param text the line, shortened when long
 * @param stop where the pattern that came furthest stopped; empty when there is nothing to say of
 *     it
 * @param reason why it is no line of the log, where no pattern is at fault; else empty
 */
public record UnparsedLine(
    String file, long line, String text, Optional<Stop> stop, String reason) {
  /**
   * Where a pattern stopped.
   *
   * @param pattern its key
   * @param line the line, from 1, of the file
   * @param column from 1
   * @param expected what it expected there, as it is written
   */
  public record Stop(String pattern, long line, int column, String expected) {}

  /** The line for people: place, text, and what stopped the best pattern. */
  @Override
  public String toString() {
    return Characters.shown(file)
        + ":"
        + line
        + stop.map(each -> ":" + each.column()).orElse("")
        + ": \""
        + Characters.shown(text)
        + "\""
        + stop.map(
                each ->
                    ": "
                        + each.pattern()
                        + " came furthest, to column "
                        + each.column()
                        + (each.line() == line ? "" : " of line " + each.line())
                        + ", where it expected "
                        + Characters.shown(each.expected()))
            .orElse("")
        + (reason.isEmpty() ? "" : ": " + reason);
  }
}
