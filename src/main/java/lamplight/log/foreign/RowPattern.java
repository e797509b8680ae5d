package lamplight.log.foreign;

import java.util.List;

/**
 * A pattern of a description: a line of the log, or a block of several.
 *
 * @param key what the lines that match are
 * @param text the pattern as it is written
 */
record RowPattern(KindKey key, String text) {
  /**
   * The lines of the block.
   *
   * @param time how times are written
   * @param words the words that {@code {event}} may be
   * @throws PatternException when the pattern is malformed
   */
  List<LinePattern> lines(TimeForm time, WordForm words) {
    // Blank lines of a log do not count either.
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> new PatternParser(line.strip(), key.kind(), time, words))
        .map(PatternParser::parse)
        .toList();
  }
}
