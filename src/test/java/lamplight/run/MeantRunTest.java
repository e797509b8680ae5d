package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeantRunTest {
  @TempDir private Path results;

  private Path older;
  private Path newer;

  @BeforeEach
  void makeRuns() throws IOException {
    older = run("slow-vs-fast/20260101-120000");
    newer = run("slow-vs-fast/20260102-120000");
  }

  private Path run(String name) throws IOException {
    Path run = Files.createDirectories(results.resolve(name).resolve("trials/seed-1"));
    Path folder = run.resolveSibling("").resolveSibling("");
    Files.writeString(folder.resolve("run.properties"), "");
    Files.writeString(folder.resolve("effective.properties"), "");
    Files.writeString(folder.resolve("report.md"), "");
    return folder;
  }

  private Path linked() throws IOException {
    return Files.createSymbolicLink(results.resolve("slow-vs-fast/latest"), older.getFileName());
  }

  @Test
  void anExperimentsFolderShouldMeanItsLatestOrElseItsNewestRun() throws IOException {
    Files.createSymbolicLink(results.resolve("slow-vs-fast/latest-named"), older.getFileName());
    assertThat(MeantRun.of(results.resolve("slow-vs-fast"))).contains(newer);
    Path latest = linked();
    assertThat(MeantRun.of(results.resolve("slow-vs-fast"))).contains(latest);
    assertThat(MeantRun.didYouMean(results.resolve("slow-vs-fast")))
        .isEqualTo("; did you mean " + latest + "?");
  }

  @Test
  void latestWithoutALinkShouldMeanTheNewestRun() {
    assertThat(MeantRun.of(results.resolve("slow-vs-fast/latest"))).contains(newer);
    assertThat(MeantRun.of(results.resolve("slow-vs-fats/latest"))).contains(newer);
  }

  @Test
  void allResultsShouldMeanTheNewestRunOfAny() throws IOException {
    Path newest = run("busy/20260103-120000");
    Files.createDirectories(results.resolve("comparisons/20260104-120000"));

    assertThat(MeantRun.of(results)).contains(newest);
  }

  @Test
  void whatLiesInARunShouldMeanTheRun() {
    assertThat(MeantRun.of(older.resolve("trials/seed-1"))).contains(older);
    assertThat(MeantRun.of(older.resolve("trials"))).contains(older);
    assertThat(MeantRun.of(older.resolve("report.md"))).contains(older);
  }

  @Test
  void aMisspeltNameShouldMeanTheNearest() throws IOException {
    Path latest = linked();

    assertThat(MeantRun.of(results.resolve("slow-vs-fst"))).contains(latest);
    assertThat(MeantRun.of(results.resolve("slow-vs-fast/latst"))).contains(latest);
    assertThat(MeantRun.of(results.resolve("slow-vs-fast/20260102-120001"))).contains(newer);
    assertThat(MeantRun.of(results.resolve("slow-vs-fats/latest"))).contains(latest);
    assertThat(MeantRun.of(results.resolve("slow-vs-fats/latst"))).contains(latest);
    assertThat(MeantRun.of(results.resolve("slow-vs-fats/latest/trials/seed-1"))).contains(latest);
    assertThat(MeantRun.of(results.resolve("slow-vs-fast/latst/trials/seed-2"))).contains(latest);
    assertThat(MeantRun.of(results.resolve("nothing/latest"))).isEmpty();
    assertThat(MeantRun.of(results.resolve("other"))).isEmpty();
    assertThat(MeantRun.didYouMean(results.resolve("other"))).isEmpty();
  }
}
