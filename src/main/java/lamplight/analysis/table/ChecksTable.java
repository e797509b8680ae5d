package lamplight.analysis.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import lamplight.analysis.check.CheckResult;
import lamplight.analysis.check.RuleResult;

/** Writes {@code checks.csv}: a row a trial and rule of the causality check. Not thread-safe. */
public final class ChecksTable implements Closeable {
  /** The columns, in order. */
  public static final List<String> COLUMNS =
      List.of("point", "seed", "rule", "events", "violations", "first_violation");

  private final CsvRows rows;

  /** Starts the table with its header; the table owns the writer. */
  public ChecksTable(Writer out) throws IOException {
    this.rows = new CsvRows(out, COLUMNS);
  }

  /**
   * Adds a trial, a row a rule.
   *
   * @param point the experiment point within a study, or empty
   */
  public void add(String point, long seed, CheckResult result) throws IOException {
    for (RuleResult rule : result.rules()) {
      rows.row(
          List.of(
              point,
              Long.toString(seed),
              rule.rule().name().toLowerCase(Locale.ROOT),
              Long.toString(rule.examined()),
              Long.toString(rule.violations()),
              rule.first()));
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
