package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lamplight.experiment.Experiment;
import lamplight.experiment.Made;
import lamplight.experiment.Study;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders whose trials were moved, copied or made otherwise. */
class MatchingTrialsTest {
  private static final String SINGLE = "rates = 1, 3\nseeds = 1..3\ntime = virtual\n";
  private static final String SIDES =
      "rates = 1, 3\nseeds = 1..2\ntime = virtual\nvary.draw.sides = 4 | 10\n";

  private static final RunRecord RECORD =
      RunRecord.begin("x", "run x", new Build("0.1.0", "0123", false), 1, List.of(), Instant.EPOCH);

  @TempDir Path results;
  private RunFolder folder;

  @BeforeEach
  void create() throws IOException {
    folder = RunFolder.create(results, "x", Instant.EPOCH);
    RECORD.write(folder);
  }

  private static Study study(String text) throws Exception {
    return Made.parsed("x.properties", text, List.of()).study();
  }

  /** Puts the records of all trials of a study into the folder. */
  private void made(String text) throws Exception {
    Study study = study(text);
    for (TrialId trial : RunPlan.trialsOf(study)) {
      Experiment experiment = study.at(trial.point());
      TrialSpec spec = experiment.trial(trial.seed());
      List<TrialRecord.ProcessEnd> ends =
          Stream.generate(
                  () ->
                      new TrialRecord.ProcessEnd(
                          OptionalInt.empty(), OptionalLong.empty(), "", OptionalLong.of(0)))
              .limit(spec.processes())
              .toList();
      new TrialRecord(
              trial.point(),
              spec,
              experiment.time(),
              experiment.timeScale(),
              TrialRecord.State.COMPLETE,
              "",
              experiment.time() == TimeMode.REAL ? 1 : 0,
              ends,
              Optional.empty(),
              List.of())
          .write(folder.createDraft(trial).record());
      folder.publish(trial);
    }
  }

  private Path trials() {
    return folder.path().resolve("trials");
  }

  private void move(String from, String to) throws IOException {
    Files.createDirectories(trials().resolve(to).getParent());
    Files.move(trials().resolve(from), trials().resolve(to));
  }

  /** What is refused under these settings, with the folder of the trials left out. */
  private List<String> others(String text) throws Exception {
    String prefix = trials() + "/";
    return MatchingTrials.others(folder, study(text)).stream()
        .map(OtherTrial::sentence)
        .map(sentence -> sentence.replace(prefix, ""))
        .toList();
  }

  @Test
  void shouldAcceptTheTrialsOfTheRunItself() throws Exception {
    made(SINGLE);
    assertThat(others(SINGLE)).isEmpty();
    assertThat(others(SINGLE.replace("1..3", "1..9"))).isEmpty();
    assertThatCode(() -> MatchingTrials.require(folder, study(SINGLE))).doesNotThrowAnyException();
  }

  @Test
  void shouldNameTheTrialAndEveryKeyThatDiffers() throws Exception {
    made(SINGLE);

    assertThat(others(SINGLE + "duration = 30 s\ndraw.sides = 4\n"))
        .containsExactly(differing("seed-1"), differing("seed-2"), differing("seed-3"));
    assertThatThrownBy(() -> MatchingTrials.require(folder, study(SINGLE + "duration = 30 s\n")))
        .isInstanceOf(OtherSettingsException.class)
        .hasMessage(
            trials().resolve("seed-1")
                + " was made with duration = 60 s, but effective.properties says 30 s (and 2 more"
                + " that do not belong to this run); nothing was changed: undo the edit, or move"
                + " these folders away and go on with: java -jar harness.jar --resume "
                + folder.path());
  }

  private static String differing(String trial) {
    return trial
        + " was made with duration = 60 s, but effective.properties says 30 s; draw.sides = 10, but"
        + " effective.properties says 4";
  }

  @Test
  void shouldRefuseTrialsThatChangedPlaces() throws Exception {
    made(SINGLE);
    move("seed-1", "seed-7");
    move("seed-2", "seed-1");
    move("seed-7", "seed-2");

    assertThat(others(SINGLE))
        .containsExactly(
            "seed-1 was made with seed = 2, but its folder says 1",
            "seed-2 was made with seed = 1, but its folder says 2");
    assertThatThrownBy(() -> MatchingTrials.require(folder, study(SINGLE)))
        .isInstanceOf(OtherSettingsException.class)
        .hasMessage(
            trials().resolve("seed-1")
                + " was made with seed = 2, but its folder says 1 (and 1 more that do not belong to"
                + " this run); nothing was changed: give each folder its name back, or move these"
                + " folders away and go on with: java -jar harness.jar --resume "
                + folder.path());
  }

  @Test
  void shouldAskForTheNameOfAFolderThatIsOfNoSeed() throws Exception {
    made(SINGLE);
    move("seed-1", "seed-7");

    assertThatThrownBy(() -> MatchingTrials.require(folder, study(SINGLE)))
        .hasMessageStartingWith(
            trials().resolve("seed-7")
                + " is of no seed that effective.properties asks for (seeds = 1..3); nothing was"
                + " changed: give each folder its name back, or move");
    assertThatThrownBy(() -> MatchingTrials.require(folder, study(SINGLE.replace("1..3", "7"))))
        .hasMessageContaining("seed-2 is of no seed")
        .hasMessageContaining("nothing was changed: undo the edit, or move");
  }

