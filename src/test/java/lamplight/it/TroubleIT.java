package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong: the cause is told, nothing is lost, nothing is left running. */
class TroubleIT {
  @TempDir Path folder;

  @Test
  void shouldFailTheTrialOfAKilledProcessAndKeepTheOthers() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment("kill.properties", "rates = 1, 3, 6", "seeds = 1..2", "time.scale = 20");
    Harness.Result result;
    try (Harness.Running running = harness.start("kill.properties")) {
      List<ProcessHandle> children = running.awaitChildren(6);
      running.awaitErr("started");
      Harness.signal(children.get(0).pid(), "KILL");
      result = running.await();
      Harness.awaitGone(children);
    }
    assertThat(result.exit()).as(result.err()).isEqualTo(3);
    assertThat(result.err()).contains("signal 9 (KILL)");
    Path run = result.run(folder);
    assertThat(result.err())
        .containsOnlyOnce("--resume")
        .endsWith(
            "harness: 1 trial failed; fix the cause, then resume with: java -jar harness.jar"
                + " --resume "
                + folder.relativize(run)
                + "\n");
    assertThat(Files.readString(run.resolve("report.md"))).contains("signal 9 (KILL)");
    List<String> states =
        List.of(
            Files.readAllLines(run.resolve("trials/seed-1/trial.properties")).get(0),
            Files.readAllLines(run.resolve("trials/seed-2/trial.properties")).get(0));
    assertThat(states).containsExactlyInAnyOrder("state = failed", "state = complete");

    Harness.Result resumed = harness.run("--resume", "results/kill/latest");
    assertThat(resumed.exit()).as(resumed.err()).isZero();
    assertThat(run.resolveSibling("latest").toRealPath()).isEqualTo(run.toRealPath());
    assertThat(run.resolve("trials/seed-1/trial.properties")).content().contains("= complete");
    assertThat(run.resolve("trials/seed-2/trial.properties")).content().contains("= complete");
  }

  @Test
  void shouldKeepWholeTrialsWhenInterruptedAndResume() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "stop.properties", "rates = 2, 3", "duration = 20 s", "seeds = 1..3", "time.scale = 10");
    Path run;
    try (Harness.Running running = harness.start("--jobs", "1", "stop.properties")) {
      running.awaitErr("wave 2 of 3");
      List<ProcessHandle> children = running.awaitChildren(2);
      running.signal("INT");
      Harness.Result result = running.await();
      assertThat(result.exit()).as(result.err()).isEqualTo(130);
      Harness.awaitGone(children);
      run = result.run(folder);
      assertThat(result.err()).contains("go on with: java -jar harness.jar --resume results/stop/");
    }
    assertThat(run.resolve("trials/seed-1/trial.properties")).exists();
    assertThat(run.resolve("trials")).isDirectoryNotContaining("glob:**seed-2*");
    assertThat(run.resolve("run.properties")).content().contains("state = interrupted");
    assertThat(run.resolve("report.md")).exists();

    Harness.Result resumed = harness.run("--resume", run.toString());
    assertThat(resumed.exit()).as(resumed.err()).isZero();
    // One at a time, as the run began.
    assertThat(resumed.err()).contains("wave 1 of 2", "wave 2 of 2");
    assertThat(run.resolve("trials/seed-2/trial.properties")).exists();
    assertThat(run.resolve("trials/seed-3/trial.properties")).exists();
    assertThat(run.resolve("run.properties")).content().contains("state = complete");
  }

  @Test
  void shouldLeaveNoProcessAliveWhenTheHarnessIsKilled() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment("orphan.properties", "rates = 1, 3, 6", "seeds = 1..2");
    try (Harness.Running running = harness.start("orphan.properties")) {
      List<ProcessHandle> children = running.awaitChildren(6);
      running.awaitErr("started");
      running.signal("KILL");
      running.process().waitFor();
      Harness.awaitGone(children);
    }
    // Nothing is half written: the folder holds whole trials and drafts under temporary names.
    Path run = harness.onlyRun("orphan");
    assertThat(run.resolve("trials")).isDirectoryNotContaining("glob:**/seed-*");
    assertThat(run.resolve("run.properties")).content().contains("state = running");
  }

  @Test
  void shouldNameTheRunWhoseChartsCouldNotBeDrawn() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment("plain.properties", "rates = 1, 3", "seeds = 1", "duration = 10 s");
    List<String> fontless = List.of("-Dsun.awt.fontconfig=" + folder.resolve("no-such-file"));
    try (Harness.Running running =
        harness.start(Map.of(), fontless, "--virtual", "--quiet", "plain.properties")) {
      Harness.Result run = running.await();

      assertThat(run.exit()).as(run.err()).isZero();
      Path named = folder.relativize(harness.onlyRun("plain"));
      assertThat(run.err())
          .contains("The charts are left out, because this machine could not draw text (")
          .contains(" and run java -jar harness.jar report " + named + " to add them.\n");
      assertThat(folder.resolve(named).resolve("report.md"))
          .content()
          .contains(" and run `java -jar harness.jar report RUN_DIR` to add them.\n");
    }
  }
}
