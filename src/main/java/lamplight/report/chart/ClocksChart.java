package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import lamplight.measure.LongSamples;
import lamplight.measure.TrialSeries;
import lamplight.measure.TrialSeries.ProcessSeries;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.report.text.Numbers;
import lamplight.theory.ExpectedTrajectory;

/** The logical clocks of the first complete trial against time. */
final class ClocksChart {
  private ClocksChart() {}

  static Picture of(RunData data, TrialSeries series) {
    TrialRow trial = data.measured().get(0);
    TimeAxis time = TimeAxis.of(data.durationSeconds());
    double[] x = time.of(data.lines().seconds());
    Plot plot =
        new Plot(
            "Logical clocks in the trial of seed " + trial.seed(),
            time.title(),
            "Lamport clock",
            Picture.WIDTH,
            440);
    double highest = Plot.COUNTS_MIN;
    List<String> ends = new ArrayList<>();
    for (int role : data.roles()) {
      ProcessSeries process = series.processes().get(role - 1);
      double[] clock = FaultMarks.living(data, role, doubles(process.clock()));
      highest = Math.max(highest, clock[clock.length - 1]);
      String label =
          data.hasManyProcesses()
              ? Labels.overall(data, role)
              : Labels.inTrial(trial, process.process());
      double[] lifetime = FaultMarks.living(data, role, x);
      plot.processLine(label, lifetime, clock, role);
      ends.add(time.end(label, Numbers.count((long) clock[clock.length - 1]), lifetime));
    }
    highest =
        Math.max(highest, PredictedLines.draw(plot, data, time, ExpectedTrajectory::clockAfter));
    FaultMarks.draw(plot, data, time, highest * 1.03);
    plot.xRange(0, x[x.length - 1], TimeAxis.TICK_SPACING).yRange(0, highest * 1.03);
    return new Picture(
        "clocks.png",
        "Lamport clocks against time, one line a "
            + Labels.heading(data)
            + ": "
            + String.join(", ", ends)
            + ".",
        data.hasManyProcesses()
            ? "The first complete trial: at each instant the smallest and the largest of the clocks"
                + " of its "
                + Numbers.count(data.processes())
                + " processes, and percentiles between. Where two lines part, some clocks fall"
                + " behind."
            : "The first complete trial. The slope of a line is the rate of that clock; where two"
                + " lines run together, the slower process keeps pace."
                + PredictedLines.note(data)
                + FaultMarks.note(data),
        plot);
  }

  private static double[] doubles(LongSamples samples) {
    double[] values = new double[samples.size()];
    for (int index = 0; index < values.length; index++) {
      values[index] = samples.get(index);
    }
    return values;
  }
}
