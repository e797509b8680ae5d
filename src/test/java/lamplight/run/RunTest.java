package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.experiment.Made;
import lamplight.experiment.ParsedExperiment;
import lamplight.log.PropertyLines;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does before and after its trials; nothing is launched here. */
class RunTest {
  private static final String SOURCE = "# why\nrates = 1, 3\nseeds = 1..2\n";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);
  private static final RunListener SILENT =
      new RunListener() {
        @Override
        public void waveBegins(List<TrialId> trials, int wave, int waves, double secondsLeft) {
          throw new AssertionError("nothing is to be launched");
        }
      };

  @TempDir Path results;
  private ParsedExperiment parsed;
  private Run run;

  @BeforeEach
  void begin() throws Exception {
    parsed = Made.parsed("some/two.properties", SOURCE, List.of());
    run = Run.begin(parsed, results, "run two.properties", Build.current(), 2, CLOCK);
  }

  private void end(long seed, TrialRecord.State state) throws IOException {
    TrialId trial = new TrialId("", seed);
    TrialFolder draft = run.folder().createDraft(trial);
    Files.createFile(draft.log(1));
    TrialRecord.ProcessEnd end =
        new TrialRecord.ProcessEnd(
            OptionalInt.empty(), OptionalLong.empty(), "0", OptionalLong.of(0));
    new TrialRecord(
            "",
            parsed.study().first().trial(seed),
            TimeMode.REAL,
            BigDecimal.ONE,
            state,
            state == TrialRecord.State.FAILED ? "process 2 died" : "",
            1,
            Collections.nCopies(2, end),
            Optional.empty(),
            List.of())
        .write(draft.record());
    run.folder().publish(trial);
  }

  private String state() throws IOException {
    return RunRecord.read(run.folder()).get("state");
  }

  @Test
  void shouldSaveWhatIsGoingToBeRun() throws IOException {
    RunFolder folder = run.folder();
    assertThat(folder.path()).isEqualTo(results.resolve("two/20260304-050607"));
    assertThat(folder.source()).hasBinaryContent(SOURCE.getBytes(StandardCharsets.UTF_8));
    assertThat(PropertyLines.read(folder.effective()).values())
        .containsEntry("rates", "1, 3")
        .containsEntry("duration", "60 s")
        .containsEntry("draw.sides", "10");
    assertThat(state()).isEqualTo("running");
    assertThat(run.plan().trials()).containsExactly(new TrialId("", 1), new TrialId("", 2));
    assertThat(run.plan().jobs()).isEqualTo(2);
    assertThat(RunFolder.open(folder.path())).isEqualTo(folder);
  }

  @Test
  void shouldTakeUpWhatIsMissingOrFailed() throws IOException {
    end(1, TrialRecord.State.COMPLETE);
    end(2, TrialRecord.State.FAILED);
    assertThat(Run.resume(run.folder(), parsed, 1, CLOCK).plan().trials())
        .containsExactly(new TrialId("", 2));

    Files.delete(run.folder().trial(new TrialId("", 1)).log(1));
    assertThat(Run.resume(run.folder(), parsed, 1, CLOCK).plan().trials())
        .as("a trial without any log is not done")
        .containsExactly(new TrialId("", 1), new TrialId("", 2));
  }

  @Test
  void shouldBeCompleteWhenNothingIsMissing() throws Exception {
    end(1, TrialRecord.State.COMPLETE);
    end(2, TrialRecord.State.COMPLETE);
    Run.resume(run.folder(), parsed, 1, CLOCK)
        .execute(Optional.empty(), new Interruption(), SILENT);
    assertThat(state()).isEqualTo("complete");
    assertThat(RunRecord.read(run.folder()).get("end")).isEqualTo("2026-03-04T05:06:07Z");
  }

  @Test
  void shouldBeInterruptedWhenFailedTrialsWereNotTakenUp() throws Exception {
    end(1, TrialRecord.State.COMPLETE);
    end(2, TrialRecord.State.FAILED);
    Interruption interruption = new Interruption();
    interruption.request();
    Run.resume(run.folder(), parsed, 1, CLOCK).execute(Optional.empty(), interruption, SILENT);
    assertThat(state()).isEqualTo("interrupted");
  }

  @Test
  void shouldNotRunWhereAnotherHarnessDoes() throws Exception {
    try (RunLock lock = RunLock.take(run.folder())) {
      lock.note(1);
      assertThatThrownBy(() -> run.execute(Optional.empty(), new Interruption(), SILENT))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another harness");
    }
  }
}
