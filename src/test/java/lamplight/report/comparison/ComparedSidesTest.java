package lamplight.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lamplight.results.side.ComparisonException;
import lamplight.run.RunFolder;
import lamplight.run.RunLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may stand against what, and what of it is compared. */
class ComparedSidesTest {
  @TempDir Path folder;

  @Test
  void aTrialThatCouldNotBeReadDidNotFail() throws Exception {
    StoredRun other = new StoredRun(folder, "other", "20260102-000000").unreadable("", 6);
    for (long seed = 1; seed <= 5; seed++) {
      other.trial("", seed, seed);
    }

    assertThat(compared(plain("20260101-000000", 1, 6), other.write()))
        .contains(
            "**✗ Not comparable:** trials of other/20260102-000000 could not be read: seed 6.")
        .doesNotContain("failed");
  }

  @Test
  void whatStandsAgainstSeveralComparisonsShouldBeSaidOnce() throws Exception {
    Path base = plain("20260101-000000", 1, 5);
    StoredRun other = new StoredRun(folder, "other", "1").vary("draw.sides", "4 | 5");
    for (long seed = 1; seed <= 5; seed++) {
      other.trial("draw.sides=4", seed, seed).trial("draw.sides=5", seed, seed);
    }
    Path study = other.check("draw.sides=4", 6, 0).check("draw.sides=5", 6, 0).write();

    assertThat(
            compared(
                base, study.resolve("trials/draw.sides=4"), study.resolve("trials/draw.sides=4")))
        .contains(
            "> **✗ Not comparable (other/1 draw.sides=4 and other/1 draw.sides=4 (2)):** draw.sides"
                + " differs (10 and 4)");
  }

  @Test
  void aTableOfAnEarlierVersionShouldBeComparedByTheMeasuresThatItHas() throws Exception {
    Path old = plain("20260101-000000", 1, 6);
    Path table = old.resolve("processes.csv");
    List<String> lines = Files.readAllLines(table);
    String last = lines.get(0).substring(lines.get(0).lastIndexOf(',') + 1);
    Files.write(
        table, lines.stream().map(line -> line.substring(0, line.lastIndexOf(','))).toList());

    assertThat(compared(old, plain("20260102-000000", 1, 6)))
        .contains("✓ **Identical.** Every measure of every process is equal in all 6 trials")
        .contains(
            "**Caution:** The table of plain/20260101-000000 is of an earlier version and lacks "
                + last.replace("_", "\\_")
                + ", which is left out.");
  }

  @Test
  void sidesOfOtherSeedsThatDoNotOverlapShouldBeToldSo() throws Exception {
    StoredRun later = new StoredRun(folder, "later", "20260102-000000");
    for (long seed = 11; seed <= 15; seed++) {
      later.trial("", seed, 2 * seed);
    }

    assertThat(compared(plain("20260101-000000", 1, 5), later.write()))
        .contains(
            "**Largest jump** is higher in process 1: 3 to 26 clock values, a difference of +23 (95"
                + " % interval ")
        .contains("), without overlap; higher in process 2.");
  }

  @Test
  void shouldFollowLinksAndPointsWithoutFolders() throws Exception {
    Path base = plain("20260101-000000", 1, 6);
    Files.createSymbolicLink(base.resolveSibling("latest"), base.getFileName());
    StoredRun study =
        new StoredRun(folder, "study", "20260103-000000").vary("rates", "1, 3 | 2, 4");
    for (long seed = 1; seed <= 6; seed++) {
      study.trial("rates=1,3", seed, seed).trial("rates=2,4", seed, seed);
    }
    Path point = study.write().resolve("trials").resolve("rates=1,3");

    String page = write(StoredRun.report(List.of(base.resolveSibling("latest"), point)), "out");

    assertThat(page)
        .startsWith("# Comparison: study/20260103-000000 rates=1,3 against plain/20260101-000000\n")
        .contains("Every setting but the seeds is the same on all sides.")
        .contains("**Identical.** Every measure of every process is equal in all 6 trials, as two")
        .doesNotContain("is higher in process")
        .contains("[../study/20260103-000000](../study/20260103-000000/)");
  }

