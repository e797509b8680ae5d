package lamplight.report.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import lamplight.model.Characters;

/**
 * Writes an SVG picture: the same calls give the same bytes, coordinates have at most one decimal,
 * and text is escaped. Not thread-safe.
 */
final class SvgPen {
  private final StringBuilder svg = new StringBuilder();

  /** A coordinate with at most one decimal. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Coordinates with blanks between them. */
  static String numbers(double... values) {
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      text.append(text.length() == 0 ? "" : " ").append(number(value));
    }
    return text.toString();
  }

  /**
   * Text within an element or an attribute: control and reordering characters as escapes, and what
   * is not ASCII as references, so that the picture is the same in every encoding.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    Characters.safe(text)
        .codePoints()
        .forEach(
            each -> {
              if (each > '~' || "&<>\"".indexOf(each) >= 0) {
                escaped.append("&#").append(each).append(';');
              } else {
                escaped.appendCodePoint(each);
              }
            });
    return escaped.toString();
  }

  /** Markup as it is. */
  SvgPen raw(String markup) {
    svg.append(markup);
    return this;
  }

  /** A shape of these coordinates, with a title where there is one to tell. */
  SvgPen path(String classes, String data, String title) {
    svg.append("<path class=\"").append(classes).append("\" d=\"").append(data).append('"');
    return end("path", title);
  }

  /** A disc or a ring. */
  SvgPen circle(String classes, double x, double y, double radius, String title) {
    svg.append("<circle class=\"").append(classes).append('"');
    attribute("cx", x).attribute("cy", y).attribute("r", radius);
    return end("circle", title);
  }

  /** A rectangle with round corners. */
  SvgPen rectangle(
      String classes, double x, double y, double width, double height, double round, String title) {
    svg.append("<rect class=\"").append(classes).append('"');
    attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
    if (round > 0) {
      attribute("rx", round);
    }
    return end("rect", title);
  }

  /**
   * A line of text.
   *
   * @param anchor which end of it is at x: {@code start}, {@code middle} or {@code end}
   */
  SvgPen text(String classes, double x, double y, String anchor, String text) {
    svg.append("<text class=\"").append(classes).append('"');
    attribute("x", x).attribute("y", y);
    if (!anchor.equals("start")) {
      svg.append(" text-anchor=\"").append(anchor).append('"');
    }
    svg.append('>').append(escape(text)).append("</text>\n");
    return this;
  }

  /** What belongs together, under one class. */
  SvgPen group(String classes, Consumer<SvgPen> content) {
    svg.append("<g class=\"").append(classes).append("\">\n");
    content.accept(this);
    svg.append("</g>\n");
    return this;
  }

  private SvgPen attribute(String name, double value) {
    svg.append(' ').append(name).append("=\"").append(number(value)).append('"');
    return this;
  }

  private SvgPen end(String element, String title) {
    if (title.isEmpty()) {
      svg.append("/>\n");
    } else {
      svg.append("><title>").append(escape(title)).append("</title></").append(element);
      svg.append(">\n");
    }
    return this;
  }

  @Override
  public String toString() {
    return svg.toString();
  }
}
