package lamplight.results.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one table, header first. Not thread-safe. */
final class CsvRows implements Closeable {
  static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').setIgnoreEmptyLines(false).get();

  private final CSVPrinter printer;
  private final int columns;

  CsvRows(Writer out, List<String> header) throws IOException {
    this.printer = new CSVPrinter(out, FORMAT);
    this.columns = header.size();
    row(header);
  }

  /** Opens a table that this wrote: UTF-8, its lines ended by a line feed alone. */
  static Reader open(Path file) throws IOException {
    return new OwnLines(Files.newBufferedReader(file, StandardCharsets.UTF_8), file.toString());
  }

  void row(List<String> cells) throws IOException {
    if (cells.size() != columns) {
      throw new IllegalArgumentException(
          "a row has " + columns + " cells, but this one " + cells.size());
    }
    for (String cell : cells) {
      printer.print(nothingIfEmpty(cell));
    }
    printer.println();
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }

  /** The printer puts an empty text at the start of a row in quotes, but leaves nothing empty. */
  private static @Nullable String nothingIfEmpty(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
