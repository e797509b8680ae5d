package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded run at {@code time.scale} 10: everything says which time it counts. */
class ScaledTimeTest {
  private static final Path RECORDED = Path.of("src/test/resources/tables/star-real");

  @TempDir private static Path folder;

  @BeforeAll
  static void copyAndReport() throws IOException {
    try (Stream<Path> files = Files.walk(RECORDED)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = folder.resolve(RECORDED.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    assertThat(InProcess.run("report", folder.toString()).code()).isZero();
  }

  private static String out(String... arguments) {
    InProcess.Result result = InProcess.run(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return result.out();
  }

  @Test
  void theReportShouldSayItInItsFirstLinesAndAtEachMeasureOfTime() throws IOException {
    String report = Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');

    assertThat(report)
        .containsSubsequence(
            "real time, ",
            "`time.scale` 10",
            " Times and rates are in model time, which runs `time.scale` times as fast as the wall"
                + " clock; latency and lateness are in wall time.",
            "## Results")
        .contains("| median wait (ms of model time) |", "| longest wait (ms of model time) |")
        .contains("| median latency (µs of wall time) |")
        .contains("| 99th percentile latency (µs of wall time) |")
        .doesNotContainPattern(
            "(?m)^\\| (median|longest) (wait|latency)[^|]*\\((ms|µs)\\) \\| [0-9]");
  }

  @Test
  void showShouldCountModelTimeAndSaySo() {
    String heading = "seed 1, real time at time.scale 10 (all times below are model time): ";

    assertThat(out("show", folder.toString())).startsWith(heading);
    assertThat(out("show", folder.toString(), "--event", "3:5")).startsWith(heading);
  }

  @Test
  void aDiagramShouldCountModelTimeAndSaySo() {
    assertThat(out("diagram", folder.toString()))
        .contains(">model time (s)</text>")
        .contains("Times are model time, which ran 10 times as fast as the wall clock.");
    assertThat(out("diagram", folder.toString(), "--axis", "logical"))
        .doesNotContain(">model time (s)");
  }

  @Test
  void exportsShouldHoldTheTimesOfTheLogsAndSaySo() {
    assertThat(out("export", folder.toString(), "--format", "jsonl").lines())
        .isNotEmpty()
        .allMatch(line -> line.contains("\",\"time_scale\":10,\"event\":"));
    assertThat(out("export", folder.toString(), "--format", "chrome"))
        .contains("\"name\":\"seed 1 (wall time, time.scale 10)\"");
    assertThat(
            out(
                "export",
                folder.toString(),
                "--format",
                "shiviz",
                "--timestamps",
                "--seeds",
                "1..2"))
        .contains("=== seed 1 (wall time, time.scale 10) ===");
  }
}
