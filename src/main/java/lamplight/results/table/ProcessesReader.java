package lamplight.results.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lamplight.log.LogFormatException;
import lamplight.log.RowReader;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;

/**
 * Reads {@code processes.csv} strictly, row by row: the header is the one that is written, and
 * every cell is what its column holds. A table of an earlier version may lack metrics, which are
 * then undefined. Not thread-safe.
 */
public final class ProcessesReader {
  private static final int POINT = 0;
  private static final int SEED = 1;
  private static final int PROCESS = 2;
  private static final int FIRST_METRIC = 3;

  private final RowReader row;
  private final Sink sink;
  private final Map<String, Set<Long>> seen = new HashMap<>();
  private final List<ProcessMeasures> trial = new ArrayList<>();
  private final List<Metric> metrics;
  private String point = "";
  private long seed;

  private ProcessesReader(RowReader row, Sink sink) throws IOException {
    this.row = row;
    this.sink = sink;
    this.metrics = metrics(row);
  }

  /** Takes the trials of a table. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes the next trial.
     *
     * @param point the experiment point within a study, or empty
     * @param measures the measures of every process, process 1 first
     */
    void accept(String point, long seed, List<ProcessMeasures> measures);
  }

  /**
   * Hands over every trial of a table, in order.
   *
   * @throws IOException when the file cannot be read or is not such a table; the message names the
   *     file, line and column, and what was expected
   */
  public static void read(Path file, Sink trials) throws IOException {
    try (RowReader row = open(file)) {
      ProcessesReader reader = new ProcessesReader(row, trials);
      while (row.next()) {
        reader.take();
      }
      reader.endTrial();
    }
  }

  /** The metrics that a table has; one of an earlier version may lack some. */
  public static Set<Metric> metrics(Path file) throws IOException {
    try (RowReader row = open(file)) {
      return Set.copyOf(metrics(row));
    }
  }

  private static RowReader open(Path file) throws IOException {
    return RowReader.ofTable(file, ProcessRow.TABLE.columns(), FIRST_METRIC);
  }

  private static List<Metric> metrics(RowReader row) throws IOException {
    return row.columns().stream()
        .skip(FIRST_METRIC)
        .map(column -> Metric.ofColumn(column).orElseThrow())
        .toList();
  }

  /** Puts the rows of a trial together, which stand one after another. */
  private void take() throws LogFormatException {
    String ofPoint = row.text(POINT);
    long ofSeed = row.whole(SEED);
    if (trial.isEmpty() || ofSeed != seed || !ofPoint.equals(point)) {
      endTrial();
      point = ofPoint;
      seed = ofSeed;
      if (!seen.computeIfAbsent(point, unused -> new HashSet<>()).add(seed)) {
        throw row.fault(SEED, "expected each seed once, but it stands further up already");
      }
    }
    int process = trial.size() + 1;
    row.demand(PROCESS, process, ", as a trial has a row for each process from 1 on");
    trial.add(measures(process));
  }

  private void endTrial() {
    if (!trial.isEmpty()) {
      sink.accept(point, seed, List.copyOf(trial));
      trial.clear();
    }
  }

  private ProcessMeasures measures(int process) throws LogFormatException {
    double[] values = new double[Metric.values().length];
    Arrays.fill(values, Double.NaN);
    int column = FIRST_METRIC;
    for (Metric metric : metrics) {
      values[metric.ordinal()] = row.decimal(column);
      column++;
    }
    return ProcessMeasures.of(process, metric -> values[metric.ordinal()]);
  }
}
