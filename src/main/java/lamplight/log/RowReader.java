package lamplight.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads the rows of one CSV file whose columns are known, and their fields, strictly: no line is
 * skipped, and in a log no field is quoted. Columns are asked for by their places in the usual
 * order, whatever theirs in the file. Every fault of form is a {@link LogFormatException}, which
 * names the file, the line, the column, and what was expected. It holds one row, whatever the
 * length of the file. Columns count from 0. Not thread-safe.
 */
public final class RowReader implements Closeable {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final String name;
  private final LineReader lines;
  private final HeaderCheck header;
  private final boolean isTable;
  private final boolean isInAnyOrder;

  /** Where each column stands that is asked for; nothing where each stands in its usual place. */
  private int[] places = {};

  /** The columns that the header names. */
  private List<String> columns = List.of();

  /** Where each field of the row ends. */
  private int[] ends = {};

  private String row = "";
  private int fields;

  private RowReader(Path file, LogForm form, HeaderCheck header, boolean isTable)
      throws IOException {
    this.name = file.toString();
    this.isInAnyOrder = form == LogForm.ANY;
    this.lines = new LineReader(file, form);
    this.header = header;
    this.isTable = isTable;
  }

  /** Opens a log; bytes that are not UTF-8 become characters that no field may hold. */
  static RowReader ofLog(Path file, LogForm form, List<String> columns) throws IOException {
    return new RowReader(file, form, new HeaderCheck(columns, columns.size()), false);
  }

  /**
   * Opens a table of a run, whose fields may be quoted.
   *
   * @param columns every column that it may have, in order
   * @param required how many of these, from the first on, it must have
   * @throws IOException when it cannot be read
   */
  public static RowReader ofTable(Path file, List<String> columns, int required)
      throws IOException {
    return new RowReader(file, LogForm.OURS, new HeaderCheck(columns, required), true);
  }

  /**
   * Moves to the next row, the first time behind the header; false when there is none.
   *
   * @throws LogFormatException when it has not a field a column, or the header is another one
   */
  public boolean next() throws IOException {
    List<String> expected = columns();
    if (!lines.next()) {
      return false;
    }
    row = isTable ? lines.textInUtf8() : lines.text();
    fields = 0;
    if (isTable && row.indexOf('"') >= 0) {
      splitQuoted();
    } else {
      split();
    }
    if (fields != expected.size()) {
      throw lines.fault(
          "the row "
              + (row.isEmpty()
                  ? "is blank"
                  : "has " + fields + (fields == 1 ? " field" : " fields"))
              + ": expected "
              + expected.size()
              + " fields");
    }
    return true;
  }

  /** The columns that its header names. */
  public List<String> columns() throws IOException {
    if (lines.number() == 0) {
      readHeader();
    }
    return columns;
  }

  /** Whether the file has a column; those of other programs may lack {@link LogColumns#SEED}. */
  boolean has(int column) {
    return place(column) >= 0;
  }

  /** The text in a column. */
  public String text(int column) {
    int place = place(column);
    return row.substring(start(place), ends[place]);
  }

  /** The whole number in a column. */
  public long whole(int column) throws LogFormatException {
    OptionalLong value = number(column);
    if (value.isEmpty()) {
      throw fault(column, "expected a whole number");
    }
    return value.getAsLong();
  }

  /** The whole number in a column, at least {@code lowest}. */
  public long whole(int column, long lowest) throws LogFormatException {
    OptionalLong value = number(column);
    if (value.isEmpty() || value.getAsLong() < lowest) {
      throw fault(column, "expected a whole number from " + lowest);
    }
    return value.getAsLong();
  }

  /** The plain decimal number in a column; NaN where it is empty. */
  public double decimal(int column) throws LogFormatException {
    String text = text(column);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    if (!DECIMAL.matcher(text).matches()) {
      throw fault(column, "expected a plain decimal number or nothing");
    }
    return Double.parseDouble(text);
  }

  /** The same for a column that the file may lack. */
  void demandWhereNamed(int column, long value) throws LogFormatException {
    if (has(column)) {
      demand(column, value);
    }
  }

  /** Refuses a row in which a column holds another number than this one. */
  void demand(int column, long value) throws LogFormatException {
    demand(column, value, "");
  }

  /**
   * Refuses a row in which a column holds another number than this one.
   *
   * @param because is said after the number
   */
  public void demand(int column, long value, String because) throws LogFormatException {
    OptionalLong found = number(column);
    if (found.isEmpty() || found.getAsLong() != value) {
      throw fault(column, "expected " + value + because);
    }
  }

  /** Refuses a row in which a column is not empty. */
  void demandEmpty(int column, String because) throws LogFormatException {
    int place = place(column);
    if (start(place) < ends[place]) {
      throw fault(column, "expected nothing, because " + because);
    }
  }

  /** That a column does not hold what it must. */
  public LogFormatException fault(int column, String expected) {
    return LogFormatException.inColumn(
        name, lines.number(), columns, place(column), text(column), expected);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private OptionalLong number(int column) {
    int place = place(column);
    return WholeNumbers.parse(row, start(place), ends[place]);
  }

  private int place(int column) {
    return places.length == 0 ? column : places[column];
  }

  private int start(int place) {
    return place == 0 ? 0 : ends[place - 1] + 1;
  }

  private void split() {
    for (int index = row.indexOf(','); index >= 0; index = row.indexOf(',', index + 1)) {
      endField(index);
    }
    endField(row.length());
  }

  /** Puts the text of each field in the place of the quoted one. */
  private void splitQuoted() throws LogFormatException {
    List<String> texts;
    try (CSVParser parser = CSVParser.parse(row, CSVFormat.DEFAULT)) {
      texts = parser.iterator().next().toList();
    } catch (IOException | UncheckedIOException malformed) {
      throw lines.fault(
          "a quotation mark stands within a field or is not closed: expected both of them around"
              + " the whole field");
    }
    row = String.join(",", texts);
    int end = -1;
    for (String text : texts) {
      end += 1 + text.length();
      endField(end);
    }
  }

  private void endField(int index) {
    if (fields < ends.length) {
      ends[fields] = index;
    }
    fields++;
  }

  private void readHeader() throws IOException {
    if (!lines.next()) {
      throw lines.fault(header.missing());
    }
    String fault =
        isInAnyOrder
            ? header.faultInAnyOrder(lines.text(), List.of(LogColumns.SEED))
            : header.fault(lines.text());
    if (!fault.isEmpty()) {
      throw lines.fault(fault);
    }
    columns = List.of(lines.text().split(",", -1));
    ends = new int[columns.size()];
    places = isInAnyOrder && !header.isHeadOf(columns) ? header.places(columns) : places;
  }
}
