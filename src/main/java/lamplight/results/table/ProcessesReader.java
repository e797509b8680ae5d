package lamplight.results.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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
 * every cell is what its column holds. A table of an earlier version may lack metrics, which are
 * then undefined. Thread-safe.
 */
public final class ProcessesReader {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

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

  /** The metrics that a table has; one of an earlier version may lack some. */
  public static Set<Metric> metrics(Path file) throws IOException {
    try (Reader reader = CsvRows.open(file);
        CSVParser parser = CsvRows.FORMAT.parse(reader)) {
      for (CSVRecord row : parser) {
        Header none = new Header(List.of());
        return EnumSet.copyOf(new Line(file.toString(), 1, none, row).named().metrics());
      }
      throw new IOException(file + ": empty: expected the table's header");
    } catch (UncheckedIOException failure) {
      throw OwnLines.named(file.toString(), failure);
    }
  }

  static void read(Reader reader, String name, Sink trials) throws IOException {
    try (CSVParser parser = CsvRows.FORMAT.parse(reader)) {
      Trials grouped = new Trials(name, trials);
      Header header = new Header(List.of());
      for (CSVRecord row : parser) {
        Line line = new Line(name, parser.getCurrentLineNumber(), header, row);
        if (header.isMissing()) {
          header = line.named();
        } else {
          line.into(grouped);
        }
      }
      if (header.isMissing()) {
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

  /** The columns of a table; none before it was read. */
  private record Header(List<String> columns, List<Metric> metrics) {
    Header(List<String> columns) {
      this(columns, columns.stream().flatMap(name -> Metric.ofColumn(name).stream()).toList());
    }

    boolean isMissing() {
      return columns.isEmpty();
    }
  }

  private record Line(String name, long number, Header header, CSVRecord cells) {
    /**
     * The columns that this line names: all that say whose row it is, and metrics in their order.
     */
    Header named() throws IOException {
      List<String> known = ProcessesTable.COLUMNS;
      int next = 0;
      for (int index = 0; index < cells.size(); index++) {
        int place = known.indexOf(cells.get(index));
        if (place < next || (next < ProcessesTable.FIRST_METRIC && place != next)) {
          throw fault(
              index,
              next == known.size()
                  ? "no further column"
                  : known.get(next)
                      + (next < ProcessesTable.FIRST_METRIC ? "" : " or a column that follows it"));
        }
        next = place + 1;
      }
      if (next < ProcessesTable.FIRST_METRIC) {
        throw new IOException(
            name + ":" + number + ": " + cells.size() + " cells: expected " + known.size());
      }
      return new Header(cells.toList());
    }

    void into(Trials trials) throws IOException {
      if (cells.size() != header.columns().size()) {
        throw new IOException(
            name
                + ":"
                + number
                + ": "
                + cells.size()
                + " cells: expected "
                + header.columns().size());
      }
      double[] values = new double[Metric.values().length];
      Arrays.fill(values, Double.NaN);
      int column = ProcessesTable.FIRST_METRIC;
      for (Metric metric : header.metrics()) {
        values[metric.ordinal()] = decimal(column);
        column++;
      }
      long seed = whole(1, Long.MIN_VALUE, Long.MAX_VALUE, "a whole number");
      int process = (int) whole(2, 1, Integer.MAX_VALUE, "a whole number from 1");
      trials.add(
          number,
          cells.get(0),
          seed,
          ProcessMeasures.of(process, metric -> values[metric.ordinal()]));
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
      String column = header.isMissing() ? "" : " (" + header.columns().get(index) + ")";
      return new IOException(
          String.format(
              Locale.ROOT,
              "%s:%d: column %d%s: \"%s\": expected %s",
              name,
              number,
              index + 1,
              column,
              cells.get(index),
              expected));
    }
  }
}
