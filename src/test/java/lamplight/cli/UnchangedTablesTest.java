package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  @TempDir private Path scratch;

  static List<Path> recordedRuns() throws IOException {
    try (Stream<Path> files = Stream.concat(Files.walk(RESULTS, 3), Files.walk(RESOURCES, 2))) {
      return files
          .filter(file -> file.endsWith("processes.csv"))
          .map(Path::getParent)
          .filter(folder -> Files.exists(folder.resolve("run.properties")))
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
