package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults on purpose, in real JVMs and in virtual time. */
class PlannedFaultsIT {
  @TempDir Path folder;

  private static Properties record(Path trial) throws IOException {
    Properties record = new Properties();
    try (Reader reader = Files.newBufferedReader(trial.resolve("trial.properties"))) {
      record.load(reader);
    }
    return record;
  }

  private static long rows(Path trial, int process) throws IOException {
    return Files.readAllLines(trial.resolve("process-" + process + ".csv")).size() - 1L;
  }

  /** How long after the start a fault was begun or ended, in milliseconds of wall time. */
  private static double afterStartMs(Properties record, String key) {
    long startNs = Long.parseLong(record.getProperty("start_ns"));
    return (Long.parseLong(record.getProperty(key)) - startNs) / 1e6;
  }

  @Test
  void survivorsOfAKillShouldGoOn() throws Exception {
    Harness harness = Harness.withCharts(folder);
    harness.experiment(
        "kill.properties",
        "rates = 1, 3, 6",
        "seeds = 1..2",
        "time.scale = 20",
        "fault.1 = kill 2 at 30 s");

    Harness.Result result = harness.run("kill.properties");

    assertThat(result.exit()).as(result.err()).isZero();
    Path run = result.run(folder);
    for (int seed = 1; seed <= 2; seed++) {
      Path trial = run.resolve("trials/seed-" + seed);
      Properties record = record(trial);
      assertThat(record.getProperty("state")).isEqualTo("complete");
      assertThat(record.getProperty("process.2.exit")).isEqualTo("signal 9 (KILL)");
      assertThat(record.getProperty("process.2.queued")).isEmpty();
      assertThat(record.getProperty("process.1.exit")).isEqualTo("0");
      assertThat(record.getProperty("fault.1.planned_ns")).isEqualTo("kill 2 30000000000");
      // 30 s at 20 times the speed; a busy machine may be late, and never early.
      assertThat(afterStartMs(record, "fault.1.began_ns")).isBetween(1_499.0, 2_500.0);
      assertThat(rows(trial, 1)).isEqualTo(60);
      assertThat(rows(trial, 3)).isEqualTo(360);
      assertThat(rows(trial, 2)).isBetween(85L, 150L);
      assertThat(record.getProperty("process.2.ticks")).isEqualTo(Long.toString(rows(trial, 2)));
      assertThat(trial.resolve("process-1.err")).doesNotExist();
      assertThat(trial.resolve("process-3.err")).doesNotExist();
    }
    assertThat(result.report(folder))
        .content()
        .contains("Incomplete, as planned")
        .contains("Process 2 was killed at 30 s.")
        .contains("Process 2 was killed on purpose after tick")
        .doesNotContain("Trials with trouble");
    assertThat(run.resolve("charts/clocks.png")).exists();

    Harness.Result check = harness.run("check", run.toString());
    assertThat(check.exit()).as(check.err()).isZero();
    assertThat(check.out())
        .contains("incomplete\n  rule 1: ")
        .contains("  note: ")
        .doesNotContain("first:");
    Harness.Result loose =
        harness.run(
            "check",
            run.resolve("trials/seed-1/process-1.csv").toString(),
            run.resolve("trials/seed-1/process-2.csv").toString(),
            run.resolve("trials/seed-1/process-3.csv").toString());
    assertThat(loose.exit()).as(loose.out() + loose.err()).isZero();
    assertThat(loose.out()).contains("logs: incomplete");

    // The log of the dead process is data as well: not a row of it may be lost.
    Path log = run.resolve("trials/seed-1/process-2.csv");
    List<String> lines = Files.readAllLines(log);
    Files.writeString(log, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
    Harness.Result cut = harness.run("check", run.toString());
    assertThat(cut.exit()).isEqualTo(1);
    assertThat(cut.out()).contains("ticks were made before it was killed");
    Files.delete(log);
    Harness.Result gone = harness.run("check", run.toString());
    assertThat(gone.exit()).isEqualTo(3);
    assertThat(gone.out()).contains("process-2.csv: there is no such file");
  }

  @Test
  void aPausedProcessShouldMakeUpForItsTicks() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "pause.properties",
        "rates = 1, 3, 6",
        "seeds = 1",
        "time.scale = 20",
        "fault.1 = pause 3 at 20 s for 10 s",
        "fault.2 = pause 1 at 25 s for 10 s");

    Harness.Result result = harness.run("pause.properties");

