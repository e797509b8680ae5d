package lamplight.results.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code processes.csv} strictly, row by row: the header is the one that is written, and
 * every cell is what its column holds. Thread-safe.
 */
public final class ProcessesReader {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final int FIRST_METRIC = 3;

  private ProcessesReader() {}

  /**
   * Hands over every row of a table, in order.
   *
   * @throws IOException when the file cannot be read or is not such a table; the message names the
   *     file, line and column, and what was expected
   */
  public static void read(Path file, Consumer<ProcessRow> rows) throws IOException {
    try (Reader reader = CsvRows.open(file)) {
      read(reader, file.toString(), rows);
    }
  }

  static void read(Reader reader, String name, Consumer<ProcessRow> rows) throws IOException {
    try (CSVParser parser = CsvRows.FORMAT.parse(reader)) {
      boolean header = true;
      for (CSVRecord row : parser) {
        Line line = new Line(name, parser.getCurrentLineNumber(), row);
        if (header) {
          line.expectHeader();
          header = false;
        } else {
          rows.accept(line.row());
        }
      }
      if (header) {
        throw new IOException(name + ": empty: expected the table's header");
      }
    } catch (UncheckedIOException failure) {
      throw OwnLines.named(name, failure);
    }
  }

  private record Line(String name, long number, CSVRecord cells) {
    void expectHeader() throws IOException {
      expectColumns();
      for (int index = 0; index < cells.size(); index++) {
        if (!cells.get(index).equals(ProcessesTable.COLUMNS.get(index))) {
          throw fault(index, "this name of the column");
        }
      }
    }

    ProcessRow row() throws IOException {
      expectColumns();
      double[] values = new double[Metric.values().length];
      for (int index = 0; index < values.length; index++) {
        values[index] = decimal(FIRST_METRIC + index);
      }
      long seed = whole(1, Long.MIN_VALUE, Long.MAX_VALUE, "a whole number");
      int process = (int) whole(2, 1, Integer.MAX_VALUE, "a whole number from 1");
      return new ProcessRow(
          cells.get(0), seed, ProcessMeasures.of(process, metric -> values[metric.ordinal()]));
    }

    private void expectColumns() throws IOException {
      int expected = ProcessesTable.COLUMNS.size();
      if (cells.size() != expected) {
        throw new IOException(
            name + ":" + number + ": " + cells.size() + " cells: expected " + expected);
      }
    }

    private double decimal(int index) throws IOException {
      String text = cells.get(index);
      if (text.isEmpty()) {
        return Double.NaN;
      }
      if (!DECIMAL.matcher(text).matches()) {
        throw fault(index, "a plain decimal number or nothing");
      }
      return Double.parseDouble(text);
    }

    private long whole(int index, long min, long max, String expected) throws IOException {
      try {
        long value = Long.parseLong(cells.get(index));
        if (value >= min && value <= max) {
          return value;
        }
        throw fault(index, expected);
      } catch (NumberFormatException malformed) {
        throw fault(index, expected);
      }
    }

    private IOException fault(int index, String expected) {
      return new IOException(
          String.format(
              Locale.ROOT,
              "%s:%d: column %d (%s): \"%s\": expected %s",
              name,
              number,
              index + 1,
              ProcessesTable.COLUMNS.get(index),
              cells.get(index),
              expected));
    }
  }
}
