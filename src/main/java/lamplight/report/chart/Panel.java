package lamplight.report.chart;

import java.awt.Graphics2D;

/** A part of a picture, measured in points of the page. */
public sealed interface Panel permits Chart, HeatMap, Panel.Blank {
  /** How tall its inner area is. */
  int height();

  /** The room that it needs around its inner area. */
  Insets insets();

  /**
   * Draws it.
   *
   * @param graphics with the upper left corner of the inner area at the origin
   * @param width that of the inner area
   * @param left the room to its left, which is at least what it needs
   */
  void paint(Graphics2D graphics, int width, int left);

  /** Nothing, where a row of panels is not full. */
  record Blank() implements Panel {
    @Override
    public int height() {
      return 0;
    }

    @Override
    public Insets insets() {
      return new Insets(0, 0, 0, 0);
    }

    @Override
    public void paint(Graphics2D graphics, int width, int left) {}
  }

  /** The room around an inner area. */
  record Insets(int left, int right, int top, int bottom) {}
}
