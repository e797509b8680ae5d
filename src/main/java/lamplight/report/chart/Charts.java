package lamplight.report.chart;

import java.util.ArrayList;
import java.util.List;
import lamplight.report.data.Lines.Quantity;
import lamplight.report.data.RunData;

/** The charts of a run. */
public final class Charts {
  /** The names of the files that a report may have. */
  public static final List<String> FILES =
      List.of("clocks.png", "offsets.png", "jumps.png", "queues.png", "seeds.png", "lateness.png");

  private Charts() {}

  /** The charts that this run's data can fill, in the order of the report. */
  public static List<Picture> of(RunData data) {
    if (data.lines().trials() == 0) {
      return List.of();
    }
    List<Picture> pictures = new ArrayList<>();
    pictures.add(OverTimeChart.of(data, Quantity.CLOCK));
    pictures.add(OverTimeChart.of(data, Quantity.OFFSET));
    pictures.add(JumpsChart.of(data));
    if (OverTimeChart.isPossible(data, Quantity.QUEUE)) {
      pictures.add(OverTimeChart.of(data, Quantity.QUEUE));
    }
    pictures.add(SeedsChart.of(data));
    if (LatenessChart.isPossible(data)) {
      pictures.add(LatenessChart.of(data));
    }
    return pictures;
  }
}
