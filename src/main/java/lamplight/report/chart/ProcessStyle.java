package lamplight.report.chart;

import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How one process looks in every chart: a colour and the shape of its marks, so that it can be told
 * apart without colour too; lines have their names beside them. The colours are those of Okabe and
 * Ito (Color Universal Design, 2008) that are dark enough on white. The combinations repeat after
 * 42 processes.
 */
record ProcessStyle(Color colour, Marker marker) {
  static final List<Color> COLOURS =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0x000000),
          new Color(0xE69F00),
          new Color(0x56B4E9));

  /** What belongs to no process, and letters. */
  static final Color INK = new Color(0x222222);

  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.SQUARE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.DIAMOND,
          SeriesMarkers.TRIANGLE_DOWN,
          SeriesMarkers.CROSS);

  /** The style of a process, from 1, or of {@link Series#INK}. */
  static ProcessStyle of(int process) {
    if (process == Series.INK) {
      return new ProcessStyle(INK, SeriesMarkers.CIRCLE);
    }
    int index = process - 1;
    return new ProcessStyle(
        COLOURS.get(index % COLOURS.size()), MARKERS.get(index % MARKERS.size()));
  }

  /** The colour, see-through. */
  Color faded(double opacity) {
    int alpha = (int) Math.round(255 * opacity);
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }
}
