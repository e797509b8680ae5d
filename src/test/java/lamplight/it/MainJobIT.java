package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job from the experiment file to the report. */
class MainJobIT {
  @TempDir Path folder;

  @Test
  void shouldRunCheckMeasureAndReport() throws Exception {
    Harness harness = Harness.withCharts(folder);
    harness.experiment(
        "small.properties",
        "title = Small and quick",
        "rates = 1, 3, 6",
        "seeds = 1..3",
        "time.scale = 40");

    Harness.Result result = harness.run("small.properties");

    assertThat(result.exit()).as(result.err()).isZero();
    Path report = result.report(folder);
    assertThat(report).exists().hasFileName("report.md");
    Path run = result.run(folder);
    assertThat(Files.readString(report)).contains("Small and quick").contains("valid");
    assertThat(run.resolve("experiment.properties"))
        .hasSameTextualContentAs(folder.resolve("small.properties"));
    assertThat(run.resolve("effective.properties")).content().contains("draw.sides = 10");
    assertThat(run.resolve("run.properties")).content().contains("state = complete");
    assertThat(run.resolveSibling("latest").toRealPath()).isEqualTo(run.toRealPath());
    assertThat(lines(run.resolve("processes.csv"))).hasSize(1 + 3 * 3);
    assertThat(twinAgreements(run.resolve("processes.csv")))
        .hasSize(3 * 3)
        .allSatisfy(cell -> assertThat(Double.parseDouble(cell)).isBetween(0.0, 1.0));
    assertThat(lines(run.resolve("checks.csv"))).hasSize(1 + 3 * 8);
    assertThat(run.resolve("summary.csv")).exists();
    assertThat(run.resolve("report.html")).exists();
    assertThat(run.resolve("charts")).isDirectoryContaining("glob:**.png");
    // Rate times duration is whole, so each process makes exactly that many ticks.
    for (int seed = 1; seed <= 3; seed++) {
      Path trial = run.resolve("trials/seed-" + seed);
      assertThat(lines(trial.resolve("process-1.csv"))).hasSize(1 + 60);
      assertThat(lines(trial.resolve("process-2.csv"))).hasSize(1 + 180);
      assertThat(lines(trial.resolve("process-3.csv"))).hasSize(1 + 360);
      assertThat(trial.resolve("process-1.err")).doesNotExist();
    }
    assertThat(hidden(run)).containsExactly(".lock");
  }

  @Test
  void shouldRebuildTheSameBytesFromTheLogs() throws Exception {
    Harness harness = Harness.withCharts(folder);
    harness.experiment(
        "two.properties", "rates = 2, 4", "draw.sides = 4", "seeds = 7, 9", "time.scale = 60");
    Harness.Result result = harness.run("two.properties");
    assertThat(result.exit()).as(result.err()).isZero();
    Path run = result.run(folder);
    Map<Path, Long> before = fingerprints(run);

    Harness.Result again = harness.run("report", run.toString());

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(fingerprints(run)).isEqualTo(before);
  }

  @Test
  void shouldCheckARunAndLooseLogs() throws Exception {
    Harness harness = Harness.withCharts(folder);
    harness.experiment("one.properties", "rates = 1, 2, 5", "seeds = 4", "time.scale = 60");
    Harness.Result result = harness.run("one.properties");
    assertThat(result.exit()).as(result.err()).isZero();
    Path run = result.run(folder);
    Path trial = run.resolve("trials/seed-4");

    Harness.Result whole = harness.run("check", run.toString());
    assertThat(whole.exit()).isZero();
    assertThat(whole.out())
        .matches("seed 4: valid, \\d+ events, \\d+ messages matched\n1 trial checked: 1 valid\n");
    assertThat(harness.run("check", "--all", run.toString()).out())
        .startsWith("seed 4: valid\n  rule 1: ")
        .contains("\n  rule 8: ")
        .endsWith("\n1 trial checked: 1 valid\n");
    Harness.Result loose =
        harness.run(
            "check",
            trial.resolve("process-1.csv").toString(),
            trial.resolve("process-2.csv").toString(),
            trial.resolve("process-3.csv").toString());
    assertThat(loose.exit()).as(loose.err()).isZero();
    assertThat(loose.out()).startsWith("logs: valid\n  rule 1: ").contains("\n  rule 8: ");

    // One clock value too high, as if the stamp were taken at the wrong moment.
    List<String> rows = lines(trial.resolve("process-3.csv"));
    String[] cells = rows.get(20).split(",", -1);
    cells[5] = Long.toString(Long.parseLong(cells[5]) + 1);
    rows.set(20, String.join(",", cells));
    Files.write(trial.resolve("process-3.csv"), rows);
    Harness.Result broken = harness.run("check", run.toString());
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.out())
        .contains("process 3, tick 20")
        .startsWith("seed 4: invalid\n  rule 1: ")
        .contains("1 trial checked: 1 invalid (")
        .contains(
            "first trouble: seed 4 (" + run.resolve("trials/seed-4") + "): rule 2: process 3");
  }

  @Test
  void shouldReportWithoutChartsWhereThereAreNoFonts() throws Exception {
    Harness harness = Harness.withCharts(folder);
    harness.experiment("plain.properties", "rates = 1, 3", "seeds = 1", "time.scale = 100");
    Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    Harness.Result result;
    try (Harness.Running running =
        harness.start(
            Map.of("FONTCONFIG_FILE", noFonts.toString()),
            // The JDK keeps what it knows of fonts below the home folder.
            List.of("-Duser.home=" + folder),
            "plain.properties")) {
      result = running.await();
    }
    assertThat(result.exit()).as(result.err()).isZero();
    Path run = result.run(folder);
    assertThat(Files.readString(run.resolve("report.md"))).contains("font");

    Harness.Result again = harness.run("report", run.toString());
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(run.resolve("charts")).isDirectoryContaining("glob:**.png");
  }

  private static List<String> lines(Path file) throws IOException {
    return new ArrayList<>(Files.readAllLines(file));
  }

  private static List<String> twinAgreements(Path table) throws IOException {
    List<String> rows = lines(table);
    assertThat(rows.remove(0)).endsWith(",twin_agreement");
    return rows.stream().map(row -> row.substring(row.lastIndexOf(',') + 1)).toList();
  }

  private static List<String> hidden(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("."))
          .toList();
    }
  }

  private static Map<Path, Long> fingerprints(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  root::relativize, MainJobIT::fingerprint, (a, b) -> a, TreeMap::new));
    }
  }

  private static long fingerprint(Path file) {
    try {
      CRC32 checksum = new CRC32();
      checksum.update(Files.readAllBytes(file));
      return checksum.getValue();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
