package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that runs out of memory, and signals to the harness at different moments. */
@Tag("slow")
class SuddenEndsIT {
  @TempDir Path folder;

  @Test
  void shouldFailTheTrialOfAProcessThatRunsOutOfMemory() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment("hungry.properties", "rates = 1, 3", "seeds = 1");
    try (Harness.Running running = harness.start("hungry.properties")) {
      List<ProcessHandle> children = running.awaitChildren(2);
      running.awaitErr("started");
      VirtualMachine victim = VirtualMachine.attach(Long.toString(children.get(0).pid()));
      try {
        victim.loadAgent(MemoryHog.jar(folder).toString());
      } catch (IOException gone) {
        // The victim dies while the agent is at work, and cannot answer any more.
        assertThat(children.get(0).onExit()).succeedsWithin(Duration.ofSeconds(60));
      }
      Harness.Result result = running.await();

      assertThat(result.exit()).as(result.err()).isEqualTo(3);
      assertThat(result.err())
          .containsPattern("process [12] ended before the trial did, with exit code 3")
          .contains("OutOfMemoryError");
      Harness.awaitGone(children);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TERM, real, results:",
    "INT, real, launching",
    "TERM, real, started",
    "TERM, virtual, results:",
  })
  void shouldKeepWholeTrialsAndGoOnAfterASignal(String signal, String time, String moment)
      throws Exception {
    Harness harness = new Harness(folder);
    boolean isReal = time.equals("real");
    harness.experiment(
        "ends.properties",
        "rates = 1, 3, 6",
        "duration = " + (isReal ? "10 s" : "30 min"),
        "seeds = 1.." + (isReal ? 2 : 100),
        isReal ? "time.scale = 40" : "time = virtual");
    List<ProcessHandle> children;
    Path run;
    try (Harness.Running running = harness.start("--jobs", "1", "ends.properties")) {
      running.awaitErr(moment);
      children = running.process().toHandle().children().toList();
      running.signal(signal);
      Harness.Result result = running.await();

      assertThat(result.exit()).as(result.err()).isEqualTo(130);
      Harness.awaitGone(children);
      run = harness.onlyRun("ends");
    }
    assertThat(unfinished(run)).as("trials that are not whole").isEmpty();

    Harness.Result resumed = harness.run("--resume", run.toString());
    assertThat(resumed.exit()).as(resumed.err()).isZero();
    assertThat(run.resolve("run.properties")).content().contains("state = complete");
  }

  /** The folders of trials that have no record, and drafts. */
  private static List<Path> unfinished(Path run) throws IOException {
    Path trials = run.resolve("trials");
    if (!Files.exists(trials)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(trials)) {
      return entries.filter(trial -> !Files.exists(trial.resolve("trial.properties"))).toList();
    }
  }
}
