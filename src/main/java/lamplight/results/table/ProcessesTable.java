package lamplight.results.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;

/**
 * Writes {@code processes.csv}: a row a trial and process, with every metric. Rows go out as they
 * come, so the table needs no memory of its own. Not thread-safe.
 */
public final class ProcessesTable implements Closeable {
  /** The columns, in order. */
  public static final List<String> COLUMNS =
      Stream.concat(
              Stream.of("point", "seed", "process"),
              Arrays.stream(Metric.values()).map(Metric::column))
          .toList();

  /** The place of the first metric; the columns before it say whose row it is. */
  static final int FIRST_METRIC = 3;

  private final CsvRows rows;

  /** Starts the table with its header; the table owns the writer. */
  public ProcessesTable(Writer out) throws IOException {
    this.rows = new CsvRows(out, COLUMNS);
  }

  /**
   * Adds a trial, a row a process.
   *
   * @param point the experiment point within a study, or empty
   */
  public void add(String point, long seed, List<ProcessMeasures> measures) throws IOException {
    for (ProcessMeasures process : measures) {
      List<String> cells = new ArrayList<>(COLUMNS.size());
      cells.add(point);
      cells.add(Long.toString(seed));
      cells.add(Integer.toString(process.process()));
      for (Metric metric : Metric.values()) {
        cells.add(cell(metric, process));
      }
      rows.row(cells);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static String cell(Metric metric, ProcessMeasures measures) {
    return metric.isSetting() && measures.get(metric).isPresent()
        ? Decimals.exact(measures.get(metric).getAsDouble())
        : Decimals.rounded(measures.get(metric));
  }
}
