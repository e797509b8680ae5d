package lamplight.results.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lamplight.log.RowReader;
import lamplight.measure.Metric;

/**
 * A row of {@code summary.csv}, as far as it is read back: a metric of a process at a point, over
 * the seeds.
 *
 * @param process its number, or the name of a rank or percentile
 * @param metric empty where another version had a metric that this one has not
 * @param n in how many trials it is defined; without any, the values are NaN
 */
public record SummaryRow(
    String point,
    String process,
    Optional<Metric> metric,
    long n,
    double mean,
    double min,
    double max) {
  private static final List<String> COLUMNS = SummaryTable.COLUMNS;
  private static final int MEAN = COLUMNS.indexOf("mean");
  private static final int MIN = COLUMNS.indexOf("min");
  private static final int MAX = COLUMNS.indexOf("max");

  /** Whether it is of one process, and not of a rank or percentile. */
  public boolean isOfOneProcess() {
    return process.chars().allMatch(Character::isDigit);
  }

  /**
   * Hands over every row of a table, in order.
   *
   * @throws IOException when the file cannot be read or is not such a table; the message names the
   *     file, line and column, and what was expected
   */
  public static void read(Path file, Consumer<SummaryRow> sink) throws IOException {
    try (RowReader row = RowReader.ofTable(file, COLUMNS, COLUMNS.size())) {
      while (row.next()) {
        sink.accept(
            new SummaryRow(
                row.text(0),
                row.text(1),
                Metric.ofColumn(row.text(2)),
                row.whole(3, 0),
                row.decimal(MEAN),
                row.decimal(MIN),
                row.decimal(MAX)));
      }
    }
  }
}
