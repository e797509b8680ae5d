package lamplight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lamplight.cli.InProcess;
import lamplight.results.overview.OverviewTable;
import lamplight.results.overview.RunDigest;
import lamplight.results.table.ComparisonTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every column and key of the files that a run writes stands in the manual, and no other: of a
 * small star in virtual time in which one process is killed and another one paused.
 */
class FilesTest {
  private static final String EXPERIMENT =
      """
      rates = 1, 3, 6
      duration = 10 s
      topology = star
      time = virtual
      clock.skew = 0 ms, 20 ms, -15 ms
      fault.1 = kill 1 at 5 s
      fault.2 = pause 2 at 2 s for 1 s
      """;

  @TempDir private static Path folder;
  private static Path run;

  @BeforeAll
  static void runAnExperiment() throws IOException {
    run = runOf("--virtual", "--until", "ticks 3 ±90%", "--max-seeds", "5", "--seeds", "1..5");
  }

  @ParameterizedTest
  @CsvSource({
    "processes.csv, results, processes.csv, measures, Measures of a process",
    "relays.csv, results, relays.csv, measures, Measures of the relay",
    "summary.csv, results, summary.csv,,",
    "checks.csv, results, checks.csv,,",
    "clocks.csv, results, clocks.csv,,",
    "trials/seed-1/process-1.csv, trial-files, process-i.csv,,",
    "trials/seed-1/queue-2.csv, trial-files, queue-i.csv,,",
    "trials/seed-1/relay.csv, trial-files, relay.csv,,"
  })
  void everyColumnShouldStandInTheManual(
      String file, String page, String heading, String more, String below) throws IOException {
    List<String> described = Manual.page(page).namesBelow(heading);
    List<String> measures = more == null ? List.of() : Manual.page(more).namesBelow(below);

    assertThat(Stream.concat(described.stream(), measures.stream()))
        .containsExactlyElementsOf(columns(run.resolve(file)));
  }

  @Test
  void everyColumnOfAComparisonShouldStandInTheManual() throws IOException {
    assertThat(Manual.page("comparisons").namesBelow("comparison.csv"))
        .containsExactlyElementsOf(ComparisonTable.COLUMNS);
  }

  @Test
  void everyColumnOfAnOverviewShouldStandInTheManual() throws IOException {
    List<String> measures =
        RunDigest.MEASURES.stream()
            .flatMap(each -> Stream.of(each.column() + "_low", each.column() + "_high"))
            .toList();
    List<String> others = new ArrayList<>(OverviewTable.COLUMNS);
    others.removeAll(measures);

    assertThat(Manual.page("overview").namesBelow("The table")).containsExactlyElementsOf(others);
    assertThat(OverviewTable.COLUMNS).containsAll(measures);
  }

  @Test
  void everyKeyOfATrialsRecordShouldStandInTheManual() throws IOException {
    Set<String> written = keys(run.resolve("trials/seed-1/trial.properties"));
    // The end of a trial in virtual time is no instant of the system clock.
    written.add("end_ns");
    written.addAll(
        keys(
            runOf("--virtual", "--set", "internal.probability=0.1", "--seeds", "1")
                .resolve("trials/seed-1/trial.properties")));

    assertThat(new TreeSet<>(Manual.page("trial-files").namesBelow("trial.properties")))
        .isEqualTo(written);
  }

  @Test
  void everyKeyOfARunsRecordShouldStandInTheManual() throws IOException {
    Set<String> written = keys(run.resolve("run.properties"));
    keys(runOf("--virtual", "--set", "logs=discard", "--seeds", "1").resolve("run.properties"))
        .stream()
        .map(key -> key.startsWith("setting.") ? "setting.KEY" : key)
        .forEach(written::add);

    assertThat(new TreeSet<>(Manual.page("results").namesBelow("run.properties")))
        .isEqualTo(written);
  }

  @Test
  void everyFileOfARunShouldStandInTheManual() throws IOException {
    String described =
        text("results")
            + text("trial-files")
            + String.join(" ", Manual.page("report").namesBelow("Charts"));
    try (Stream<Path> files = Files.walk(run)) {
      assertThat(files.filter(file -> !file.equals(run)))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(described).contains(generic(file)));
    }
  }

  /** The name of a file as the manual writes it. */
  private static String generic(Path file) {
    return String.valueOf(file.getFileName())
        .replaceFirst("^(process|queue)-[0-9]+", "$1-<i>")
        .replaceFirst("^seed-[0-9]+$", "seed-<s>");
  }

  private static String text(String page) throws IOException {
    return Files.readString(Manual.page(page).file());
  }

  private static Path runOf(String... options) throws IOException {
    Path experiment = folder.resolve("small.properties");
    Files.writeString(experiment, EXPERIMENT);
    Path results = Files.createTempDirectory(folder, "results");
    InProcess.Result result =
        InProcess.run(
            Stream.concat(
                    Arrays.stream(options),
                    Stream.of("--quiet", "--results", results.toString(), experiment.toString()))
                .toArray(String[]::new));
    assertThat(result.code()).as(result.err()).isZero();
    List<String> lines = result.out().lines().toList();
    return Path.of(lines.get(lines.size() - 1)).resolveSibling("");
  }

  private static List<String> columns(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return List.of(lines.findFirst().orElseThrow().split(","));
    }
  }

  /** The keys of a file, with N in the place of the number of a process or a fault. */
  private static Set<String> keys(Path file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Set<String> keys = new TreeSet<>();
    for (String key : properties.stringPropertyNames()) {
      keys.add(key.replaceFirst("^(process|fault)\\.[0-9]+\\.", "$1.N."));
    }
    return keys;
  }
}
