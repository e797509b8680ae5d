package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lamplight.experiment.Experiment;
import lamplight.model.TimeMode;
import lamplight.report.chart.ChartSupport;
import lamplight.report.part.ReportFiles;
import lamplight.run.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a report. */
class ReportFilesTest {
  private static final Experiment REAL = TestRuns.fixed(20, 3, TimeMode.REAL, 1, 3, 6);

  @TempDir private Path folder;

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    write(first, ChartSupport.probe());
    write(second, ChartSupport.probe());

    assertThat(contents(second)).containsExactlyEntriesOf(contents(first));
    write(first, ChartSupport.probe());
    assertThat(contents(second)).as("written again").containsExactlyEntriesOf(contents(first));
  }

  @Test
  void everyImageOfTheReportStandsInItsFolder() throws IOException {
    assumeThat(ChartSupport.probe()).isInstanceOf(ChartSupport.Available.class);
    write(folder, ChartSupport.probe());
    String markdown = Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
    String page = Files.readString(folder.resolve("report.html"));

    for (String name : List.of("clocks", "offsets", "jumps", "queues", "seeds", "lateness")) {
      String link = "charts/" + name + ".png";
      assertThat(folder.resolve(link)).isNotEmptyFile();
      assertThat(markdown).contains("](" + link + ")");
      assertThat(page)
          .contains("<figure class=\"chart\" data-chart=\"" + name + ".png\">\n<img src=\"" + link);
    }
    assertThat(markdown)
        .containsPattern(
            "!\\[Lamport clocks against time, one line a process, the mean of 3 seeds: process 1"
                + " \\(1/s\\) is at [0-9.]+ after 20 s, process 2")
        .containsPattern(
            "Offset behind .*: process 1 \\(1/s\\) is at [0-9.]+ after 20 s, process 2")
        .containsPattern("Queue length .*: process 1 \\(1/s\\) is at [0-9.]+ after 20 s, process 2")
        .doesNotContainPattern("!\\[.* ends at");
  }

  @Test
  void withoutChartsTheReportSaysHowToGetThemAndKeepsNoStaleOnes() throws IOException {
    Files.createDirectory(folder.resolve("charts"));
    Files.writeString(folder.resolve("charts/clocks.png"), "of an earlier report");
    Files.writeString(folder.resolve("charts/mine.png"), "a person's own");
    write(folder, new ChartSupport.Missing("no <fonts>"));

    assertThat(folder.resolve("charts/clocks.png")).doesNotExist();
    assertThat(folder.resolve("charts/mine.png")).exists();
    assertThat(Files.readString(folder.resolve("report.md")).replace('\u00a0', ' '))
        .contains(
            "The charts are left out, because this machine could not draw text (no \\<fonts\\>):"
                + " install a font package such as fonts-dejavu-core and run `java -jar"
                + " harness.jar report RUN_DIR` to add them.")
        .doesNotContain("![");
  }

  @Test
  void aMachineWithoutFontsStillGetsItsReport() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dsun.awt.fontconfig=" + folder.resolve("no-such-file"),
                "-cp",
                System.getProperty("java.class.path"),
                FontlessReport.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output)
        .startsWith("The charts are left out, because this machine could not draw text (")
        .contains("fonts-dejavu-core and run this again to add them.")
        .doesNotContain("`");
    assertThat(Files.readString(folder.resolve("report.md")).replace('\u00a0', ' '))
        .contains("The charts are left out")
        .contains("**Seeds differ**");
    assertThat(folder.resolve("charts")).doesNotExist();
  }

  @Test
  void whereChartsCanBeDrawnThereIsNothingToWarnOf() {
    assertThat(ReportFiles.warning(new ChartSupport.Available(), "this again")).isEmpty();
  }

  @Test
  void whereTheLibrariesThatDrawTextAreMissingTheyAreNamed() {
    String cause = "java.lang.UnsatisfiedLinkError: libfreetype.so.6: cannot open";

    assertThat(ReportFiles.warning(new ChartSupport.Missing(cause), "report results/a/latest"))
        .contains(
            "The charts are left out, because this machine could not draw text ("
                + cause
                + "): install libfreetype, fontconfig and a font (Debian: fontconfig libfreetype6"
                + " fonts-dejavu-core) and run report results/a/latest to add them.");
  }

  private static void write(Path folder, ChartSupport support) throws IOException {
    ReportBuilder builder = TestRuns.report(REAL, RunState.COMPLETE);
    for (long seed = 1; seed <= 3; seed++) {
      builder.add("", TestRuns.late(REAL, seed));
    }
    builder.predict("", TestRuns.forecasts(REAL, TestRuns.rates(REAL, REAL.seeds().count())));
    builder.write(folder, support);
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Latin-1 keeps every byte of a picture apart.
        contents.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
