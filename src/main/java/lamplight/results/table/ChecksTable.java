package lamplight.results.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import lamplight.check.CheckResult;
import lamplight.check.RuleResult;

/**
 * Writes {@code checks.csv}: a row a trial and rule of the causality check, and one for a trial
 * that cannot be read. Not thread-safe.
 */
public final class ChecksTable implements Closeable {
  /** The columns, in order. */
  public static final List<String> COLUMNS =
      List.of("point", "seed", "rule", "events", "violations", "first_violation");

  /** Stands in the place of a rule. */
  static final String UNREADABLE = "unreadable";

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

  /**
   * Adds a trial whose files cannot be read, and to which no rule could be applied: a row with its
   * cause in the place of a violation.
   *
   * @param point as for a trial that was checked
   */
  public void addUnreadable(String point, long seed, String cause) throws IOException {
    rows.row(List.of(point, Long.toString(seed), UNREADABLE, "0", "0", cause));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
