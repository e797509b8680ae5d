package lamplight.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.util.List;

/** Whether this machine can draw charts, which takes fonts. Decided once, before a report. */
public sealed interface ChartSupport {

  /** Charts can be drawn. */
  record Available() implements ChartSupport {}

  /**
   * Charts cannot be drawn here.
   *
   * @param cause what the drawing of one letter failed with, in one line
   */
  record Missing(String cause) implements ChartSupport {}

  /** Draws one letter into memory and reports how that went. */
  static ChartSupport probe() {
    try {
      BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      for (int style : List.of(Font.PLAIN, Font.BOLD)) {
        Font font = new Font(Font.SANS_SERIF, style, 12);
        new TextLayout("x", font, graphics.getFontRenderContext()).draw(graphics, 2, 12);
      }
      graphics.dispose();
      return new Available();
    } catch (OutOfMemoryError | StackOverflowError exhausted) {
      throw exhausted;
    } catch (RuntimeException | Error failure) {
      // Without fonts the JDK fails in any of many ways, depending on its version and on what the
      // machine lacks: no font, no fontconfig, no font library, no library for drawing.
      return new Missing(root(failure));
    }
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    return String.valueOf(root).replaceAll("\\s*\\R\\s*", " ");
  }
}
