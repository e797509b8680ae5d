package lamplight.results.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A kind of table: its columns, each with what a row has there. A double is written rounded, see
 * {@link Decimals}, anything else as its text, and nothing where a value is missing. Immutable.
 *
 * @param <R> what a row tells of
 */
public final class Table<R> {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final List<Column<R>> columns;

  private record Column<R>(String name, Function<? super R, ?> cell) {}

  /** A table without columns. */
  public Table() {
    this(List.of());
  }

  private Table(List<Column<R>> columns) {
    this.columns = List.copyOf(columns);
  }

  /** This table with one more column. */
  public Table<R> with(String name, Function<? super R, ?> cell) {
    List<Column<R>> more = new ArrayList<>(columns);
    more.add(new Column<>(name, cell));
    return new Table<>(more);
  }

  /** The names of the columns, in order. */
  public List<String> columns() {
    return columns.stream().map(Column::name).toList();
  }

  /** Begins such a table with its header; it owns the writer. */
  public Rows<R> to(Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    printer.printRecord(columns());
    return new Rows<>(this, printer);
  }

  /**
   * A table that is being written. Rows go out as they come, so that it needs no memory of its own.
   * Not thread-safe.
   *
   * @param <R> what a row tells of
   */
  public static final class Rows<R> implements Closeable {
    private final Table<R> table;
    private final CSVPrinter printer;

    private Rows(Table<R> table, CSVPrinter printer) {
      this.table = table;
      this.printer = printer;
    }

    /** Adds a row. */
    public void add(R row) throws IOException {
      for (Column<R> column : table.columns) {
        printer.print(nothingIfEmpty(text(column.cell().apply(row))));
      }
      printer.println();
    }

    @Override
    public void close() throws IOException {
      printer.close();
    }
  }

  private static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? text(optional.get()) : "";
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? Decimals.rounded(optional.getAsDouble()) : "";
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? Long.toString(optional.getAsLong()) : "";
    }
    return value instanceof Double number ? Decimals.rounded(number) : value.toString();
  }

  /** The printer puts an empty text at the start of a row in quotes, but leaves nothing empty. */
  private static @Nullable String nothingIfEmpty(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
