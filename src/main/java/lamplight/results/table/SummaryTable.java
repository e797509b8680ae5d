package lamplight.results.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.stats.Interval;
import lamplight.stats.QuantileIntervals;
import lamplight.stats.Summary;
import lamplight.stats.frame.Measurements;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;

/**
 * Writes {@code summary.csv}: a row a point, process and metric, summarised over the seeds. A
 * metric that is defined in no trial has n = 0 and empty cells. {@code ci95_low} and {@code
 * ci95_high} are the t interval of the mean, {@code median_low} and {@code median_high} that of the
 * median, empty for fewer than five trials; see {@link QuantileIntervals}. The column {@code
 * process} holds the name of a role, see {@link Roles#name}: below the rows of the process numbers
 * stand those of the ranks or percentiles, where the measurements hold them. Thread-safe.
 */
public final class SummaryTable {
  /** The table. */
  private static final Table<Row> TABLE =
      new Table<Row>()
          .with("point", Row::point)
          .with("process", Row::process)
          .with("metric", row -> row.metric().column())
          .with("n", row -> row.summary().map(Summary::n).orElse(0L))
          .with("mean", row -> row.summary().map(Summary::mean))
          .with("sd", row -> row.summary().map(Summary::sd))
          .with("ci95_low", row -> row.summary().map(Summary::low))
          .with("ci95_high", row -> row.summary().map(Summary::high))
          .with("median", row -> row.summary().map(Summary::median))
          .with("median_low", row -> row.median().map(Interval::low))
          .with("median_high", row -> row.median().map(Interval::high))
          .with("min", row -> row.summary().map(Summary::min))
          .with("max", row -> row.summary().map(Summary::max))
          .with("predicted", Row::predicted);

  /** The columns, in order. */
  static final List<String> COLUMNS = TABLE.columns();

  private record Row(
      String point,
      String process,
      Metric metric,
      Optional<Summary> summary,
      Optional<Interval> median,
      OptionalDouble predicted) {}

  private SummaryTable() {}

  /** What theory says of a metric. */
  @FunctionalInterface
  public interface Predictions {
    /** No prediction of anything. */
    Predictions NONE = (point, samples, role, metric) -> OptionalDouble.empty();

    /** The predicted mean of a role of these samples; empty where there is no prediction. */
    OptionalDouble predicted(String point, Samples samples, int role, Metric metric);
  }

  /** Writes the whole table and closes the writer. */
  public static void write(Writer out, Measurements measurements, Predictions predictions)
      throws IOException {
    QuantileIntervals medians = QuantileIntervals.ofMedians();
    try (Table.Rows<Row> rows = TABLE.to(out)) {
      for (String point : measurements.points()) {
        for (Samples samples : measurements.at(point)) {
          for (int role = 1; role <= samples.roleCount(); role++) {
            for (Metric metric : Metric.values()) {
              rows.add(
                  new Row(
                      point,
                      samples.roles().name(role),
                      metric,
                      samples.summary(role, metric),
                      medians.of(samples.defined(role, metric)),
                      predictions.predicted(point, samples, role, metric)));
            }
          }
        }
      }
    }
  }
}
