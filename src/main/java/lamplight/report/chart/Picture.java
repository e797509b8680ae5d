package lamplight.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ByteLookupTable;
import java.awt.image.LookupOp;
import java.io.IOException;
import java.util.List;
import org.knowm.xchart.XYChart;

/**
 * A chart of the report: one panel, or several panels in a grid.
 *
 * @param file its file name
 * @param alternative what is seen, for readers who do not see it
 * @param caption how to read it, a sentence or two
 * @param title what stands above all panels; empty where each has a title of its own
 * @param panels all of one size, row by row; at least one
 * @param columns how many panels a row has
 */
public record Picture(
    String file,
    String alternative,
    String caption,
    String title,
    List<Panel> panels,
    int columns) {
  /** How many pixels a point has, so that the picture stays sharp on dense screens and paper. */
  public static final int PIXELS_A_POINT = 2;

  /** The width of every picture in points. */
  public static final int WIDTH = 900;

  private static final int TITLE_HEIGHT = 36;
  private static final int TITLE_BASE = 25;

  /**
   * Nobody sees so small a step of a channel, and the file becomes smaller by more than a third:
   * hardly any pixel is then left that finds no room in a palette.
   */
  private static final int STEP = 16;

  private static final LookupOp ROUNDED = rounded();

  public Picture {
    panels = List.copyOf(panels);
  }

  Picture(String file, String alternative, String caption, Plot plot) {
    this(file, alternative, caption, List.of(new Panel.Plotted(plot.chart())), 1);
  }

  /** A picture whose panels have titles of their own. */
  Picture(String file, String alternative, String caption, List<Panel> panels, int columns) {
    this(file, alternative, caption, "", panels, columns);
  }

  /** Those panels that are plots over two axes. */
  List<XYChart> plots() {
    return panels.stream()
        .filter(panel -> panel instanceof Panel.Plotted)
        .map(panel -> ((Panel.Plotted) panel).chart())
        .toList();
  }

  /**
   * The picture as a PNG file of {@link #WIDTH} points.
   *
   * @throws IOException when this Java runtime cannot write PNG files
   */
  public byte[] png() throws IOException {
    BufferedImage image = draw();
    BufferedImage rounded = FewColours.of(ROUNDED.filter(image, image), PngFile.PALETTE_MAX);
    return PngFile.of(rounded);
  }

  /** Every value of a channel to the nearest multiple of {@link #STEP}; white stays white. */
  private static LookupOp rounded() {
    byte[] nearest = new byte[256];
    for (int value = 0; value < nearest.length; value++) {
      nearest[value] = (byte) Math.min(255, (value + STEP / 2) / STEP * STEP);
    }
    return new LookupOp(new ByteLookupTable(0, nearest), null);
  }

  private BufferedImage draw() {
    int rows = (panels.size() + columns - 1) / columns;
    int height = panels.get(0).height();
    int width = panels.get(0).width();
    int above = title.isEmpty() ? 0 : TITLE_HEIGHT;
    BufferedImage image =
        new BufferedImage(
            WIDTH * PIXELS_A_POINT,
            (above + rows * height) * PIXELS_A_POINT,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(PIXELS_A_POINT, PIXELS_A_POINT);
    if (!title.isEmpty()) {
      paintTitle(graphics);
    }
    for (int index = 0; index < panels.size(); index++) {
      Graphics2D part = (Graphics2D) graphics.create();
      part.translate((index % columns) * width, above + (index / columns) * height);
      panels.get(index).paint(part);
      part.dispose();
    }
    graphics.dispose();
    return image;
  }

  /** As a plot has its own: bold, in the middle. */
  private void paintTitle(Graphics2D graphics) {
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Plot.INK);
    graphics.setFont(Plot.TITLE_FONT);
    int width = graphics.getFontMetrics().stringWidth(title);
    graphics.drawString(title, (WIDTH - width) / 2, TITLE_BASE);
  }
}
