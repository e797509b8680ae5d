package lamplight.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;

/** The letters of a chart: what is written, and how wide it will be. */
final class ChartText {
  static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final Font SMALL = FONT.deriveFont(12f);
  static final Font BOLD = FONT.deriveFont(Font.BOLD);

  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private ChartText() {}

  /** The width of a text in points of the page, rounded up. */
  static int width(Font font, String text) {
    return (int) Math.ceil(font.getStringBounds(text, MEASURE).getWidth());
  }

  /** Writes a text whose first letter stands at x. */
  static void left(Graphics2D graphics, Font font, String text, double x, double base) {
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setFont(font);
    graphics.drawString(text, (float) x, (float) base);
  }

  /** Writes a text whose last letter ends at x. */
  static void right(Graphics2D graphics, Font font, String text, double x, double base) {
    left(graphics, font, text, x - width(font, text), base);
  }

  /** Writes a text around x. */
  static void centred(Graphics2D graphics, Font font, String text, double x, double base) {
    left(graphics, font, text, x - width(font, text) / 2.0, base);
  }

  /** As much of a text as there is room for. */
  static String fitting(Font font, String text, int room) {
    String shown = text;
    for (int length = text.length() - 1; length >= 1 && width(font, shown) > room; length--) {
      shown = text.substring(0, length) + "…";
    }
    return shown;
  }
}
