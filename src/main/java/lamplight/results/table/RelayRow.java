package lamplight.results.table;

import lamplight.measure.RelayMeasures;
import lamplight.measure.RelayMetric;

/**
 * A row of {@code relays.csv}: a trial of a star, with every metric.
 *
 * @param point the experiment point within a study, or empty
 */
public record RelayRow(String point, long seed, RelayMeasures measures) {
  /** The table. */
  public static final Table<RelayRow> TABLE = table();

  private static Table<RelayRow> table() {
    Table<RelayRow> table =
        new Table<RelayRow>().with("point", RelayRow::point).with("seed", RelayRow::seed);
    for (RelayMetric metric : RelayMetric.values()) {
      table = table.with(metric.column(), row -> row.measures().get(metric));
    }
    return table;
  }
}
