package lamplight.results.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folders are taken for runs. */
class RunSearchTest {
  @TempDir private Path folder;

  private Path run(String path) throws IOException {
    return WrittenRun.in(folder.resolve(path)).folder();
  }

  @Test
  void shouldFindRunsAtAnyDepthSorted() throws IOException {
    Path second = run("b/results/x/20260101-000002");
    Path first = run("b/results/x/20260101-000001");
    Path deep = run("a/1/2/3/4/5/6/7");
    run("a/1/2/3/4/5/6/too/deep");
    run("b/.hidden/run");

    RunSearch.Found found = RunSearch.in(List.of(folder));

    assertThat(found.runs()).containsExactly(deep, first, second);
    assertThat(found.complaints()).isEmpty();
    assertThat(found.isWhole()).isTrue();
  }

  @Test
  void shouldListARunOnceByItsOwnName() throws IOException {
    Path run = run("x/20260101-000001");
    Path latest = Files.createSymbolicLink(folder.resolve("x/latest"), run.getFileName());

    assertThat(RunSearch.in(List.of(latest)).runs()).containsExactly(run);
    RunSearch.Found found =
        RunSearch.in(List.of(latest, folder, folder.resolve("x"), run, folder.resolve("x/../x")));
    assertThat(found.runs()).containsExactly(run);
    assertThat(found.complaints()).isEmpty();
  }

  @Test
  void shouldNotFollowALinkRoundInCircles() throws IOException {
    Path run = run("x/20260101-000001");
    Files.createSymbolicLink(folder.resolve("x/up"), folder);

    assertThat(RunSearch.in(List.of(folder)).runs()).containsExactly(run);
  }

  @Test
  void shouldFindARunThatLostAFileAndNothingWithinARun() throws IOException {
    Path lostRecord = run("a");
    Files.delete(lostRecord.resolve("run.properties"));
    Path lostSettings = run("b");
    Files.delete(lostSettings.resolve("effective.properties"));
    run("b/trials/no-run-of-its-own");
    Files.delete(run("c").resolve("run.properties"));
    Files.delete(folder.resolve("c/trials"));

    assertThat(RunSearch.in(List.of(folder)).runs()).containsExactly(lostRecord, lostSettings);
  }

  @Test
  void shouldSayWhereThereIsNoRun() throws IOException {
    Path run = run("x/20260101-000001");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path file = Files.createFile(folder.resolve("file"));
    Path missing = folder.resolve("missing");

    RunSearch.Found found = RunSearch.in(List.of(empty, file, missing, run));

    assertThat(found.runs()).containsExactly(run);
    assertThat(found.isWhole()).isTrue();
    assertThat(found.complaints())
        .containsExactly(
            empty + ": no run in this folder, nor up to 8 folders below it",
            file + ": not a folder",
            missing + ": there is no such folder");
  }
}