    assertThat(result.exit()).as(result.err()).isZero();
    Path trial = result.run(folder).resolve("trials/seed-1");
    Properties record = record(trial);
    assertThat(record.getProperty("state")).isEqualTo("complete");
    assertThat(afterStartMs(record, "fault.1.began_ns")).isBetween(999.0, 2_000.0);
    assertThat(afterStartMs(record, "fault.1.ended_ns")).isBetween(1_499.0, 2_500.0);
    assertThat(rows(trial, 1)).isEqualTo(60);
    assertThat(rows(trial, 3)).isEqualTo(360);
    // Nothing of process 3 is logged while it stands still, and 60 ticks at once after that.
    long startNs = Long.parseLong(record.getProperty("start_ns"));
    List<Long> times =
        Files.readAllLines(trial.resolve("process-3.csv")).stream()
            .skip(1)
            .map(row -> Long.parseLong(row.split(",", -1)[3]) - startNs)
            .toList();
    long stoppedNs = Long.parseLong(record.getProperty("fault.1.began_ns")) - startNs;
    long wokenNs = Long.parseLong(record.getProperty("fault.1.ended_ns")) - startNs;
    // The tick under way when the signal was sent may still be logged, and no other.
    assertThat(times.stream().filter(at -> at > stoppedNs && at < wokenNs - 50_000_000))
        .hasSizeLessThanOrEqualTo(1);
    assertThat(result.report(folder))
        .content()
        .contains("trial is complete, and all 8 rules of the causality check hold at 600 events")
        .contains("Process 3 was paused at 20 s for 10 s.");
  }

  @Test
  void aStarShouldBearBoth() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "star.properties",
        "rates = 1, 3, 6",
        "topology = star",
        "seeds = 1",
        "time.scale = 20",
        "network.delay = uniform 1 ms..50 ms",
        "fault.1 = pause 1 at 10 s for 10 s",
        "fault.2 = kill 3 at 30 s");

    Harness.Result result = harness.run("star.properties");

    assertThat(result.exit()).as(result.err()).isZero();
    Path trial = result.run(folder).resolve("trials/seed-1");
    assertThat(record(trial).getProperty("relay.state")).isEqualTo("complete");
    assertThat(record(trial).getProperty("process.3.exit")).isEqualTo("signal 9 (KILL)");
    assertThat(trial.resolve("relay.err")).doesNotExist();
    assertThat(result.report(folder)).content().contains("Incomplete, as planned");
  }

  @Test
  void aPausedProcessShouldNotOutliveAKilledHarness() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "orphan.properties", "rates = 1, 3", "seeds = 1", "fault.1 = pause 2 at 1 ms for 50 s");
    try (Harness.Running running = harness.start("orphan.properties")) {
      // Two JVMs, and the shell that sends signals.
      List<ProcessHandle> children = running.awaitChildren(3);
      Harness.awaitThat(
          "a process is stopped", () -> children.stream().anyMatch(PlannedFaultsIT::isStopped));
      running.signal("KILL");

      Harness.awaitGone(children);
    }
  }

  private static boolean isStopped(ProcessHandle process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      return Files.readString(status).contains("State:\tT");
    } catch (IOException gone) {
      return false;
    }
  }

  @Test
  void virtualTrialsShouldBeTheSameEachTime() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "twice.properties",
        "rates = 1, 3, 6",
        "seeds = 1..5",
        "time = virtual",
        "vary.fault.1 = none | kill 1 at 10 s | pause 3 at 10 s for 5 s",
        "fault.2 = pause 2 at 30 s for 20 s");

    Harness.Result one = harness.run("--results", "one", "twice.properties");
    Harness.Result other = harness.run("--results", "other", "--jobs", "2", "twice.properties");

    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(other.exit()).as(other.err()).isZero();
    for (String file :
        List.of(
            "processes.csv",
            "checks.csv",
            "summary.csv",
            "trials/fault.1=kill_1_at_10_s/seed-3/process-2.csv",
            "trials/fault.1=kill_1_at_10_s/seed-3/trial.properties")) {
      assertThat(one.run(folder).resolve(file))
          .as(file)
          .hasSameTextualContentAs(other.run(folder).resolve(file));
    }
    assertThat(one.report(folder)).content().contains("Incomplete, as planned");
    Harness.Result again = harness.run("report", one.run(folder).toString());
    assertThat(again.exit()).as(again.err()).isZero();
  }
}
