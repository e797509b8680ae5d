package lamplight.log.foreign;

import java.util.List;

/**
 * Matches a line with a pattern: by recursion over its pieces, each of which tries its possible
 * ends. The bytes of the line are UTF-8. A budget of steps bounds the time for a line. Not
 * thread-safe.
 */
final class LineMatcher {
  /** A usual match takes some ten steps. */
  private static final int STEPS_MIN = 20_000;

  private final Piece[] pieces;
  private final int[] from;
  private final int[] to;
  private byte[] bytes = {};
  private int end;
  private long serial;
  private int steps;
  private int furthest;
  private int furthestPiece;

  LineMatcher(LinePattern pattern) {
    List<Piece> all = pattern.pieces();
    pieces = all.toArray(Piece[]::new);
    from = new int[pieces.length];
    to = new int[pieces.length];
  }

  /**
   * Whether the whole line matches; blanks at its ends do not count.
   *
   * @param number a number that no other line of the log has
   */
  boolean matches(byte[] line, int lineStart, int lineEnd, long number) {
    bytes = line;
    end = lineEnd;
    serial = number;
    steps = STEPS_MIN + 8 * (lineEnd - lineStart);
    int first = blanksEnd(lineStart);
    furthest = first;
    furthestPiece = 0;
    // The first of several columns may be empty.
    return rest(0, first)
        || (first > lineStart
            && pieces.length > 0
            && !(pieces[0] instanceof Literal)
            && rest(0, lineStart));
  }

  /** Goes on with a piece at an offset. */
  boolean rest(int index, int offset) {
    if (--steps < 0) {
      return false;
    }
    reached(index, offset);
    return index == pieces.length
        ? blanksEnd(offset) == end
        : pieces[index].match(this, index, offset);
  }

  /** Takes a stretch of the line for a piece, and goes on behind it. */
  boolean take(int index, int start, int stop) {
    from[index] = start;
    to[index] = stop;
    return rest(index + 1, stop);
  }

  /** Notes how far a piece came. */
  void reached(int index, int offset) {
    if (offset > furthest) {
      furthest = offset;
      furthestPiece = index;
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** The offset behind the line. */
  int end() {
    return end;
  }

  /** Tells this line from all others. */
  long serial() {
    return serial;
  }

  /** Where the stretch of a piece begins, in the last match. */
  int from(int index) {
    return from[index];
  }

  /** Where the stretch of a piece ends, in the last match. */
  int to(int index) {
    return to[index];
  }

  /** How far the last attempt came. */
  int furthest() {
    return furthest;
  }

  /** The piece that stopped the last attempt. */
  String expected() {
    return furthestPiece < pieces.length ? pieces[furthestPiece].text() : "the end of the line";
  }

  boolean isLast(int index) {
    return index == pieces.length - 1;
  }

  /** The first byte that the piece behind this one begins with; 0 when it may be any. */
  byte nextByte(int index) {
    return index + 1 < pieces.length && pieces[index + 1] instanceof Literal literal
        ? literal.first()
        : 0;
  }

  /** Whether the piece behind this one takes anything, and nothing follows it. */
  boolean isAnythingNext(int index) {
    return index == pieces.length - 2
        && pieces[index + 1] instanceof Value value
        && value.field() == LogField.ANY;
  }

  /** The end of the blanks that begin at an offset. */
  int blanksEnd(int offset) {
    int at = offset;
    while (at < end && isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  static boolean isBlank(byte each) {
    return each == ' ' || each == '\t' || each == '\r' || each == '\f';
  }
}
