package lamplight.report.diagram;

import java.util.List;

/** Says below a diagram what its marks mean: its marks, and what of the rest it has. */
final class DiagramLegend {
  static final double LINE = 17;
  private static final double CHARACTER = 6.2;
  private static final double SYMBOL = 14;
  private static final double APART = 14;

  private final DiagramLayout layout;
  private final SvgPen pen;
  private double x = 8;
  private double y;

  /** A legend whose first line is at a height. */
  DiagramLegend(DiagramLayout layout, SvgPen pen, double y) {
    this.layout = layout;
    this.pen = pen;
    this.y = y;
  }

  /** Draws a symbol whose middle is at a point. */
  @FunctionalInterface
  private interface Symbol {
    void draw(double x, double y);
  }

  /**
   * What a picture has that not every one has.
   *
   * @param colours whether past and future are coloured
   * @param dashes whether a message goes on beyond the picture
   * @param pauses whether a planned pause is in it
   * @param restarts whether a process is down in it, to be restarted
   * @param cuts whether a planned cut of a link is in it
   * @param kills whether a kill or a lost message is in it
   */
  record Extras(
      boolean colours,
      boolean dashes,
      boolean pauses,
      boolean restarts,
      boolean cuts,
      boolean kills) {}

  /**
   * Writes it.
   *
   * @param notes what else is to be said, a line each
   * @return where the next line goes
   */
  double write(Extras extras, List<String> notes) {
    item((at, line) -> pen.circle("send", at, line, 4.5, ""), "send");
    item((at, line) -> pen.path("receive", diamond(at, line), ""), "receive");
    item((at, line) -> pen.path("internal", vertical(at, line), ""), "internal event");
    item((at, line) -> pen.rectangle("run", at - 7, line - 3.5, 14, 7, 3.5, ""), "several of them");
    item((at, line) -> pen.text("clock jump", at, line + 4, "middle", "27"), "clock after a jump");
    item((at, line) -> pen.rectangle("queue", at - 6, line - 4, 12, 8, 0, ""), "queue");
    if (extras.dashes()) {
      item((at, line) -> pen.path("message open", dash(at, line), ""), "goes on beyond");
    }
    if (extras.pauses()) {
      item((at, line) -> pen.rectangle("band", at - 6, line - 5, 12, 10, 0, ""), "planned pause");
    }
    if (extras.restarts()) {
      item(
          (at, line) -> pen.rectangle("band", at - 6, line - 5, 12, 10, 0, ""),
          "down, to be restarted");
    }
    if (extras.cuts()) {
      item((at, line) -> pen.rectangle("band", at - 6, line - 5, 12, 10, 0, ""), "planned cut");
    }
    if (extras.kills()) {
      item(
          (at, line) -> pen.path("cross", FaultStretches.cross(at, line, 4), ""),
          "killed, message lost");
    }
    if (extras.colours()) {
      item((at, line) -> pen.path("line past", dash(at, line), ""), "happened before");
      item((at, line) -> pen.path("line future", dash(at, line), ""), "happened after");
      item((at, line) -> pen.path("line other", dash(at, line), ""), "concurrent");
    }
    for (String note : notes) {
      y += LINE;
      pen.text("axis", 8, y, "start", note);
    }
    return y + LINE;
  }

  private void item(Symbol symbol, String words) {
    double width = SYMBOL + 6 + words.length() * CHARACTER;
    if (x + width > layout.right()) {
      x = 8;
      y += LINE;
    }
    symbol.draw(x + SYMBOL / 2, y - 4);
    pen.text("axis", x + SYMBOL + 5, y, "start", words);
    x += width + APART;
  }

  private static String diamond(double x, double y) {
    return "M" + SvgPen.numbers(x - 5, y) + "l5 -5 5 5 -5 5z";
  }

  private static String vertical(double x, double y) {
    return "M" + SvgPen.numbers(x, y - 5) + "v10";
  }

  private static String dash(double x, double y) {
    return "M" + SvgPen.numbers(x - 8, y) + "h16";
  }
}