  @Test
  void shouldRefuseSeedsThatAreNotAskedFor() throws Exception {
    made(SINGLE);
    move("seed-1", "seed-9");
    move("seed-3", "seed-03");

    assertThat(others(SINGLE))
        .containsExactly(
            "seed-9 is of no seed that effective.properties asks for (seeds = 1..3)",
            "seed-03 is of no seed that effective.properties asks for (seeds = 1..3)");
    assertThat(others(SINGLE.replace("1..3", "1")))
        .contains("seed-2 is of no seed that effective.properties asks for (seeds = 1)");
  }

  @Test
  void shouldRefuseTheTrialsOfOtherPoints() throws Exception {
    made(SIDES);
    assertThat(others(SIDES)).isEmpty();
    assertThat(others(SIDES.replace("4 | 10", "4 | 6")))
        .containsExactly(ofNoPoint("seed-1", "4 | 6"), ofNoPoint("seed-2", "4 | 6"));

    move("draw.sides=4", "t");
    move("draw.sides=10", "draw.sides=4");
    move("t", "draw.sides=10");
    assertThat(others(SIDES))
        .startsWith(
            "draw.sides=4/seed-1 was made at the point draw.sides=10, but its folder stands at the"
                + " point draw.sides=4")
        .hasSize(4);
  }

  private static String ofNoPoint(String trial, String values) {
    return "draw.sides=10/"
        + trial
        + " is of no point that effective.properties asks for (vary.draw.sides = "
        + values
        + ")";
  }

  @Test
  void shouldRefuseATrialOfAnotherRun() throws Exception {
    made(SINGLE);
    assertThat(others(SIDES))
        .startsWith(
            "seed-1 is of no point that effective.properties asks for (vary.draw.sides = 4 | 10)");
    move("seed-1", "draw.sides=4/seed-1");
    assertThat(others(SIDES))
        .contains(
            "draw.sides=4/seed-1 was made at no point of a study, but its folder stands at the"
                + " point draw.sides=4");
    assertThat(others(SINGLE))
        .containsExactly(
            "draw.sides=4/seed-1 is of no point that effective.properties asks for, which varies no"
                + " key");
  }

  @Test
  void shouldRefuseTrialsWithLogsWhereNoneAreKept() throws Exception {
    made(SINGLE);
    assertThat(others(SINGLE + "logs = discard\n"))
        .hasSize(3)
        .contains("seed-1 was made with logs = keep, but effective.properties says discard");
  }

  @Test
  void shouldRefuseOtherSettingsOfARunWithoutLogs() throws Exception {
    String text = SINGLE + "logs = discard\n";
    NotedSettings.note(RECORD, study(text)).write(folder);

    String free = text.replace("1..3", "1..9") + "title = Other\n";
    assertThatCode(() -> MatchingTrials.require(folder, study(free))).doesNotThrowAnyException();
    assertThatThrownBy(() -> MatchingTrials.require(folder, study(text + "duration = 30 s\n")))
        .isInstanceOf(OtherSettingsException.class)
        .hasMessage(
            folder.path()
                + " was made with duration = 60 s, but effective.properties says 30 s; nothing was"
                + " changed: undo the edit, or make a run of its own with: java -jar harness.jar "
                + folder.effective());
    assertThatThrownBy(() -> MatchingTrials.require(folder, study(SINGLE)))
        .hasMessageContaining("logs = discard, but effective.properties says keep");
    assertThatThrownBy(
            () -> MatchingTrials.require(folder, study(text + "fault.1 = kill 1 at 9 s\n")))
        .hasMessageContaining("fault.1 = nothing, but effective.properties says kill 1 at 9 s");
    assertThat(RunRecord.read(folder).shown()).isEqualTo(RECORD.entries());
  }

  @Test
  void aKeyThatWasNotNotedShouldHaveHadItsDefault() throws Exception {
    String text = SINGLE + "logs = discard\n";
    Map<String, String> noted =
        new LinkedHashMap<>(NotedSettings.note(RECORD, study(text)).entries());
    assertThat(noted.remove("setting.draw.sides")).isEqualTo("10");
    new RunRecord(noted).write(folder);

    assertThatCode(() -> MatchingTrials.require(folder, study(text))).doesNotThrowAnyException();
    assertThatThrownBy(() -> MatchingTrials.require(folder, study(text + "draw.sides = 8\n")))
        .hasMessageContaining("draw.sides = nothing, but effective.properties says 8");
  }

  @Test
  void shouldPassOverWhatHasNoRecord() throws Exception {
    made(SINGLE);
    Files.createDirectories(trials().resolve(".seed-4.tmp"));
    Files.createDirectories(trials().resolve("seed-old"));
    Files.writeString(trials().resolve("notes.txt"), "mine");
    Files.writeString(trials().resolve("seed-2/trial.properties"), "garbage");

    assertThat(others(SINGLE)).isEmpty();
  }
}
