package lamplight.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one CSV file whose header is known, and their fields, strictly. Every fault is
 * a {@link LogFormatException}. It holds one row and looks one ahead, whatever the length of the
 * file. Not thread-safe.
 */
final class RowReader implements Closeable {
  /** No field is quoted and no line is skipped, so that the number of a record is its line. */
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setQuote(null).setIgnoreEmptyLines(false).get();

  private final String name;
  private final List<String> columns;
  private final EndWatchingReader end;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private @Nullable CSVRecord ahead;
  private CSVRecord row;

  RowReader(Reader reader, String name, List<String> columns) throws IOException {
    this.name = name;
    this.columns = columns;
    this.end = new EndWatchingReader(reader);
    this.parser = CSVParser.builder().setReader(end).setFormat(FORMAT).get();
    this.records = parser.iterator();
    CSVRecord header = read();
    if (header == null) {
      throw LogFormatException.inLine(
          name, 1, "the file is empty: expected the header " + header());
    }
    this.row = header;
    this.ahead = read();
    refuseCutShort();
    if (!header.toList().equals(columns)) {
      throw LogFormatException.inLine(name, 1, headerFault(header.toList()));
    }
  }

  /** Opens a file; bytes that are not UTF-8 become characters that no field may hold. */
  static RowReader open(Path file, List<String> columns) throws IOException {
    Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
    try {
      return new RowReader(reader, file.toString(), columns);
    } catch (IOException fault) {
      reader.close();
      throw fault;
    }
  }

  boolean hasNext() {
    return ahead != null;
  }

  /** Moves to the next row, which must exist. */
  void next() throws IOException {
    if (ahead == null) {
      throw new IllegalStateException(name + " has no further row");
    }
    row = ahead;
    ahead = read();
    refuseCutShort();
    if (row.size() != columns.size()) {
      String found =
          row.size() == 1 && row.get(0).isEmpty() ? "is blank" : "has " + row.size() + " fields";
      throw LogFormatException.inLine(
          name, line(), "the row " + found + ": expected " + columns.size() + " fields");
    }
  }

  String text(int column) {
    return row.get(column);
  }

  /** The whole number in a column. */
  long whole(int column) throws LogFormatException {
    OptionalLong value = WholeNumbers.parse(text(column));
    if (value.isEmpty()) {
      throw fault(column, "expected a whole number");
    }
    return value.getAsLong();
  }

  /** The whole number in a column, at least {@code lowest}. */
  long whole(int column, long lowest) throws LogFormatException {
    OptionalLong value = WholeNumbers.parse(text(column));
    if (value.isEmpty() || value.getAsLong() < lowest) {
      throw fault(column, "expected a whole number from " + lowest);
    }
    return value.getAsLong();
  }

  /** Refuses a row in which a column holds another number than this one. */
  void demand(int column, long value) throws LogFormatException {
    OptionalLong found = WholeNumbers.parse(text(column));
    if (found.isEmpty() || found.getAsLong() != value) {
      throw fault(column, "expected " + value);
    }
  }

  /** Refuses a row in which a column is not empty. */
  void demandEmpty(int column, String because) throws LogFormatException {
    if (!text(column).isEmpty()) {
      throw fault(column, "expected nothing, because " + because);
    }
  }

  LogFormatException fault(int column, String expected) {
    return LogFormatException.inColumn(name, line(), columns.get(column), text(column), expected);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private long line() {
    return row.getRecordNumber();
  }

  private String header() {
    return '"' + String.join(",", columns) + '"';
  }

  /** What is wrong with a header: the first of its columns that is another one. */
  private String headerFault(List<String> found) {
    String text = String.join(",", found);
    if (text.indexOf('\0') >= 0) {
      return "this is no UTF-8 text: expected the header " + header();
    }
    String holds = LogFormatException.holds(text);
    if (!holds.isEmpty()) {
      return "the header is "
          + LogFormatException.quote(text)
          + ": "
          + holds
          + ": expected "
          + header();
    }
    int same = 0;
    while (same < Math.min(found.size(), columns.size())
        && found.get(same).equals(columns.get(same))) {
      same++;
    }
    if (same == 0) {
      return "the header is " + LogFormatException.quote(text) + ": expected " + header();
    }
    if (same == columns.size()) {
      return "the header has a column too many, "
          + LogFormatException.quote(found.get(same))
          + ": expected none after "
          + columns.get(same - 1);
    }
    String stands = same == found.size() ? "nothing" : LogFormatException.quote(found.get(same));
    return "in the header "
        + stands
        + " stands after "
        + columns.get(same - 1)
        + ": expected "
        + columns.get(same);
  }

  private void refuseCutShort() throws LogFormatException {
    if (ahead == null && !end.endsWithLine()) {
      throw LogFormatException.cutShort(name, line());
    }
  }

  private @Nullable CSVRecord read() throws IOException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }
}
