package lamplight.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.report.chart.ChartSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonReportTest {

  @TempDir Path folder;

  @Test
  void shouldCompareEveryPointOfAStudyWithTheFirst() throws Exception {
    StoredRun run =
        new StoredRun(folder, "sides", "20260101-000000").vary("draw.sides", "4 | 10 | 20");
    for (long seed = 1; seed <= 8; seed++) {
      run.trial("draw.sides=4", seed, seed);
      run.trial("draw.sides=10", seed, 2 * seed);
      run.trial("draw.sides=20", seed, 1);
    }
    ComparisonReport report = StoredRun.report(List.of(run.write()), "queue_final worse than 5%");
    String page = write(report, "first");

    // Differences 1 to 8: mean 4.5, sd sqrt(6), t = 5.196, p = 0.00126 at 7 degrees of freedom, and
    // 0.0050 over both measures and processes. Doubled: mean 4.5 to 9.
    assertThat(page)
        .startsWith(
            "# Comparison of 2 settings with draw.sides=4\n\n"
                + "> ✗ **Gate failed:** `queue_final worse than 5%` (draw.sides=10 against"
                + " draw.sides=4): process 1: higher, difference 2.45218 to 6.54782, limit 0.225.\n"
                + "> \n"
                + "> **Different (draw.sides=10):** higher largest jump; final queue of process 1;"
                + " 1 more.")
        .contains("Each seed is paired with itself: seeds 1 to 8 (8).")
        .contains("| side | `draw.sides` |\n| --- | --- |\n| draw.sides=4 | 4 |\n")
        .doesNotContain("vary")
        .contains(
            "**Final queue** is higher in process 1: 4.50 to 9 messages, a difference of +4.50 (95"
                + " % interval 2.45 to 6.55), in all 8 seeds; higher in process 2.")
        .contains("| final queue (messages) | 1 | 4.50 | 9 | +4.50 (2.45 to 6.55) | +100 |")
        .contains("| 0.0013 | 0.0050 | higher |")
        .contains("Student's t test of the differences of the pairs")
        .contains(
            "- **Gate failed:** `queue_final worse than 5%` (draw.sides=10 against draw.sides=4)")
        .contains(
            "- **Gate passed:** `queue_final worse than 5%` (draw.sides=20 against draw.sides=4)")
        .containsSubsequence(
            "(charts/comparison-1-differences.png)",
            "(charts/comparison-1.png)",
            "(charts/comparison-2-differences.png)",
            "(charts/comparison-2.png)")
        .contains("Final queue: the messages left in the queue after the drain.");
    assertThat(report.passed()).isFalse();
    assertThat(report.gates()).hasSize(2).element(0).asString().startsWith("gate failed: ");
    assertThat(report.summary().get(0)).isEqualTo("draw.sides=10 against draw.sides=4: 4 higher");
  }

  @Test
  void shouldWriteTheSameBytesForTheSameTables() throws Exception {
    Path base = plain("20260101-000000", 1, 6);
    Path other = plain("20260102-000000", 2, 6);
    write(StoredRun.report(List.of(base, other)), "first");
    write(StoredRun.report(List.of(base, other)), "second");

    assertThat(bytes("second")).isEqualTo(bytes("first"));
    assertThat(bytes("first").keySet())
        .containsExactly(
            "charts/comparison-1-differences.png",
            "charts/comparison-1.png",
            "comparison.csv",
            "comparison.html",
            "comparison.md");
    assertThat(Files.readAllLines(folder.resolve("first/comparison.csv")))
        .hasSize(1 + 4)
        .element(1)
        .asString()
        .startsWith(
            "plain/20260101-000000,plain/20260102-000000,1,jump_max,clock"
                + " values,paired,6,6,3.5,7,3.5,");
  }

  @Test
  void shouldShowThePointsOfFewTrials() throws Exception {
    String page =
        write(
            StoredRun.report(
                List.of(plain("20260101-000000", 1, 3), plain("20260102-000000", 2, 3))),
            "o");

    assertThat(page)
        .contains(
            "**No measure is shown to be higher or lower.** Farthest from equal, each by itself: ")
        .contains(
            "largest jump of process 2 +20 clock values (95 % interval −4.8 to 44.8), in all 3"
                + " seeds")
        .contains(
            "**Too few seeds** to tell a difference from chance, which takes 5: largest jump and"
                + " final queue.")
        .contains(
            "To show a difference of one standard deviation between seeds four times out of five"
                + " takes 26 seeds; there are 3 here.")
        .contains("| final queue (messages) | 2 | 10; 20; 30 | 20; 40; 60 |");
  }

  @Test
  void theTerminalShouldSayWhatDiffersMostAndHowManySeedsWouldShowMore() throws Exception {
    // Differences 1 to 5: mean 3, standard error sqrt(2.5 / 5), t = 4.243, p = 0.0132, and 0.053 in
    // four tests. From 1 to 6 they are 0.0237: shown.
    assertThat(summary(5))
        .hasSize(2)
        .contains(
            "to show a difference of one standard deviation between seeds four times out of five,"
                + " run both sides with 26 seeds, such as --seeds 1..26, or name fewer measures"
                + " with --measures")
        .element(0)
        .asString()
        .endsWith(
            ": 4 no difference shown; farthest from equal: largest jump of process 1 +3 clock"
                + " values (95 % interval 1.04 to 4.96), in all 5 seeds");
    assertThat(summary(6)).singleElement().asString().endsWith(": 4 higher");
  }

  private List<String> summary(long trials) throws Exception {
    String stamp = "20260101-00000" + trials;
    return StoredRun.report(List.of(plain(stamp, 1, trials), plain(stamp + "-2", 2, trials)))
        .summary();
  }

  @Test
  void ofSeveralComparisonsTheAdviceShouldBeGivenOnce() throws Exception {
    StoredRun run = new StoredRun(folder, "few", "1").vary("draw.sides", "4 | 10 | 20");
    for (long seed = 1; seed <= 5; seed++) {
      run.trial("draw.sides=4", seed, seed);
      run.trial("draw.sides=10", seed, 2 * seed);
      // Process 1 is the same as at 4 sides, so that only two tests are left: 0.0132 * 2 = 0.026.
      double value = seed;
      run.trial(
          "draw.sides=20",
          seed,
          List.of(
              ProcessMeasures.of(1, metric -> metric == Metric.RATE ? 1 : value),
              ProcessMeasures.of(2, metric -> metric == Metric.RATE ? 3 : 11 * value)));
    }
    assertThat(StoredRun.report(List.of(run.write())).summary())
        .containsExactly(
            "draw.sides=10 against draw.sides=4: 4 no difference shown; farthest from equal:"
                + " largest jump of process 1 +3 clock values (95 % interval 1.04 to 4.96), in all"
                + " 5 seeds",
            "draw.sides=20 against draw.sides=4: 2 higher, 2 equal in every seed",
            "to show a difference of one standard deviation between seeds four times out of five,"
                + " run both sides with 26 seeds, such as --seeds 1..26, or name fewer measures"
                + " with --measures");
  }

  @Test
  void unpairedTrialsThatAreTooFewShouldBeCountedOnBothSides() throws Exception {
    StoredRun later = new StoredRun(folder, "later", "20260102-000000");
    for (long seed = 11; seed <= 15; seed++) {
      later.trial("", seed, 2 * seed);
    }
    // 1 to 5 and 22 to 30 by twos: t = 23 / sqrt(2.5 / 5 + 10 / 5) = 14.5.
    Path other = later.write();
    assertThat(StoredRun.report(List.of(plain("20260101-000000", 1, 5), other)).summary())
        .singleElement()
        .asString()
        .endsWith(": 4 higher");
    // With 4 on a side there is no verdict, whatever the test could show.
    List<String> few = StoredRun.report(List.of(plain("20260101-000001", 1, 4), other)).summary();
    assertThat(few.get(0)).contains(": 4 too few seeds; farthest from equal: ");
    assertThat(few.get(1)).contains("such as --seeds 1..26");
  }

  @Test
  void shouldCompareRanksWhereRatesAreRandom() throws Exception {
    StoredRun base = new StoredRun(folder, "a", "1").set("rates", "random 1..6");
    StoredRun other = new StoredRun(folder, "b", "1").set("rates", "random 1..6");
    for (long seed = 1; seed <= 6; seed++) {
      double value = seed;
      // The fastest process has number 2 on one side and 1 on the other, and the same values.
      base.trial("", seed, value);
      other.trial(
          "",
          seed,
          List.of(
              ProcessMeasures.of(1, metric -> metric == Metric.RATE ? 6 : 10 * value),
              ProcessMeasures.of(2, metric -> metric == Metric.RATE ? 2 : 3)));
    }
    String page = write(StoredRun.report(List.of(base.write(), other.write())), "out");

    assertThat(page)
        .contains(
            "(which is not to say that there is none): largest jump and final queue of the slowest"
                + " process.")
        .contains("**Equal in every seed**: largest jump and final queue of the fastest process.")
        .contains("| final queue (messages) | rank-1 | 3.50 | 3 |");
  }

  @Test
  void shouldComparePercentilesOverManyProcesses() throws Exception {
    List<ProcessMeasures> many =
        IntStream.rangeClosed(1, 13)
            .mapToObj(process -> ProcessMeasures.of(process, metric -> process))
            .toList();
    Path run =
        new StoredRun(folder, "a", "1")
            .set("processes", "13")
            .set("rates", "random 1..6")
            .set("draw.sides", "20")
            .trial("", 1, many)
            .write();

    String page = write(StoredRun.report(List.of(run, run)), "out");

    assertThat(page).contains("| final queue (messages) | p95 | 13 | 13 |");
    assertThat(page).startsWith("# Comparison: a/1 (2) against a/1\n");
  }

  @Test
  void shouldSayHowToGetChartsThatCouldNotBeDrawn() throws Exception {
    Path run = plain("20260101-000000", 1, 6);
    ComparisonReport report = StoredRun.report(List.of(run, run));
    report.write(
        Files.createDirectories(folder.resolve("out")),
        "as typed",
        new ChartSupport.Missing("none"));

    assertThat(folder.resolve("out/comparison.md"))
        .content()
        .contains("fonts-dejavu-core and run this comparison again to add them.");
    assertThat(folder.resolve("out/charts")).doesNotExist();
  }

  private Path plain(String stamp, double factor, long trials) throws IOException {
    return StoredRun.plain(folder, stamp, factor, trials);
  }

  private String write(ComparisonReport report, String name) throws IOException {
    return StoredRun.page(report, folder.resolve(name));
  }

  private Map<String, byte[]> files(String name) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Path root = folder.resolve(name);
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  /** The content of every file, so that maps can be compared. */
  private Map<String, String> bytes(String name) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    files(name).forEach((path, bytes) -> contents.put(path, HexFormat.of().formatHex(bytes)));
    return contents;
  }
}
