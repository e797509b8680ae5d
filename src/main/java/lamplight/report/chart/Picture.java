package lamplight.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ByteLookupTable;
import java.awt.image.LookupOp;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;

/**
 * A chart of the report: one plot, or several plots in a grid.
 *
 * @param file its file name
 * @param alternative what is seen, for readers who do not see it
 * @param caption how to read it, a sentence or two
 * @param plots all of one size, row by row
 * @param columns how many plots a row has
 */
public record Picture(
    String file, String alternative, String caption, List<XYChart> plots, int columns) {
  /** How many pixels a point has, so that the picture stays sharp on dense screens and paper. */
  public static final int PIXELS_A_POINT = 2;

  /** The width of every picture in points. */
  public static final int WIDTH = 900;

  /** Nobody sees so small a step of a channel, and the file becomes smaller by a third. */
  private static final int STEP = 8;

  private static final LookupOp ROUNDED = rounded();

  public Picture {
    plots = List.copyOf(plots);
  }

  Picture(String file, String alternative, String caption, Plot plot) {
    this(file, alternative, caption, List.of(plot.chart()), 1);
  }

  /** Writes the picture as a PNG file of {@link #WIDTH} points. */
  public void write(Path folder) throws IOException {
    BufferedImage image = draw();
    try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
      if (!ImageIO.write(ROUNDED.filter(image, image), "png", out)) {
        throw new IOException("this Java runtime cannot write PNG files");
      }
    }
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
    int rows = (plots.size() + columns - 1) / columns;
    int height = plots.get(0).getHeight();
    int width = plots.get(0).getWidth();
    BufferedImage image =
        new BufferedImage(
            WIDTH * PIXELS_A_POINT, rows * height * PIXELS_A_POINT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(PIXELS_A_POINT, PIXELS_A_POINT);
    for (int index = 0; index < plots.size(); index++) {
      Graphics2D part = (Graphics2D) graphics.create();
      part.translate((index % columns) * width, (index / columns) * height);
      plots.get(index).paint(part, width, height);
      part.dispose();
    }
    graphics.dispose();
    return image;
  }
}
