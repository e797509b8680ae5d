package lamplight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import lamplight.measure.Metric;
import lamplight.report.chart.ChartSupport;
import lamplight.report.comparison.ComparisonReport;
import lamplight.results.side.ComparisonException;
import lamplight.results.side.SideReader;
import lamplight.run.StampedFolder;
import lamplight.run.TypedCommand;
import lamplight.stats.judge.Gate;
import lamplight.stats.judge.GateException;
import lamplight.stats.judge.GateParser;
import lamplight.stats.judge.MeasureSuggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code harness compare BASE OTHER...}: what differs, with its tests, in words. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compare runs, or the points of a study, with a base: means, differences with 95 %%"
          + " intervals, t tests under Holm's correction, and verdicts in words.",
      ""
    },
    footer = {
      "",
      "A gate: MEASURE [PROCESS|all] (higher|lower|different|worse) [than X|than X%%].",
      "  MEASURE is a column of processes.csv, PROCESS as in comparison.csv (1, rank-1, p95)."
          + " 'worse' is higher for offsets, drift, jumps, queues,"
          + " waits, latency and lateness, lower for twin_agreement; clock rates and counts have no"
          + " worse. X is in the unit of the measure, or per cent of the base's mean.",
      "  It fails when the difference is shown (p at most 0.05 by a t test, under Holm's"
          + " correction over the comparison) and its 95 %% interval lies beyond X as a whole.",
      "  Where trials are too few or the sides not comparable it is undecided. --measures narrows"
          + " the comparison, so that fewer trials suffice.",
      "Exit codes: 0 compared, every gate passed; 1 a gate failed or is undecided; 2 bad usage;"
          + " 3 a file could not be read or written.",
      "Example: "
          + TypedCommand.PROGRAM
          + " compare results/busy/20260101-120000 results/busy/latest --measures queue_final"
          + " --fail-if 'queue_final 1 worse than 5%%'"
    })
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FOLDER",
      arity = "1..*",
      description =
          "The base, then what to compare with it: a run's folder (latest too), or a point of a"
              + " study (RUN_DIR/trials/POINT). A study alone: every point against the first.")
  private final List<Path> folders = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where to write (default: a new folder in RESULTS/comparisons).")
  private @Nullable Path output;

  @Option(
      names = "--results",
      paramLabel = "RESULTS",
      description = "Where runs are kept (default: ${DEFAULT-VALUE}).",
      defaultValue = "results")
  private Path results = Path.of("results");

  @Option(
      names = "--measures",
      paramLabel = "MEASURE",
      split = ",",
      description = "Compare these measures alone, for example queue_final,jump_mean.")
  private final List<String> measures = new ArrayList<>();

  @Option(names = "--all-measures", description = "Compare every measure.")
  private boolean all;

  @Option(
      names = "--fail-if",
      paramLabel = "GATE",
      description = "Exit with 1 when a comparison shows this (below); may be repeated.")
  private final List<String> gates = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    List<Gate> parsed = parsedGates();
    Collection<Metric> metrics = metrics(parsed);
    ComparisonReport report = report(metrics, parsed);
    ChartSupport support = ChartSupport.probe();
    Path page = report.write(folder(), command(), support);
    report.cautions().forEach(caution -> System.err.println("harness: " + caution));
    ComparisonReport.warning(support).ifPresent(text -> System.err.println("harness: " + text));
    report.summary().forEach(System.err::println);
    report.gates().forEach(System.err::println);
    System.out.println(page);
    return report.passed() ? ExitCode.OK : ExitCode.BROKEN;
  }

  private String command() {
    return TypedCommand.of(
        spec.commandLine().getParseResult().originalArgs().toArray(String[]::new));
  }

  /** Bad gates are told before anything is read. */
  private List<Gate> parsedGates() throws UserException {
    List<Gate> parsed = new ArrayList<>();
    for (String gate : gates) {
      try {
        parsed.add(GateParser.parse(gate));
      } catch (GateException refused) {
        throw new UserException("--fail-if " + refused.getMessage());
      }
    }
    return parsed;
  }

  /** The measures that were asked for and those of the gates, in the order of the tables. */
  private Collection<Metric> metrics(List<Gate> parsed) throws UserException {
    if (all && !measures.isEmpty()) {
      throw new UserException("--all-measures and --measures: expected one of them");
    }
    Set<Metric> chosen = new LinkedHashSet<>();
    for (String name : measures) {
      chosen.add(
          Metric.ofColumn(name.strip())
              .orElseThrow(
                  () ->
                      new UserException(
                          "--measures: " + MeasureSuggestion.noSuchMeasure(name.strip()))));
    }
    if (all) {
      chosen.addAll(Arrays.asList(Metric.values()));
    } else if (measures.isEmpty()) {
      chosen.addAll(Metric.where(Metric::isCompared));
    }
    parsed.forEach(gate -> chosen.add(gate.metric()));
    return Arrays.stream(Metric.values()).filter(chosen::contains).toList();
  }

  private ComparisonReport report(Collection<Metric> metrics, List<Gate> parsed)
      throws IOException, UserException {
    try {
      return ComparisonReport.of(SideReader.read(folders), metrics, parsed);
    } catch (ComparisonException refused) {
      throw new UserException(String.valueOf(refused.getMessage()));
    } catch (GateException refused) {
      throw new UserException("--fail-if " + refused.getMessage());
    }
  }

  private Path folder() throws IOException {
    if (output == null) {
      return StampedFolder.create(results.resolve("comparisons"), Clock.systemUTC().instant());
    }
    return Files.createDirectories(output);
  }
}
