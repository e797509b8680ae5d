package lamplight.report.diagram;

/**
 * One copy of a message as it is drawn. Pixels.
 *
 * @param send its send, or -1 when that is in no log
 * @param receive its receive, or -1 when there is none
 * @param end how it ends
 * @param entersLeft whether it comes from beyond the left edge
 * @param leavesRight whether it goes on beyond the right edge
 * @param x1 where the line begins
 * @param y1 where the line begins
 * @param x2 where the line ends
 * @param y2 where the line ends
 */
record MessageArrow(
    int send,
    int receive,
    End end,
    boolean entersLeft,
    boolean leavesRight,
    double x1,
    double y1,
    double x2,
    double y2) {
  private static final double HEAD = 9;

  /** What became of a copy. */
  enum End {
    /** It was received. */
    RECEIVED,
    /** It was still queued when the trial ended. */
    QUEUED,
    /** Its receiver was killed before it took it. */
    LOST,
    /** No log tells of it. */
    UNKNOWN
  }

  /** Whether it has a head, within the picture. */
  boolean hasHead() {
    return end == End.RECEIVED && !leavesRight;
  }

  /** Whether its line is dashed: it ends beyond the picture, or nobody knows where. */
  boolean isDashed() {
    return !hasHead() || send < 0;
  }

  /** What its head, or the cross of a lost one, takes up. */
  Box tip() {
    double length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
    double backX = x2 - (x2 - x1) * HEAD / length;
    double backY = y2 - (y2 - y1) * HEAD / length;
    return new Box(
        Math.min(x2, backX) - 3,
        Math.min(y2, backY) - 2,
        Math.max(x2, backX) + 3,
        Math.max(y2, backY) + 2);
  }

  /** Whether it ends with a cross, within the picture. */
  boolean hasCross() {
    return end == End.LOST && !leavesRight;
  }

  boolean hasTip() {
    return hasHead() || hasCross();
  }
}
