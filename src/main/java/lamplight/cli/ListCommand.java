package lamplight.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import lamplight.results.table.CsvText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** A command that prints a list: for people, or as a table for programs. */
abstract class ListCommand implements Callable<Integer> {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatName.class,
      description =
          "text for people (the default), or csv: a table with a header, its fields quoted as in"
              + " RFC 4180, its lines ended by a line feed.")
  private String format = "text";

  @Spec private CommandSpec spec = CommandSpec.create();
  private final List<String> lines = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** The columns of the table. */
  abstract List<String> header();

  /** Adds what is listed. */
  abstract void list();

  /** Adds lines for people. */
  final void addLines(String... more) {
    lines.addAll(Arrays.asList(more));
  }

  /** Adds a row to the table. */
  final void addRow(String... cells) {
    rows.add(List.of(cells));
  }

  @Override
  public final Integer call() {
    list();
    PrintWriter out = spec.commandLine().getOut();
    if (format.equals("csv")) {
      out.print(CsvText.of(header(), rows));
    } else {
      lines.forEach(out::println);
    }
    out.flush();
    return ExitCode.OK;
  }

  private static final class FormatName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (!text.equals("text") && !text.equals("csv")) {
        throw new TypeConversionException("expected text or csv");
      }
      return text;
    }
  }
}
