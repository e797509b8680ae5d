package lamplight.results.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code checks.csv} strictly, row by row. Thread-safe. */
public final class ChecksReader {
  private static final int VIOLATIONS = ChecksTable.COLUMNS.indexOf("violations");

  private ChecksReader() {}

  /**
   * A row of the table.
   *
   * @param point the experiment point within a study, or empty
   * @param rule the rule of the causality check, by its name in the table
   * @param violations how often it was broken in this trial
   */
  public record CheckRow(String point, long seed, String rule, long violations) {
    /** Whether this is a trial whose files could not be read. */
    public boolean isUnreadable() {
      return rule.equals(ChecksTable.UNREADABLE);
    }
  }

  /**
   * Hands over every row of a table, in order.
   *
   * @throws IOException when the file cannot be read or is not such a table; the message names the
   *     file and line, and what was expected
   */
  public static void read(Path file, Consumer<CheckRow> rows) throws IOException {
    try (Reader reader = CsvRows.open(file)) {
      read(reader, file.toString(), rows);
    }
  }

  static void read(Reader reader, String name, Consumer<CheckRow> rows) throws IOException {
    try (CSVParser parser = CsvRows.FORMAT.parse(reader)) {
      boolean header = true;
      for (CSVRecord row : parser) {
        if (header && !row.toList().equals(ChecksTable.COLUMNS)) {
          throw new IOException(
              name + ":1: expected the columns " + String.join(",", ChecksTable.COLUMNS));
        }
        if (!header) {
          rows.accept(row(name, parser.getCurrentLineNumber(), row));
        }
        header = false;
      }
      if (header) {
        throw new IOException(name + ": empty: expected the table's header");
      }
    } catch (UncheckedIOException failure) {
      throw OwnLines.named(name, failure);
    }
  }

  private static CheckRow row(String name, long line, CSVRecord row) throws IOException {
    try {
      if (row.size() == ChecksTable.COLUMNS.size()) {
        long violations = Long.parseLong(row.get(VIOLATIONS));
        if (violations >= 0) {
          return new CheckRow(row.get(0), Long.parseLong(row.get(1)), row.get(2), violations);
        }
      }
    } catch (NumberFormatException malformed) {
      throw new IOException(fault(name, line), malformed);
    }
    throw new IOException(fault(name, line));
  }

  private static String fault(String name, long line) {
    return name
        + ":"
        + line
        + ": expected "
        + ChecksTable.COLUMNS.size()
        + " cells, seed and violations whole numbers";
  }
}
