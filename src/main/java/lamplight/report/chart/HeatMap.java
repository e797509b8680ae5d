package lamplight.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import lamplight.experiment.Study;
import lamplight.report.text.Numbers;

/**
 * Values over two keys: a cell a pair of values, with its number written in it, darker where it is
 * larger. The colours are steps of cividis (Nunez, Anderton, Renslow: "Optimizing colormaps with
 * consideration for color vision deficiency", PLoS ONE 13(7), 2018) from its light end to its dark
 * one, so that they can be told apart without colour too.
 *
 * @param measure what is shown, above this map and those beside it; empty for no line of its own
 * @param title of which process
 * @param rows the key whose values are the rows
 * @param columns the key whose values are the columns
 * @param values a row a value of the first key, NaN where there is none
 * @param scale the values of the lightest and of the darkest colour
 */
record HeatMap(
    String measure,
    String title,
    Study.Axis rows,
    Study.Axis columns,
    double[][] values,
    Scale scale)
    implements Panel {
  /** What the colours reach over, so that several maps can be compared. */
  record Scale(double low, double high) {
    /** From the smallest to the largest of all values. */
    static Scale of(List<double[][]> maps) {
      DoubleSummaryStatistics all =
          maps.stream()
              .flatMap(Arrays::stream)
              .flatMapToDouble(Arrays::stream)
              .filter(value -> !Double.isNaN(value))
              .summaryStatistics();
      return new Scale(all.getMin(), all.getMax());
    }
  }

  private static final int ROW_HEIGHT = 34;
  private static final int ABOVE = 62;
  private static final int MEASURE_HEIGHT = 22;
  private static final int BELOW = 26;
  private static final int MARGIN = 12;
  private static final int LABEL_WIDTH_MAX = 170;

  /** From the smallest value's to the largest one's. */
  static final List<Color> COLOURS =
      List.of(
          new Color(0xFDEA45),
          new Color(0xE1CC55),
          new Color(0xC4B166),
          new Color(0xA69D75),
          new Color(0x8A8779),
          new Color(0x6F7073),
          new Color(0x575C6D),
          new Color(0x3B496C),
          new Color(0x123570),
          new Color(0x00224E));

  @Override
  public int height() {
    return ABOVE + ROW_HEIGHT * rows.values().size() + BELOW;
  }

  @Override
  public Insets insets() {
    return new Insets(0, 0, measure.isEmpty() ? 0 : MEASURE_HEIGHT, 0);
  }

  @Override
  public void paint(Graphics2D graphics, int width, int unused) {
    graphics.setColor(ProcessStyle.INK);
    ChartText.left(graphics, ChartText.FONT, measure, MARGIN, -4);
    ChartText.left(
        graphics,
        ChartText.BOLD,
        ChartText.fitting(ChartText.BOLD, title, width - 2 * MARGIN),
        MARGIN,
        20);
    int left = MARGIN + labelWidth();
    int cell = Math.max(1, (width - left - MARGIN) / columns.values().size());
    text(graphics, rows.key(), MARGIN, ABOVE - 8, left - MARGIN - 6);
    centred(graphics, columns.key(), left, cell * columns.values().size(), 38);
    for (int column = 0; column < columns.values().size(); column++) {
      centred(graphics, columns.values().get(column), left + column * cell, cell, ABOVE - 8);
    }
    for (int row = 0; row < rows.values().size(); row++) {
      int top = ABOVE + row * ROW_HEIGHT;
      graphics.setColor(ProcessStyle.INK);
      text(graphics, rows.values().get(row), MARGIN, top + 22, left - MARGIN - 6);
      for (int column = 0; column < columns.values().size(); column++) {
        cell(graphics, values[row][column], left + column * cell, top, cell);
      }
    }
  }

  private void cell(Graphics2D graphics, double value, int left, int top, int cell) {
    if (Double.isNaN(value)) {
      graphics.setColor(ProcessStyle.INK);
      centred(graphics, "-", left, cell, top + 22);
      return;
    }
    Color colour = COLOURS.get(step(value));
    graphics.setColor(colour);
    graphics.fillRect(left, top, cell - 2, ROW_HEIGHT - 2);
    graphics.setColor(isDark(colour) ? Color.WHITE : Color.BLACK);
    centred(graphics, Numbers.figure(value), left, cell - 2, top + 22);
  }

  /** The place of a value's colour: equal steps from the lower end of the scale to the upper. */
  int step(double value) {
    if (!(scale.high() > scale.low())) {
      return 0;
    }
    double share = (value - scale.low()) / (scale.high() - scale.low());
    return Math.max(0, Math.min(COLOURS.size() - 1, (int) (share * COLOURS.size())));
  }

  /** By the relative luminance of WCAG 2, roughly. */
  private static boolean isDark(Color colour) {
    return 0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue() < 125;
  }

  private int labelWidth() {
    int widest =
        Stream.concat(Stream.of(rows.key()), rows.values().stream())
            .mapToInt(label -> ChartText.width(ChartText.SMALL, label))
            .max()
            .orElse(0);
    return Math.min(LABEL_WIDTH_MAX, widest) + 10;
  }

  private static void centred(Graphics2D graphics, String text, int left, int room, int base) {
    String shown = ChartText.fitting(ChartText.SMALL, text, room - 2);
    ChartText.centred(graphics, ChartText.SMALL, shown, left + room / 2.0, base);
  }

  private static void text(Graphics2D graphics, String text, int left, int base, int room) {
    String shown = ChartText.fitting(ChartText.SMALL, text, room);
    ChartText.left(graphics, ChartText.SMALL, shown, left, base);
  }
}