  @Test
  void runsOfAnExperimentThatIsNamedTrialsShouldBeRuns() throws Exception {
    StoredRun study = new StoredRun(folder, "trials", "1").vary("draw.sides", "4 | 10");
    StoredRun plain = new StoredRun(folder, "trials", "2");
    for (long seed = 1; seed <= 6; seed++) {
      study.trial("draw.sides=4", seed, seed).trial("draw.sides=10", seed, seed);
      plain.trial("", seed, seed);
    }
    Path point = study.write().resolve("trials").resolve("draw.sides=10");
    Path run = plain.write();
    Files.createSymbolicLink(run.resolveSibling("latest"), run.getFileName());

    assertThat(write(StoredRun.report(List.of(run, point)), "out"))
        .startsWith("# Comparison: trials/1 draw.sides=10 against trials/2\n")
        .contains("**Identical.**");
    assertThat(write(StoredRun.report(List.of(run.resolveSibling("latest"), run)), "again"))
        .startsWith("# Comparison: trials/2 (2) against trials/2\n");
    refused(List.of(run, run.resolveSibling("nothing")), "nothing: there is no such folder");
  }

  @Test
  void shouldSayWhatCannotBeCompared() throws Exception {
    Path base = plain("20260101-000000", 1, 6);
    StoredRun other = new StoredRun(folder, "other", "20260102-000000").set("draw.sides", "4");
    for (long seed = 1; seed <= 5; seed++) {
      other.trial("", seed, seed);
    }
    ComparisonReport report =
        StoredRun.report(
            List.of(base, other.check("", 6, 0).check("", 3, 2).write()), "jump_max lower");
    String page = write(report, "out");

    assertThat(page)
        .startsWith(
            "# Comparison: other/20260102-000000 against plain/20260101-000000\n\n"
                + "> **✗ Not comparable:** draw.sides differs (10 and 4)")
        .contains("> **✗ Not comparable:** trials of other/20260102-000000 failed: seed 6.")
        .contains("broke a causality rule: seed 3.")
        .contains("**Gate undecided:** `jump_max lower`")
        .contains("| not comparable |");
    assertThat(report.passed()).isFalse();
    assertThat(report.summary().get(0)).contains("not comparable: draw.sides differs");
  }

  @Test
  void shouldRefuseWhatIsNoTwoSides() throws Exception {
    Path run = plain("20260101-000000", 1, 6);
    StoredRun two =
        new StoredRun(folder, "two", "1")
            .vary("draw.sides", "4 | 5")
            .trial("draw.sides=4", 1, 1)
            .trial("draw.sides=5", 1, 1);
    Path study = two.write();
    Path empty = new StoredRun(folder, "empty", "1").write();

    refused(List.of(run), run + ": one folder alone is compared only when it is a study");
    refused(List.of(study.resolve("trials/draw.sides=4")), "one folder alone");
    refused(List.of(run, folder.resolve("nothing")), "nothing: there is no such folder");
    refused(List.of(run, study), "a study: expected one of its points, such as");
    refused(
        List.of(run, study.resolve("trials/draw.sides=6")),
        "expected one of draw.sides=4, draw.sides=5");
    refused(List.of(run, empty), "no trial of this run has ended");
    Files.delete(study.resolve("checks.csv"));
    refused(List.of(run, study), "which this writes: java -jar harness.jar report " + study);
    try (RunLock held = RunLock.take(new RunFolder(study))) {
      held.note(17);
      refused(
          List.of(run, study),
          study
              + "/checks.csv: no such file: the run is still under way and writes its tables at its"
              + " end; compare it then");
    }
  }

  private void refused(List<Path> folders, String message) {
    assertThatThrownBy(() -> StoredRun.report(folders))
        .isInstanceOf(ComparisonException.class)
        .hasMessageContaining(message);
  }

  private Path plain(String stamp, double factor, long trials) throws IOException {
    return StoredRun.plain(folder, stamp, factor, trials);
  }

  private String compared(Path... folders) throws Exception {
    return write(StoredRun.report(List.of(folders)), "compared");
  }

  private String write(ComparisonReport report, String name) throws IOException {
    return StoredRun.page(report, folder.resolve(name));
  }
}
