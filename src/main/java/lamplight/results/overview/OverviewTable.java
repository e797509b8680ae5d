package lamplight.results.overview;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lamplight.measure.Metric;
import lamplight.results.overview.RunDigest.Check;
import lamplight.results.table.CheckRow;
import lamplight.results.table.Table;
import lamplight.stats.Interval;

/**
 * Writes an overview as a table: a row a run, one that cannot be read with nothing but its folder
 * and why. Thread-safe.
 */
public final class OverviewTable {
  private static final Table<OverviewRow> TABLE = table();

  /** The columns, in order. */
  public static final List<String> COLUMNS = TABLE.columns();

  private OverviewTable() {}

  /** Writes the whole table and closes the writer. */
  public static void write(Writer out, List<OverviewRow> rows) throws IOException {
    try (Table.Rows<OverviewRow> table = TABLE.to(out)) {
      for (OverviewRow row : rows) {
        table.add(row);
      }
    }
  }

  private static Table<OverviewRow> table() {
    Table<OverviewRow> table =
        new Table<OverviewRow>()
            .with("folder", row -> row.folder().toString())
            .with("unreadable", OverviewRow::fault)
            .with("title", of(RunDigest::title))
            .with("state", of(run -> small(run.progress())))
            .with("time", of(run -> small(run.time())))
            .with("seeds", of(RunDigest::seeds))
            .with("points", of(RunDigest::points))
            .with("trials", of(run -> run.trials().asked()))
            .with("trials_ended", checked(run -> run.trials().ended()))
            .with("trials_measured", of(run -> run.trials().measured()))
            .with("trials_invalid", check(Check::invalid))
            .with("trials_unreadable", check(Check::unreadable))
            .with("violations", check(Check::violations))
            .with("first_point", first(CheckRow::point))
            .with("first_seed", first(CheckRow::seed))
            .with("first_rule", first(CheckRow::rule))
            .with("first_violation", first(CheckRow::first))
            .with("lateness_max_us", of(RunDigest::latestUs));
    for (Metric metric : RunDigest.MEASURES) {
      table =
          table
              .with(metric.column() + "_low", measure(metric, Interval::low))
              .with(metric.column() + "_high", measure(metric, Interval::high));
    }
    return table
        .with("git_commit", of(RunDigest::commit))
        .with("git_dirty", of(RunDigest::isDirty))
        .with("edited", of(run -> String.join(" ", run.edited())));
  }

  private static Function<OverviewRow, Object> of(Function<RunDigest, Object> cell) {
    return row -> row.run().map(cell);
  }

  private static Function<OverviewRow, Object> check(Function<Check, Object> cell) {
    return row -> row.run().flatMap(RunDigest::check).map(cell);
  }

  /** What only the tables of a run tell. */
  private static Function<OverviewRow, Object> checked(Function<RunDigest, Object> cell) {
    return row -> row.run().filter(run -> run.check().isPresent()).map(cell);
  }

  private static Function<OverviewRow, Object> first(Function<CheckRow, Object> cell) {
    return row -> row.run().flatMap(RunDigest::check).flatMap(Check::first).map(cell);
  }

  private static Function<OverviewRow, Object> measure(
      Metric metric, Function<Interval, Object> cell) {
    return row ->
        row.run().flatMap(run -> Optional.ofNullable(run.measures().get(metric))).map(cell);
  }

  private static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
