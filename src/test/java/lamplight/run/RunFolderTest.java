package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import lamplight.log.TrialFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.890Z");
  private static final TrialId SEED_1 = new TrialId("", 1);
  private static final TrialId AT_A_POINT = new TrialId("draw.sides=4", 1);

  @TempDir Path results;
  private RunFolder folder;

  @BeforeEach
  void create() throws IOException {
    folder = RunFolder.create(results.resolve("deep/results"), "busy", NOW);
  }

  @Test
  void shouldBeNamedByExperimentAndInstant() {
    assertThat(folder.path()).isEqualTo(results.resolve("deep/results/busy/20260304-050607"));
    assertThat(folder.path().resolve("trials")).isEmptyDirectory();
  }

  @Test
  void shouldGetANumberInTheSameSecond() throws IOException {
    Path parent = results.resolve("deep/results");
    assertThat(RunFolder.create(parent, "busy", NOW.plusMillis(109)).path())
        .isEqualTo(parent.resolve("busy/20260304-050607-2"));
    assertThat(RunFolder.create(parent, "busy", NOW).path())
        .isEqualTo(parent.resolve("busy/20260304-050607-3"));
    assertThat(RunFolder.create(parent, "busy", NOW.plusMillis(110)).path())
        .isEqualTo(parent.resolve("busy/20260304-050608"));
    assertThat(RunFolder.create(parent, "equal", NOW).path())
        .isEqualTo(parent.resolve("equal/20260304-050607"));
  }

  @Test
  void shouldNameWhatStandsInIt() {
    Path path = folder.path();
    assertThat(folder.source()).isEqualTo(path.resolve("experiment.properties"));
    assertThat(folder.effective()).isEqualTo(path.resolve("effective.properties"));
    assertThat(folder.run()).isEqualTo(path.resolve("run.properties"));
    assertThat(folder.report()).isEqualTo(path.resolve("report.md"));
    assertThat(folder.trial(SEED_1).path()).isEqualTo(path.resolve("trials/seed-1"));
    assertThat(folder.trial(AT_A_POINT).path())
        .isEqualTo(path.resolve("trials/draw.sides=4/seed-1"));
  }

  @Test
  void shouldOpenTheFolderOfARun() throws IOException {
    Files.writeString(folder.effective(), "");
    Files.writeString(folder.run(), "");
    assertThat(RunFolder.open(folder.path())).isEqualTo(folder);
  }

  @Test
  void shouldRefuseToOpenAnythingElse() throws IOException {
    Path nowhere = results.resolve("nowhere");
    assertThatThrownBy(() -> RunFolder.open(nowhere))
        .isInstanceOf(NotDirectoryException.class)
        .hasMessage(nowhere + ": there is no such folder");

    Path file = Files.writeString(results.resolve("file"), "");
    assertThatThrownBy(() -> RunFolder.open(file)).isInstanceOf(NotDirectoryException.class);

    String refusal =
        folder.path()
            + ": not the folder of a run: expected effective.properties and run.properties in it";
    assertThatThrownBy(() -> RunFolder.open(folder.path())).hasMessage(refusal);
    Files.delete(folder.path().resolve("trials"));
    Files.writeString(folder.effective(), "");
    assertThatThrownBy(() -> RunFolder.open(folder.path())).hasMessage(refusal);
  }

  @Test
  void shouldOpenARunThatLostItsRecordButNotItsSettings() throws IOException {
    Files.writeString(folder.effective(), "");
    assertThat(RunFolder.open(folder.path())).isEqualTo(folder);
    Files.move(folder.effective(), folder.run());
    assertThatThrownBy(() -> RunFolder.open(folder.path()))
        .hasMessage(
            folder.effective()
                + " is missing; put this file back: nothing else holds every setting of this run");
  }

  @Test
  void shouldPublishADraftAsAWhole() throws IOException {
    TrialFolder draft = folder.createDraft(SEED_1);
    assertThat(draft.path()).isAbsolute().isEqualTo(folder.draft(SEED_1).path());
    Files.writeString(draft.record(), "state = complete\n");
    assertThat(folder.hasEnded(SEED_1)).isFalse();
    assertThat(folder.trial(SEED_1).path()).doesNotExist();

    folder.publish(SEED_1);
    assertThat(folder.hasEnded(SEED_1)).isTrue();
    assertThat(folder.trial(SEED_1).record()).hasContent("state = complete");
    assertThat(draft.path()).doesNotExist();
  }

  @Test
  void shouldPutANewAttemptInThePlaceOfTheOldOne() throws IOException {
    Files.writeString(folder.createDraft(AT_A_POINT).record(), "old");
    Files.writeString(folder.draft(AT_A_POINT).errors(1), "old");
    folder.publish(AT_A_POINT);
    Files.writeString(folder.createDraft(AT_A_POINT).record(), "new");
    folder.publish(AT_A_POINT);

    assertThat(folder.trial(AT_A_POINT).record()).hasContent("new");
    assertThat(folder.trial(AT_A_POINT).errors(1)).doesNotExist();
  }

  @Test
  void shouldBeginADraftEmpty() throws IOException {
    TrialFolder draft = folder.createDraft(SEED_1);
    Files.createDirectories(draft.path().resolve("a/b"));
    Files.writeString(draft.path().resolve("a/b/left over"), "");
    assertThat(folder.createDraft(SEED_1).path()).isEmptyDirectory();
  }

  @Test
  void shouldDiscardADraft() throws IOException {
    Path draft = folder.createDraft(SEED_1).path();
    Files.writeString(draft.resolve("process-1.csv"), "");
    folder.discardDraft(SEED_1);
    assertThat(draft).doesNotExist();
    folder.discardDraft(SEED_1);
  }

  @Test
  void shouldRemoveLinksAndNotWhatTheyPointAt() throws IOException {
    Path precious = Files.writeString(results.resolve("precious"), "kept");
    Path draft = folder.createDraft(SEED_1).path();
    Files.createSymbolicLink(draft.resolve("link"), precious);
    Files.createSymbolicLink(draft.resolve("folder"), results);
    folder.discardDraft(SEED_1);
    assertThat(precious).hasContent("kept");
  }

  @Test
  void shouldPointLatestAtTheNewestRun() throws IOException {
    folder.markLatest();
    Path latest = folder.path().resolveSibling("latest");
    assertThat(Files.readSymbolicLink(latest)).isEqualTo(Path.of("20260304-050607"));

    RunFolder next = RunFolder.create(results.resolve("deep/results"), "busy", NOW);
    next.markLatest();
    assertThat(Files.readSymbolicLink(latest)).isEqualTo(Path.of("20260304-050607-2"));
    assertThat(latest.toRealPath()).isEqualTo(next.path().toRealPath());
  }

  @Test
  void shouldLeaveAFileAloneAndReplaceALinkToNowhere() throws IOException {
    Path latest = Files.writeString(folder.path().resolveSibling("latest"), "mine");
    assertThatThrownBy(() -> folder.markLatest())
        .hasMessageStartingWith(latest + " is a file of its own");
    assertThat(latest).hasContent("mine");

    Files.delete(latest);
    Files.createSymbolicLink(latest, Path.of("nowhere"));
    folder.markLatest();
    assertThat(Files.readSymbolicLink(latest)).isEqualTo(Path.of("20260304-050607"));
  }

  @Test
  void shouldBeKnownByItsOwnNameBesideALink() throws IOException {
    Files.createFile(folder.effective());
    Files.createFile(folder.run());
    folder.markLatest();
    assertThat(RunFolder.open(folder.path().resolveSibling("latest"))).isEqualTo(folder);
  }

  @Test
  void shouldLeaveNothingBehindWhenLatestIsTaken() throws IOException {
    Path latest = folder.path().resolveSibling("latest");
    Files.createDirectories(latest.resolve("of someone else"));
    assertThatThrownBy(() -> folder.markLatest())
        .hasMessage(
            latest
                + " is a folder of its own and stays as it is; rename it, and the next run sets the"
                + " link");
    assertThat(latest.resolve("of someone else")).isDirectory();
    assertThat(folder.path().getParent()).isDirectoryNotContaining("glob:**/.latest*");
  }
}
