package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of committed runs, rebuilt and compared byte for byte: a change that was not meant to
 * touch a figure touches none. The runs are those under {@code results} and, for what is not shown
 * there (faults, stars of two seeds, random rates, populations), those in the test resources {@code
 * tables}. Where a figure is changed on purpose, rebuild the tables with {@code report} and say in
 * the commit which and why.
 */
final class UnchangedTablesTest {
  private static final Path RESULTS = Path.of("results");
  private static final Path RESOURCES = Path.of("src/test/resources/tables");

  /** Its logs of ten processes are not committed, so only part of its tables can be rebuilt. */
  private static final String PARTLY_LOGGED = "star-vs-mesh";

  private static final Set<String> SLOPES = Set.of("drift_per_s", "queue_growth_per_s");

  @TempDir private Path scratch;

  static List<Path> recordedRuns() throws IOException {
    try (Stream<Path> files = Stream.concat(Files.walk(RESULTS, 3), Files.walk(RESOURCES, 2))) {
      return files
          .filter(file -> file.endsWith("processes.csv"))
          .map(Path::getParent)
          .filter(folder -> Files.exists(folder.resolve("run.properties")))
          .filter(folder -> !folder.toString().contains(PARTLY_LOGGED))
          .sorted()
          .toList();
    }
  }

  static List<Path> virtualExperiments() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES, 2)) {
      return files
          .filter(file -> file.equals(experimentIn(file.resolveSibling(""))))
          .sorted()
          .toList();
    }
  }

  static List<Path> partlyLoggedRuns() throws IOException {
    try (Stream<Path> runs = Files.list(RESULTS.resolve(PARTLY_LOGGED))) {
      return runs.filter(run -> !Files.isSymbolicLink(run)).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("recordedRuns")
  void reportRebuildsTheTablesOfARecordedRun(Path run) throws IOException {
    Path rebuilt = rebuilt(run);
    for (Path table : tables(run)) {
      assertSameBytes(rebuilt.resolve(table.getFileName()), table);
    }
  }

  @ParameterizedTest
  @MethodSource("virtualExperiments")
  void aVirtualRunMakesTheRecordedTables(Path experiment) throws IOException {
    assertThat(Main.execute("--quiet", "--results", scratch.toString(), experiment.toString()))
        .isZero();
    Path recorded = experiment.resolveSibling("");
    Path made = onlyRunIn(scratch.resolve(recorded.getFileName()));
    for (Path table : tables(recorded)) {
      assertSameBytes(made.resolve(table.getFileName()), table);
    }
  }

  @ParameterizedTest
  @MethodSource("partlyLoggedRuns")
  void reportRebuildsTheRowsOfTheTrialsWhoseLogsAreThere(Path run) throws IOException {
    Path rebuilt = rebuilt(run);
    for (String name : List.of("processes.csv", "checks.csv", "relays.csv")) {
      List<String> rows = withoutSlopes(rebuilt.resolve(name));
      assertThat(rows).as(name).hasSizeGreaterThan(10);
      assertThat(withoutSlopes(run.resolve(name))).as(name).containsSubsequence(rows);
    }
  }

  /** Its slopes are those of samples, as they were measured then; see the notebook. */
  private static List<String> withoutSlopes(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    List<String> header = List.of(lines.get(0).split(",", -1));
    return lines.stream()
        .map(
            line -> {
              List<String> row = new ArrayList<>(List.of(line.split(",", -1)));
              SLOPES.stream()
                  .map(header::indexOf)
                  .filter(column -> column >= 0)
                  // From the end, because a quoted point has commas.
                  .forEach(column -> row.set(row.size() - header.size() + column, ""));
              return String.join(",", row);
            })
        .toList();
  }

  private static Path experimentIn(Path folder) {
    return folder.resolve(folder.getFileName() + ".properties");
  }

  private Path rebuilt(Path run) throws IOException {
    Path copy = scratch.resolve("run");
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = run.relativize(file).toString();
        if (!name.startsWith("charts") && !name.startsWith("report.")) {
          Files.copy(file, copy.resolve(name));
        }
      }
    }
    for (Path table : tables(copy)) {
      Files.delete(table);
    }
    assertThat(Main.execute("report", copy.toString())).as("exit code of report " + run).isZero();
    return copy;
  }

  /** The tables of a run: the CSV files in its folder, at least the three that every run has. */
  private static List<Path> tables(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      List<Path> tables =
          files.filter(file -> file.getFileName().toString().endsWith(".csv")).sorted().toList();
      assertThat(tables).as("tables in " + run).hasSizeGreaterThanOrEqualTo(3);
      return tables;
    }
  }

  private static Path onlyRunIn(Path folder) throws IOException {
    try (Stream<Path> runs = Files.list(folder)) {
      List<Path> found = runs.filter(run -> !Files.isSymbolicLink(run)).toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }

  private static void assertSameBytes(Path made, Path recorded) throws IOException {
    assertThat(Files.readString(made))
        .as("%s against %s", made, recorded)
        .isEqualTo(Files.readString(recorded));
  }
}
