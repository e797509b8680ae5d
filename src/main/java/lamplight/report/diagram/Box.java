package lamplight.report.diagram;

/** A rectangle of the picture that something takes up; its sides in pixels. */
record Box(double left, double top, double right, double bottom) {
  /** The box round a point. */
  static Box round(double x, double y, double halfWidth, double halfHeight) {
    return new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
  }

  boolean overlaps(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  /** Whether a line from one point to another runs through it (Liang and Barsky 1984). */
  boolean isCrossedBy(double x1, double y1, double x2, double y2) {
    double[] steps = {x1 - x2, x2 - x1, y1 - y2, y2 - y1};
    double[] room = {x1 - left, right - x1, y1 - top, bottom - y1};
    double enters = 0;
    double leaves = 1;
    for (int side = 0; side < steps.length; side++) {
      if (steps[side] == 0 && room[side] <= 0) {
        return false;
      }
      if (steps[side] < 0) {
        enters = Math.max(enters, room[side] / steps[side]);
      } else if (steps[side] > 0) {
        leaves = Math.min(leaves, room[side] / steps[side]);
      }
    }
    return enters < leaves;
  }
}
