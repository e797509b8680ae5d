package lamplight.results.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lamplight.measure.RelayMeasures;
import lamplight.measure.RelayMetric;

/** Writes {@code relays.csv}: a row a trial of a star, with every metric. Not thread-safe. */
public final class RelaysTable implements Closeable {
  /** The columns, in order. */
  public static final List<String> COLUMNS =
      Stream.concat(
              Stream.of("point", "seed"),
              Arrays.stream(RelayMetric.values()).map(RelayMetric::column))
          .toList();

  private final CsvRows rows;

  /** Starts the table with its header; the table owns the writer. */
  public RelaysTable(Writer out) throws IOException {
    this.rows = new CsvRows(out, COLUMNS);
  }

  /**
   * Adds a trial.
   *
   * @param point the experiment point within a study, or empty
   */
  public void add(String point, long seed, RelayMeasures measures) throws IOException {
    List<String> cells = new ArrayList<>(COLUMNS.size());
    cells.add(point);
    cells.add(Long.toString(seed));
    for (RelayMetric metric : RelayMetric.values()) {
      cells.add(Decimals.rounded(measures.get(metric)));
    }
    rows.row(cells);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
