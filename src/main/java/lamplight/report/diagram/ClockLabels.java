package lamplight.report.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a place for each clock value beside its mark where it is read: over no other text, mark or
 * arrow head, and off the lines of messages where that can be. What has no place is left out; the
 * title of the mark tells it too. Not thread-safe.
 */
final class ClockLabels {
  private static final double CHARACTER = 6.4;
  private static final double HALF_HEIGHT = 5;
  private static final double AWAY = 13;

  /** On each side of a text. */
  private static final double GAP = 1.5;

  private final DiagramLayout layout;
  private final List<MessageArrow> arrows;
  private final List<Box> taken = new ArrayList<>();
  private final SvgPen pen;

  ClockLabels(DiagramLayout layout, List<MessageArrow> arrows, SvgPen pen) {
    this.layout = layout;
    this.arrows = arrows;
    this.pen = pen;
    arrows.stream().filter(MessageArrow::hasTip).map(MessageArrow::tip).forEach(taken::add);
  }

  /** Keeps all texts off this. */
  void take(Box box) {
    taken.add(box);
  }

  /**
   * Writes a text beside a point, if there is a place.
   *
   * @param mark half the height of what is drawn there
   */
  void write(String classes, double x, double y, double mark, String text) {
    double half = text.length() * CHARACTER / 2 + GAP;
    double up = AWAY + Math.max(0, mark - 6);
    double side = half + mark - GAP;
    List<Box> places =
        List.of(
            Box.round(x, y - up, half, HALF_HEIGHT),
            Box.round(x, y + up, half, HALF_HEIGHT),
            Box.round(x - side, y - up + 1, half, HALF_HEIGHT),
            Box.round(x + side, y - up + 1, half, HALF_HEIGHT),
            Box.round(x - side, y + up - 1, half, HALF_HEIGHT),
            Box.round(x + side, y + up - 1, half, HALF_HEIGHT));
    List<Box> free = places.stream().filter(this::isFree).toList();
    Optional<Box> place =
        free.stream()
            .filter(box -> !isCrossed(box))
            .findFirst()
            .or(() -> free.stream().findFirst());
    place.ifPresent(
        box -> {
          taken.add(box);
          pen.text(classes, (box.left() + box.right()) / 2, box.bottom() - 1, "middle", text);
        });
  }

  private boolean isFree(Box box) {
    return box.left() > DiagramLayout.GUTTER - 4
        && box.right() < layout.width() - 2
        && taken.stream().noneMatch(box::overlaps);
  }

  private boolean isCrossed(Box box) {
    return arrows.stream()
        .anyMatch(line -> box.isCrossedBy(line.x1(), line.y1(), line.x2(), line.y2()));
  }
}
