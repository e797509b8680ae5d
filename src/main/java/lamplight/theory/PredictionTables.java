package lamplight.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The two printed tables, filled row by row. */
final class PredictionTables {
  private final boolean seeds;
  private final double durationS;
  private final TextTable longRun;
  private final TextTable atEnd;

  /**
   * Empty tables.
   *
   * @param seeds whether a row names its seed
   * @param durationS the length of a trial in seconds
   */
  PredictionTables(boolean seeds, double durationS) {
    this.seeds = seeds;
    this.durationS = durationS;
    this.longRun = new TextTable(headings(PredictionRows.longRunHeadings()));
    this.atEnd = new TextTable(headings(PredictionRows.atEndHeadings()));
  }

  /** Adds a row for this process to both. */
  void add(PredictionText.Case one, QueuePrediction queue) {
    int process = queue.process();
    ClockPrediction clock = one.clocks().clock(process);
    Map<String, Double> measures = one.forecast().measures().get(process - 1);
    longRun.add(row(one.seed(), queue, PredictionRows.longRun(queue, clock)));
    atEnd.add(
        row(
            one.seed(),
            queue,
            PredictionRows.atEnd(one.prediction(), process, measures, durationS)));
  }

  /** What holds in the long run. */
  String longRun() {
    return longRun.text();
  }

  /** What a trial ends with. */
  String atEnd() {
    return atEnd.text();
  }

  private List<String> headings(List<String> values) {
    List<String> headings = new ArrayList<>();
    if (seeds) {
      headings.add("\nseed");
    }
    headings.addAll(List.of("\nprocess", "\nticks/s", "\nstate"));
    headings.addAll(values);
    return headings;
  }

  private List<String> row(long seed, QueuePrediction queue, List<String> values) {
    List<String> cells = new ArrayList<>();
    if (seeds) {
      cells.add(Long.toString(seed));
    }
    cells.add(Integer.toString(queue.process()));
    cells.add(queue.rate().toString());
    cells.add(queue.stability().word());
    cells.addAll(values);
    return cells;
  }
}
