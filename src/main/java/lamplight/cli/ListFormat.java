package lamplight.cli;

import java.io.PrintWriter;
import java.util.List;
import lamplight.results.table.CsvText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option of the commands that print a list: for people, or as a table for programs. */
final class ListFormat {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Converter.class,
      description = "text for people (the default), or csv: RFC 4180, with a header.")
  private Format format = Format.TEXT;

  /** How a list is printed. */
  enum Format {
    /** A few lines an entry. */
    TEXT,
    /** A row an entry. */
    CSV
  }

  /** Prints the list in the form that was asked for: these lines, or this table. */
  void print(PrintWriter out, List<String> lines, List<String> header, List<List<String>> rows) {
    if (format == Format.CSV) {
      out.print(CsvText.of(header, rows));
    } else {
      lines.forEach(out::println);
    }
    out.flush();
  }

  private static final class Converter implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
      return switch (text) {
        case "text" -> Format.TEXT;
        case "csv" -> Format.CSV;
        default -> throw new TypeConversionException("expected text or csv");
      };
    }
  }
}
