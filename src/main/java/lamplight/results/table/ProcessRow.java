package lamplight.results.table;

import java.util.OptionalDouble;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;

/**
 * A row of {@code processes.csv}: a process of a trial, with every metric.
 *
 * @param point the experiment point within a study, or empty
 */
public record ProcessRow(String point, long seed, ProcessMeasures measures) {
  /** The table; {@link ProcessesReader} reads it back. */
  public static final Table<ProcessRow> TABLE = table();

  private static Table<ProcessRow> table() {
    Table<ProcessRow> table =
        new Table<ProcessRow>()
            .with("point", ProcessRow::point)
            .with("seed", ProcessRow::seed)
            .with("process", row -> row.measures().process());
    for (Metric metric : Metric.values()) {
      table =
          table.with(
              metric.column(),
              metric.isSetting()
                  ? row -> exact(row.measures().get(metric))
                  : row -> row.measures().get(metric));
    }
    return table;
  }

  private static String exact(OptionalDouble setting) {
    return setting.isPresent() ? Decimals.exact(setting.getAsDouble()) : "";
  }
}
