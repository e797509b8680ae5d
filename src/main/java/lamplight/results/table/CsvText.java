package lamplight.results.table;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A small table as text, written like the tables of a run. */
public final class CsvText {
  private CsvText() {}

  /** The header and the rows, each with a line feed at its end; a row has a cell a column. */
  public static String of(List<String> header, List<List<String>> rows) {
    Table<List<String>> table = new Table<>();
    for (int index = 0; index < header.size(); index++) {
      int column = index;
      table = table.with(header.get(column), row -> row.get(column));
    }
    StringWriter text = new StringWriter();
    try (Table.Rows<List<String>> out = table.to(text)) {
      for (List<String> row : rows) {
        out.add(row);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("text in memory can always be written", impossible);
    }
    return text.toString();
  }
}
