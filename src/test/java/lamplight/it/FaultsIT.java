package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that nobody planned: of a disk, of a log, of the harness itself. */
class FaultsIT {
  @TempDir Path folder;

  @Test
  void shouldFailATrialWhoseProcessDiesBeforeItConnects() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment("early.properties", "rates = 1, 3, 6", "seeds = 1", "time.scale = 20");
    try (Harness.Running running = harness.start("early.properties")) {
      List<ProcessHandle> children = running.awaitChildren(3);
      Harness.signal(children.get(1).pid(), "KILL");
      Harness.Result result = running.await();

      assertThat(result.exit()).as(result.err()).isEqualTo(3);
      assertThat(result.err()).contains("ended before the trial did, with signal 9 (KILL)");
      assertThat(result.report(folder)).content().contains("signal 9 (KILL)");
      Harness.awaitGone(children);
    }
  }

  @Test
  void shouldFailATrialWhoseQueueGrowsWithoutEnd() throws Exception {
    Harness harness = new Harness(folder);
    // Every tick of process 2 sends to process 1, which has no tick for it.
    harness.experiment(
        "flood.properties",
        "rates = 0.01, 200000",
        "draw.sides = 2",
        "seeds = 1",
        "duration = 60 s");
    Harness.Result result = harness.run("flood.properties");

    assertThat(result.exit()).as(result.err()).isEqualTo(3);
    assertThat(result.err())
        .contains("process 1 ended before the trial did, with exit code 5")
        .contains("more than 250,000 messages wait at process 1, the limit in real time");
  }

  @Tag("slow")
  @Test
  void shouldGoOnAfterTheHarnessWasKilledAsIfItHadNotBeen() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "long.properties",
        "rates = 1, 3, 6",
        "seeds = 1..300",
        "duration = 5 min",
        "time = virtual");
    Harness.Result whole = harness.run("--results", "whole", "long.properties");
    assertThat(whole.exit()).as(whole.err()).isZero();

    Path run;
    try (Harness.Running running = harness.start("--results", "cut", "long.properties")) {
      Harness.awaitThat("a trial has ended", () -> trialsOf(folder.resolve("cut/long")) >= 3);
      running.signal("KILL");
      running.process().waitFor();
      run = folder.resolve("cut/long/latest").toRealPath();
    }
    assertThat(run.resolve("run.properties")).content().contains("state = running");
    assertThat(run.resolve("report.md")).doesNotExist();
    assertThat(endedTrials(run)).as("trials when the harness was killed").isLessThan(300);

    Harness.Result resumed = harness.run("--resume", run.toString());

    assertThat(resumed.exit()).as(resumed.err()).isZero();
    assertThat(trialsAndTables(run)).isEqualTo(trialsAndTables(whole.run(folder)));
  }

  @Test
  void shouldLetTwoHarnessesUseOneResultsFolder() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment("twice.properties", "rates = 1, 3, 6", "seeds = 1..2", "time.scale = 40");
    try (Harness.Running one = harness.start("twice.properties");
        Harness.Running other = harness.start("twice.properties")) {
      Harness.Result first = one.await();
      Harness.Result second = other.await();

      assertThat(first.exit()).as(first.err()).isZero();
      assertThat(second.exit()).as(second.err()).isZero();
      assertThat(first.run(folder)).isNotEqualTo(second.run(folder));
      assertThat(endedTrials(first.run(folder))).isEqualTo(2);
      assertThat(endedTrials(second.run(folder))).isEqualTo(2);
      assertThat(folder.resolve("results/twice/latest").toRealPath())
          .isIn(first.run(folder).toRealPath(), second.run(folder).toRealPath());
    }
  }

  @Test
  void shouldRefuseToResumeARunThatAnotherHarnessRuns() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment("held.properties", "rates = 1, 3", "seeds = 1", "time.scale = 10");
    try (Harness.Session session = harness.session();
        Harness.Running running = harness.start("held.properties")) {
      running.awaitErr("started");

      Harness.Result second = session.run("--resume", "results/held/latest");

      assertThat(second.exit()).as(second.err()).isEqualTo(2);
      assertThat(second.err())
          .contains("another harness (pid " + running.process().pid() + ") uses this folder");
      Harness.Result report = session.run("report", "results/held/latest");
      assertThat(report.exit()).as(report.err()).isEqualTo(2);
      assertThat(report.err()).contains("uses this folder");
      assertThat(running.await().exit()).isZero();
    }
  }

  @Test
  void shouldKeepWholeTrialsWhenTheDiskIsFullAndGoOnWhenItIsNot() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        mount("mount", "-t", "tmpfs", "-o", "size=400k", "none", disk.toString()),
        "a file system of its own takes the right to mount one");
    try {
      Harness harness = new Harness(folder);
      // A trial of 50 events is little to log, but takes seven files of a block each: by its events
      // the run would fit.
      harness.experiment(
          "full.properties",
          "rates = 1, 3, 6",
          "seeds = 1..40",
          "duration = 5 s",
          "time = virtual");

      Harness.Result full = harness.run("--results", "disk", "--jobs", "1", "full.properties");

      assertThat(full.exit()).as(full.err()).isEqualTo(3);
      Path run = disk.resolve("full/latest").toRealPath();
      assertThat(full.err())
          .contains("No space left on device")
          .contains("keeps the trials that had ended")
          .contains("--resume " + Path.of("disk/full", run.getFileName().toString()));
      assertThat(endedTrials(run)).isBetween(1L, 39L);
      assertThat(run.resolve("trials")).isDirectoryNotContaining("glob:**.tmp");

      assertThat(mount("mount", "-o", "remount,size=20m", disk.toString())).isTrue();
      Harness.Result resumed = harness.run("--resume", "disk/full/latest");

      assertThat(resumed.exit()).as(resumed.err()).isZero();
      assertThat(endedTrials(run)).isEqualTo(40);
      assertThat(run.resolve("run.properties")).content().contains("state = complete");
    } finally {
      assertThat(mount("umount", disk.toString())).isTrue();
    }
  }

  private static boolean mount(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  /** How many trials of a folder's only run have ended; 0 before there is one. */
  private static long trialsOf(Path experiment) throws IOException {
    Path run = experiment.resolve("latest");
    return Files.exists(run) ? endedTrials(run) : 0;
  }

  private static long endedTrials(Path run) throws IOException {
    try (Stream<Path> trials = Files.list(run.resolve("trials"))) {
      return trials.filter(path -> path.getFileName().toString().startsWith("seed-")).count();
    }
  }

  private static Map<String, String> trialsAndTables(Path run) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      List<Path> listed =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.toString().endsWith(".csv") || file.endsWith("trial.properties"))
              .toList();
      for (Path file : listed) {
        contents.put(run.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
