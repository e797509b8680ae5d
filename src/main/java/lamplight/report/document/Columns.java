package lamplight.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Table;

/**
 * A table column by column: each with its heading and what its cells say of the thing that a row is
 * about. Not thread-safe.
 *
 * @param <T> what the rows are about
 */
public final class Columns<T> {
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<T, Text>> cells = new ArrayList<>();

  /** A column of words. */
  public Columns<T> words(String heading, Function<T, String> cell) {
    return add(Column.words(heading), cell.andThen(Text::plain));
  }

  /** A column of numbers. */
  public Columns<T> numbers(String heading, Function<T, String> cell) {
    return add(Column.numbers(heading), cell.andThen(Text::plain));
  }

  /** A column whose cells may have styles. */
  public Columns<T> add(Column column, Function<T, Text> cell) {
    columns.add(column);
    cells.add(cell);
    return this;
  }

  /** The table with a row for each of these. */
  public Table table(List<T> rows) {
    return new Table(
        columns,
        rows.stream().map(row -> cells.stream().map(cell -> cell.apply(row)).toList()).toList());
  }
}
