package lamplight.log.foreign;

/** A piece of a pattern, which knows where in a line it may end. */
interface Piece {
  /**
   * Tries the ends that the piece can have when it begins at an offset, the likeliest first, and
   * goes on with the rest of the pattern from each, until the whole line matches.
   *
   * @param index which piece of the pattern this is
   * @param offset the offset in the bytes of the line
   */
  boolean match(LineMatcher line, int index, int offset);

  /** What a person reads in a message that says what was expected. */
  String text();
}
