package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import lamplight.measure.ProcessPercentile;
import lamplight.report.data.Labels;
import lamplight.report.data.Lines;
import lamplight.report.data.Lines.Quantity;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyRoles;
import lamplight.report.text.Numbers;
import lamplight.theory.ExpectedTrajectory;

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

  /**
   * Whether there is anything to draw. What the queue of a killed process held is known only as far
   * as it took it, so that its line is left out; and where it is now in one role and now in
   * another, or among those that a percentile is over, no line of a queue is right.
   */
  static boolean isPossible(RunData data, Quantity quantity) {
    boolean kills = data.experiment().faults().planned().killsAny();
    return quantity != Quantity.QUEUE
        || !kills
        || (data.kind() == StudyRoles.NUMBERS
            && data.roles().stream().anyMatch(role -> isDrawn(data, quantity, role)));
  }

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
    List<Integer> roles =
        data.roles().stream().filter(role -> isDrawn(data, quantity, role)).toList();
    for (int role : roles) {
      boolean shaded = isShaded(data, role);
      highest = Math.max(highest, background(plot, data, quantity, x, role, single, shaded));
    }
    List<String> ends = new ArrayList<>();
    for (int role : roles) {
      double[] whole = single ? lines.mean(quantity, role) : lines.quantile(quantity, role, 0.5);
      double[] middle = FaultMarks.living(data, role, whole);
      double[] lifetime = FaultMarks.living(data, role, x);
      plot.processLine(Labels.overall(data, role), lifetime, middle, role);
      ends.add(
          time.end(
              Labels.overall(data, role), Numbers.figure(middle[middle.length - 1]), lifetime));
    }
    PredictedLines.Quantity predicted =
        switch (quantity) {
          case OFFSET -> ExpectedTrajectory::offsetAfter;
          case QUEUE -> ExpectedTrajectory::queueAfter;
        };
    highest = Math.max(highest, PredictedLines.draw(plot, data, time, predicted));
    FaultMarks.draw(plot, data, time, highest * 1.03);
    plot.xRange(0, x[x.length - 1], TimeAxis.TICK_SPACING).yRange(0, highest * 1.03);
    return new Picture(
        switch (quantity) {
          case OFFSET -> "offsets.png";
          case QUEUE -> "queues.png";
        },
        what
            + " against time, one line a "
            + Labels.heading(data)
            + ", "
            + middle(lines.trials(), single)
            + ": "
            + String.join(", ", ends)
            + ".",
        caption(data, quantity),
        plot);
  }

  private static double background(
      Plot plot,
      RunData data,
      Quantity quantity,
      double[] wholeX,
      int role,
      boolean single,
      boolean shaded) {
    Lines lines = data.lines();
    double[] x = FaultMarks.living(data, role, wholeX);
    ProcessStyle style = ProcessStyle.of(role);
    double highest = 0;
    if (single) {
      // The more lines there are, the fainter each is.
      int opacity = Math.max(45, 150 - 3 * lines.trials());
      for (int trial = 0; trial < lines.trials() && lines.trials() > 1; trial++) {
        double[] line = FaultMarks.living(data, role, lines.line(quantity, role, trial));
        plot.thinLine(x, line, style, opacity);
        highest = Math.max(highest, max(line));
      }
      return Math.max(highest, max(FaultMarks.living(data, role, lines.mean(quantity, role))));
    }
    double[] high = FaultMarks.living(data, role, lines.quantile(quantity, role, BAND_HIGH));
    if (shaded) {
      double[] low = FaultMarks.living(data, role, lines.quantile(quantity, role, BAND_LOW));
      plot.band(x, low, high, style);
    }
    return max(high);
  }

  private static boolean isDrawn(RunData data, Quantity quantity, int role) {
    return quantity != Quantity.QUEUE || !FaultMarks.isKilled(data, role);
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

  /** What the bold lines are over the trials. */
  private static String middle(int trials, boolean single) {
    if (trials == 1) {
      return "of one seed";
    }
    return (single ? "the mean" : "the median") + " of " + Numbers.count(trials) + " seeds";
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
        + FaultMarks.note(data)
        + undrawn(data, quantity)
        + note;
  }

  private static String undrawn(RunData data, Quantity quantity) {
    if (!isPossible(data, Quantity.QUEUE)) {
      return " There is no chart of the queues: what that of a killed process held is known only as"
          + " far as it took it.";
    }
    boolean all = data.roles().stream().allMatch(role -> isDrawn(data, quantity, role));
    return all
        ? ""
        : " The queue of a killed process is left out: what it held when it died is not known.";
  }

  private static double max(double[] values) {
    double max = 0;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }
}
