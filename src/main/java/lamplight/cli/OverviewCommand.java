package lamplight.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lamplight.model.Characters;
import lamplight.report.overview.OverviewReport;
import lamplight.results.overview.DigestReader;
import lamplight.results.overview.OverviewRow;
import lamplight.results.overview.RunSearch;
import lamplight.run.TypedCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code harness overview DIR...}: many runs side by side, one row each. */
@Command(
    name = "overview",
    mixinStandardHelpOptions = true,
    description = {
      "List many runs, one row each: state, check, first violation, virtual twin, timing, measures,"
          + " commit. It only reads, and of each run only the small files.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 listed, whatever the check says of the runs; 2 bad usage, or no run anywhere;"
          + " 3 a run or a folder cannot be read (the others are listed), or a file cannot be"
          + " written.",
      "Example: " + TypedCommand.PROGRAM + " overview submissions -o overview"
    })
final class OverviewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description =
          "A run's folder, or one with runs anywhere below it: of an experiment, all results, or"
              + " submissions. Each run is listed once.")
  private final List<Path> folders = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "NAME",
      description =
          "Write NAME.md, NAME.html and NAME.csv, with links to the reports, and print the path of"
              + " the page; without it, a short table is printed.")
  private @Nullable Path output;

  @Override
  public Integer call() throws Exception {
    Path place = output == null ? null : place(output);
    RunSearch.Found found = RunSearch.in(folders);
    found.complaints().forEach(complaint -> System.err.println("harness: " + complaint));
    if (found.runs().isEmpty()) {
      throw new UserException("no run was found: expected folders of runs, such as results");
    }
    List<OverviewRow> rows = found.runs().stream().map(DigestReader::read).toList();
    rows.forEach(OverviewCommand::tell);
    OverviewReport report = new OverviewReport(rows);
    PrintWriter out = spec.commandLine().getOut();
    if (place == null) {
      report.lines(Console.outputWidth()).forEach(out::println);
    } else {
      String name = String.valueOf(place.getFileName());
      report.write(place.toAbsolutePath().resolveSibling(""), name, command());
      out.println(place.resolveSibling(name + ".html"));
    }
    out.flush();
    return found.isWhole() && rows.stream().allMatch(row -> row.run().isPresent())
        ? ExitCode.OK
        : ExitCode.FAILED;
  }

  private static void tell(OverviewRow unread) {
    if (unread.run().isEmpty()) {
      System.err.println("harness: " + unread.fault());
    }
  }

  /** Without the ending of one of the three files, which is added to each. */
  private static Path place(Path typed) throws UserException {
    String shown = Characters.shown(typed.toString());
    String name = String.valueOf(typed.getFileName()).replaceFirst("\\.(md|html|csv)$", "");
    if (name.isEmpty() || Files.isDirectory(typed)) {
      throw new UserException(
          "-o %s: expected a name for the files of the overview, such as %s",
          shown.isEmpty() ? "''" : shown, Characters.shown(typed.resolve("index").toString()));
    }
    Path parent = typed.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new UserException(
          "-o %s: there is no folder %s to write it into; make it first",
          shown, Characters.shown(String.valueOf(parent)));
    }
    return typed.resolveSibling(name);
  }

  private String command() {
    return TypedCommand.of(
        spec.commandLine().getParseResult().originalArgs().toArray(String[]::new));
  }
}
