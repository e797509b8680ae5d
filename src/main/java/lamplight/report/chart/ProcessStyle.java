package lamplight.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How one process looks in every chart: a colour, a dash and a marker, so that it can be told apart
 * without colour too. The colours are those of Okabe and Ito (Color Universal Design, 2008) that
 * are dark enough on white. The combinations repeat after 210 processes.
 */
record ProcessStyle(Color colour, float[] dash, Marker marker) {
  static final List<Color> COLOURS =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0x000000),
          new Color(0xE69F00),
          new Color(0x56B4E9));

  private static final List<float[]> DASHES =
      List.of(
          new float[] {},
          new float[] {9, 4},
          new float[] {2, 3},
          new float[] {9, 3, 2, 3},
          new float[] {16, 4});

  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.SQUARE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.DIAMOND,
          SeriesMarkers.TRIANGLE_DOWN,
          SeriesMarkers.CROSS);

  /** The style of a process, from 1. */
  static ProcessStyle of(int process) {
    int index = process - 1;
    return new ProcessStyle(
        COLOURS.get(index % COLOURS.size()),
        DASHES.get(index % DASHES.size()),
        MARKERS.get(index % MARKERS.size()));
  }

  /** A line of this process. */
  BasicStroke stroke(float width) {
    return dash.length == 0
        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  /** The colour, see-through: 255 is opaque. */
  Color faded(int opacity) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
  }
}
