package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import lamplight.analysis.measure.ProcessPercentile;
import lamplight.report.data.Labels;
import lamplight.report.data.Lines;
import lamplight.report.data.Lines.Quantity;
import lamplight.report.data.RunData;
import lamplight.report.text.Numbers;
import lamplight.theory.Course;

/**
 * A quantity against time over the seeds: with few seeds every one as a thin line and their mean,
 * with many their median and the band that holds 90 % of them.
 */
final class OverTimeChart {
  /** Beyond so many seeds single lines hide each other. */
  static final int SINGLE_LINES_MAX = 40;

  private static final double BAND_LOW = 0.05;
  private static final double BAND_HIGH = 0.95;

  private OverTimeChart() {}

  static Picture of(RunData data, Quantity quantity) {
    Lines lines = data.lines();
    boolean single = lines.trials() <= SINGLE_LINES_MAX;
    TimeAxis time = TimeAxis.of(data.durationSeconds());
    double[] x = time.of(lines.seconds());
    String what =
        switch (quantity) {
          case OFFSET -> "Offset behind the leader";
          case QUEUE -> "Queue length";
        };
    String unit =
        switch (quantity) {
          case OFFSET -> "offset (clock values)";
          case QUEUE -> "queue length (messages)";
        };
    Plot plot =
        new Plot(
            what + ": " + reading(lines.trials(), single), time.title(), unit, Picture.WIDTH, 440);
    double highest = Plot.COUNTS_MIN;
    for (int role : data.roles()) {
      boolean shaded = isShaded(data, role);
      highest = Math.max(highest, background(plot, lines, quantity, x, role, single, shaded));
    }
    List<String> ends = new ArrayList<>();
    for (int role : data.roles()) {
      double[] middle = single ? lines.mean(quantity, role) : lines.quantile(quantity, role, 0.5);
      plot.processLine(Labels.overall(data, role), x, middle, role);
      ends.add(
          Labels.overall(data, role) + " ends at " + Numbers.figure(middle[middle.length - 1]));
    }
    PredictedLines.Quantity predicted =
        switch (quantity) {
          case OFFSET -> Course::offsetAfter;
          case QUEUE -> Course::queueAfter;
        };
    highest = Math.max(highest, PredictedLines.draw(plot, data, time, predicted));
    plot.xRange(0, x[x.length - 1], TimeAxis.TICK_SPACING).yRange(0, highest * 1.03);
    return new Picture(
        switch (quantity) {
          case OFFSET -> "offsets.png";
          case QUEUE -> "queues.png";
        },
        what
            + " against time, one line a "
            + Labels.heading(data)
            + ": "
            + String.join(", ", ends)
            + ".",
        caption(data, quantity),
        plot);
  }

  private static double background(
      Plot plot,
      Lines lines,
      Quantity quantity,
      double[] x,
      int role,
      boolean single,
      boolean shaded) {
    ProcessStyle style = ProcessStyle.of(role);
    double highest = 0;
    if (single) {
      // The more lines there are, the fainter each is.
      int opacity = Math.max(45, 150 - 3 * lines.trials());
      for (int trial = 0; trial < lines.trials() && lines.trials() > 1; trial++) {
        double[] line = lines.line(quantity, role, trial);
        plot.thinLine(x, line, style, opacity);
        highest = Math.max(highest, max(line));
      }
      return Math.max(highest, max(lines.mean(quantity, role)));
    }
    double[] high = lines.quantile(quantity, role, BAND_HIGH);
    if (shaded) {
      plot.band(x, lines.quantile(quantity, role, BAND_LOW), high, style);
    }
    return max(high);
  }

  /** Whether a role has a band: of the percentiles, which lie close together, only two. */
  private static boolean isShaded(RunData data, int role) {
    return !data.hasManyProcesses()
        || role == ProcessPercentile.MEDIAN.place()
        || role == ProcessPercentile.LARGEST.place();
  }

  private static String reading(int trials, boolean single) {
    if (trials == 1) {
      return "one seed";
    }
    return single
        ? trials + " seeds (thin) and their mean (bold)"
        : Numbers.count(trials) + " seeds, median (bold) and the middle 90 % (shaded)";
  }

  private static String caption(RunData data, Quantity quantity) {
    String note =
        data.lines().trials() < data.samples().size()
            ? " The lines are drawn from the first "
                + Numbers.count(data.lines().trials())
                + " complete trials."
            : "";
    return switch (quantity) {
          case OFFSET ->
              "The leader's clock minus this one's. A line that climbs falls behind for good; one"
                  + " that stays low keeps pace.";
          case QUEUE ->
              "Messages waiting in the queue. A line that climbs gets more messages than the"
                  + " process has ticks to take them.";
        }
        + (data.hasManyProcesses()
            ? " The lines are percentiles over the processes of a trial, at each instant anew;"
                + " where there is shading, it is around the median and the largest."
            : "")
        + PredictedLines.note(data)
        + note;
  }

  private static double max(double[] values) {
    double max = 0;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }
}
