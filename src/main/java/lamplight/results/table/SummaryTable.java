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
  /** The columns, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "point",
          "process",
          "metric",
          "n",
          "mean",
          "sd",
          "ci95_low",
          "ci95_high",
          "median",
          "median_low",
          "median_high",
          "min",
          "max",
          "predicted");

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
    try (CsvRows rows = new CsvRows(out, COLUMNS)) {
      for (String point : measurements.points()) {
        for (Samples samples : measurements.at(point)) {
          for (int role = 1; role <= samples.roleCount(); role++) {
            for (Metric metric : Metric.values()) {
              OptionalDouble predicted = predictions.predicted(point, samples, role, metric);
              rows.row(row(point, role, metric, samples, medians, predicted));
            }
          }
        }
      }
    }
  }

  private static List<String> row(
      String point,
      int role,
      Metric metric,
      Samples samples,
      QuantileIntervals medians,
      OptionalDouble predicted) {
    Optional<Summary> summary = samples.summary(role, metric);
    Optional<Interval> median = medians.of(samples.defined(role, metric));
    return List.of(
        point,
        samples.roles().name(role),
        metric.column(),
        Long.toString(summary.map(Summary::n).orElse(0L)),
        summary.map(it -> Decimals.rounded(it.mean())).orElse(""),
        summary.map(it -> Decimals.rounded(it.sd())).orElse(""),
        summary.map(it -> Decimals.rounded(it.low())).orElse(""),
        summary.map(it -> Decimals.rounded(it.high())).orElse(""),
        summary.map(it -> Decimals.rounded(it.median())).orElse(""),
        median.map(it -> Decimals.rounded(it.low())).orElse(""),
        median.map(it -> Decimals.rounded(it.high())).orElse(""),
        summary.map(it -> Decimals.rounded(it.min())).orElse(""),
        summary.map(it -> Decimals.rounded(it.max())).orElse(""),
        Decimals.rounded(predicted));
  }
}
