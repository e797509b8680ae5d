package lamplight.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import lamplight.report.chart.Panel.Insets;

/**
 * A picture of the report: one panel, or several in a grid. Immutable.
 *
 * @param file its file name
 * @param title what it shows, for a heading; not drawn
 * @param alternative what is seen, for readers who do not see it
 * @param caption how to read it, a sentence or two
 * @param panels row by row; at least one
 * @param columns how many panels a row has
 */
public record Picture(
    String file,
    String title,
    String alternative,
    String caption,
    List<Panel> panels,
    int columns) {
  /** How many pixels a point has, so that the picture stays sharp on dense screens and paper. */
  public static final int PIXELS_A_POINT = 2;

  /** The width of every picture in points. */
  public static final int WIDTH = 900;

  public Picture {
    panels = List.copyOf(panels);
  }

  /** A picture of one chart. */
  Picture(String file, String title, String alternative, String caption, Chart chart) {
    this(file, title, alternative, caption, List.of(chart), 1);
  }

  /**
   * The picture as a PNG file of {@link #WIDTH} points.
   *
   * @throws IOException when this Java runtime cannot write PNG files
   */
  public byte[] png() throws IOException {
    return PngFile.of(image());
  }

  /** The pixels of the picture. */
  BufferedImage image() {
    List<Insets> insets = panels.stream().map(Panel::insets).toList();
    int rows = (panels.size() + columns - 1) / columns;
    int[] left = new int[columns];
    int[] right = new int[columns];
    int[] above = new int[rows];
    int[] inner = new int[rows];
    int[] below = new int[rows];
    for (int index = 0; index < panels.size(); index++) {
      Insets room = insets.get(index);
      int column = index % columns;
      int row = index / columns;
      left[column] = Math.max(left[column], room.left());
      right[column] = Math.max(right[column], room.right());
      above[row] = Math.max(above[row], room.top());
      inner[row] = Math.max(inner[row], panels.get(index).height());
      below[row] = Math.max(below[row], room.bottom());
    }
    int width = (WIDTH - sum(left) - sum(right)) / columns;
    BufferedImage image =
        new BufferedImage(
            WIDTH * PIXELS_A_POINT,
            (sum(above) + sum(inner) + sum(below) + 8) * PIXELS_A_POINT,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(PIXELS_A_POINT, PIXELS_A_POINT);
    int y = 0;
    for (int row = 0; row < rows; row++) {
      y += above[row];
      int x = 0;
      for (int column = 0; column < columns && row * columns + column < panels.size(); column++) {
        x += left[column];
        Graphics2D part = (Graphics2D) graphics.create();
        part.translate(x, y);
        panels.get(row * columns + column).paint(part, width, left[column]);
        part.dispose();
        x += width + right[column];
      }
      y += inner[row] + below[row];
    }
    graphics.dispose();
    return image;
  }

  private static int sum(int[] sizes) {
    return Arrays.stream(sizes).sum();
  }
}
