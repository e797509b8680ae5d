package lamplight.results.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.log.RowReader;

/**
 * A row of {@code checks.csv}: a trial and a rule of the causality check, or a trial that cannot be
 * read.
 *
 * @param point the experiment point within a study, or empty
 * @param rule the rule by its name in the table
 * @param events how many events were examined
 * @param violations how often it was broken in this trial
 * @param first the first violation, in words; for a rule that could not be examined, why not; else
 *     empty
 */
public record CheckRow(
    String point, long seed, String rule, long events, long violations, String first) {
  /** The table. */
  public static final Table<CheckRow> TABLE =
      new Table<CheckRow>()
          .with("point", CheckRow::point)
          .with("seed", CheckRow::seed)
          .with("rule", CheckRow::rule)
          .with("events", CheckRow::events)
          .with("violations", CheckRow::violations)
          .with("first_violation", CheckRow::first);

  /** Stands before the reason in the place of a violation. */
  private static final String NOT_EXAMINED = "not examined: ";

  /** Stands in the place of a rule. */
  private static final String UNREADABLE = "unreadable";

  /** The rows of a trial, one a rule. */
  public static List<CheckRow> of(String point, long seed, CheckResult result) {
    return result.rules().stream()
        .map(
            rule ->
                new CheckRow(
                    point,
                    seed,
                    name(rule.rule()),
                    rule.examined(),
                    rule.violations(),
                    rule.isExamined() ? rule.first() : NOT_EXAMINED + rule.extent().reason()))
        .toList();
  }

  /**
   * The row of a trial whose files cannot be read, and to which no rule could be applied: with its
   * cause in the place of a violation.
   */
  public static CheckRow unreadable(String point, long seed, String cause) {
    return new CheckRow(point, seed, UNREADABLE, 0, 0, cause);
  }

  /** Whether it tells of this rule. */
  public boolean isOf(Rule other) {
    return rule.equals(name(other));
  }

  /** Whether it tells that its trial is undecided unless a rule is broken. */
  public boolean isUndecided() {
    return violations == 0
        && first.startsWith(NOT_EXAMINED)
        && Arrays.stream(Rule.values()).anyMatch(each -> each.isDecisive() && isOf(each));
  }

  private static String name(Rule rule) {
    return rule.name().toLowerCase(Locale.ROOT);
  }

  /** Whether it tells of a trial that could not be read, and not of a rule. */
  public boolean isUnreadable() {
    return rule.equals(UNREADABLE);
  }

  /**
   * Hands over every row of a table, in order.
   *
   * @throws IOException when the file cannot be read or is not such a table; the message names the
   *     file, line and column, and what was expected
   */
  public static void read(Path file, Consumer<CheckRow> sink) throws IOException {
    List<String> columns = TABLE.columns();
    try (RowReader row = RowReader.ofTable(file, columns, columns.size())) {
      while (row.next()) {
        sink.accept(
            new CheckRow(
                row.text(0),
                row.whole(1),
                row.text(2),
                row.whole(3, 0),
                row.whole(4, 0),
                row.text(5)));
      }
    }
  }
}
