package lamplight.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads the rows of one CSV file whose header is known, and their fields, strictly: no field is
 * quoted and no line is skipped. Every fault of form is a {@link LogFormatException}. It holds one
 * row, whatever the length of the file. Not thread-safe.
 */
final class RowReader implements Closeable {
  private final String name;
  private final List<String> columns;
  private final LineReader lines;

  /** Where each field of the row ends. */
  private final int[] ends;

  private boolean hasNext;
  private String row;
  private int fields;

  RowReader(LineReader lines, String name, List<String> columns) throws IOException {
    this.lines = lines;
    this.name = name;
    this.columns = columns;
    this.ends = new int[columns.size()];
    if (!lines.next()) {
      throw LogFormatException.inLine(
          name, 1, "the file is empty: expected the header \"" + header() + '"');
    }
    this.row = lines.text();
    refuseCutShort();
    if (!row.equals(header())) {
      throw LogFormatException.inLine(name, 1, headerFault(row));
    }
    this.hasNext = lines.hasMore();
  }

  /** Opens a file; bytes that are not UTF-8 become characters that no field may hold. */
  static RowReader open(Path file, LineEnds ends, List<String> columns) throws IOException {
    LineReader lines = LineReader.open(file, ends);
    try {
      return new RowReader(lines, file.toString(), columns);
    } catch (IOException fault) {
      lines.close();
      throw fault;
    }
  }

  boolean hasNext() {
    return hasNext;
  }

  /** Moves to the next row, which must exist. */
  void next() throws IOException {
    if (!lines.next()) {
      throw new IllegalStateException(name + " has no further row");
    }
    row = lines.text();
    refuseCutShort();
    hasNext = lines.hasMore();
    split();
    if (fields != columns.size()) {
      throw LogFormatException.inLine(
          name,
          lines.number(),
          "the row "
              + (row.isEmpty()
                  ? "is blank"
                  : "has " + fields + (fields == 1 ? " field" : " fields"))
              + ": expected "
              + columns.size()
              + " fields");
    }
  }

  String text(int column) {
    return row.substring(start(column), ends[column]);
  }

  /** The whole number in a column. */
  long whole(int column) throws LogFormatException {
    OptionalLong value = number(column);
    if (value.isEmpty()) {
      throw fault(column, "expected a whole number");
    }
    return value.getAsLong();
  }

  /** The whole number in a column, at least {@code lowest}. */
  long whole(int column, long lowest) throws LogFormatException {
    OptionalLong value = number(column);
    if (value.isEmpty() || value.getAsLong() < lowest) {
      throw fault(column, "expected a whole number from " + lowest);
    }
    return value.getAsLong();
  }

  /** Refuses a row in which a column holds another number than this one. */
  void demand(int column, long value) throws LogFormatException {
    OptionalLong found = number(column);
    if (found.isEmpty() || found.getAsLong() != value) {
      throw fault(column, "expected " + value);
    }
  }

  /** Refuses a row in which a column is not empty. */
  void demandEmpty(int column, String because) throws LogFormatException {
    if (start(column) < ends[column]) {
      throw fault(column, "expected nothing, because " + because);
    }
  }

  LogFormatException fault(int column, String expected) {
    return LogFormatException.inColumn(
        name, lines.number(), columns, column, text(column), expected);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private OptionalLong number(int column) {
    return WholeNumbers.parse(row, start(column), ends[column]);
  }

  private int start(int column) {
    return column == 0 ? 0 : ends[column - 1] + 1;
  }

  private void split() {
    fields = 0;
    for (int index = row.indexOf(','); index >= 0; index = row.indexOf(',', index + 1)) {
      endField(index);
    }
    endField(row.length());
  }

  private void endField(int index) {
    if (fields < ends.length) {
      ends[fields] = index;
    }
    fields++;
  }

  private String header() {
    return String.join(",", columns);
  }

  /** What is wrong with a header: the first of its columns that is another one. */
  private String headerFault(String text) {
    if (text.indexOf('\0') >= 0) {
      return "this is no UTF-8 text: expected the header \"" + header() + '"';
    }
    String holds = LogFormatException.holds(text);
    if (!holds.isEmpty()) {
      return "the header is "
          + LogFormatException.quote(text)
          + ": "
          + holds
          + ": expected "
          + "\""
          + header()
          + "\"";
    }
    List<String> found = List.of(text.split(",", -1));
    int same = 0;
    while (same < Math.min(found.size(), columns.size())
        && found.get(same).equals(columns.get(same))) {
      same++;
    }
    if (same == 0) {
      return "the header is " + LogFormatException.quote(text) + ": expected \"" + header() + '"';
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
    if (!lines.isEnded()) {
      throw LogFormatException.cutShort(name, lines.number());
    }
  }
}
