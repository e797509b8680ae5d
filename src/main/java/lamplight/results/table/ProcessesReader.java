package lamplight.results.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /** Takes the trials of a table. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes the next trial.
     *
     * @param point the experiment point within a study, or empty
     * @param measures the measures of every process, process 1 first
     */
    void accept(String point, long seed, List<ProcessMeasures> measures);
  }

  /**
   * Hands over every trial of a table, in order.
   *
   * @throws IOException when the file cannot be read or is not such a table; the message names the
   *     file, line and column, and what was expected
   */
  public static void read(Path file, Sink trials) throws IOException {
    try (Reader reader = CsvRows.open(file)) {
      read(reader, file.toString(), trials);
    }
  }

  static void read(Reader reader, String name, Sink trials) throws IOException {
    try (CSVParser parser = CsvRows.FORMAT.parse(reader)) {
      Trials grouped = new Trials(name, trials);
      boolean header = true;
      for (CSVRecord row : parser) {
        Line line = new Line(name, parser.getCurrentLineNumber(), row);
        if (header) {
          line.expectHeader();
          header = false;
        } else {
          line.into(grouped);
        }
      }
      if (header) {
        throw new IOException(name + ": empty: expected the table's header");
      }
      grouped.end();
    } catch (UncheckedIOException failure) {
      throw OwnLines.named(name, failure);
    }
  }

  /** Puts the rows of a trial together, which stand one after another. */
  private static final class Trials {
    private final String name;
    private final Sink sink;
    private final Map<String, Set<Long>> seen = new HashMap<>();
    private final List<ProcessMeasures> trial = new ArrayList<>();
    private String point = "";
    private long seed;

    Trials(String name, Sink sink) {
      this.name = name;
      this.sink = sink;
    }

    void add(long line, String ofPoint, long ofSeed, ProcessMeasures measures) throws IOException {
      if (trial.isEmpty() || ofSeed != seed || !ofPoint.equals(point)) {
        end();
        point = ofPoint;
        seed = ofSeed;
        if (!seen.computeIfAbsent(point, unused -> new HashSet<>()).add(seed)) {
          throw new IOException(
              name + ":" + line + ": seed " + seed + " for the second time: expected it once");
        }
      }
      int expected = trial.size() + 1;
      if (measures.process() != expected) {
        throw new IOException(
            name
                + ":"
                + line
                + ": process "
                + measures.process()
                + ": expected process "
                + expected
                + ", as a trial has a row for each from 1 on");
      }
      trial.add(measures);
    }

    void end() {
      if (!trial.isEmpty()) {
        sink.accept(point, seed, List.copyOf(trial));
        trial.clear();
      }
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

    void into(Trials trials) throws IOException {
      expectColumns();
      double[] values = new double[Metric.values().length];
      for (int index = 0; index < values.length; index++) {
        values[index] = decimal(FIRST_METRIC + index);
      }
      long seed = whole(1, Long.MIN_VALUE, Long.MAX_VALUE, "a whole number");
      int process = (int) whole(2, 1, Integer.MAX_VALUE, "a whole number from 1");
      trials.add(
          number,
          cells.get(0),
          seed,
          ProcessMeasures.of(process, metric -> values[metric.ordinal()]));
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
