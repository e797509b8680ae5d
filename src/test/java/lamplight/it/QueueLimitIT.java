package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queues that grow past the limit of virtual time. */
class QueueLimitIT {
  /** Every tick of process 2 sends to process 1, which has no tick for it. */
  private static final String FLOOD = "0.01, 50000";

  private static final String CAUSE = "more than 2,097,152 messages wait at process 1 after 41.9";

  private static final String ADVICE =
      "s of model time, the limit of a queue in virtual time: shorten the duration, raise"
          + " draw.sides, or bring the rates nearer to each other";

  @TempDir Path folder;

  @Test
  void shouldFailTheTrialWithItsCauseAndGoOn() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "flood.properties",
        "rates = " + FLOOD,
        "vary.duration = 1 s | 60 s",
        "draw.sides = 2",
        "seeds = 1",
        "time = virtual");

    Harness.Result result = harness.run("flood.properties");

    assertThat(result.exit()).as(result.err()).isEqualTo(3);
    assertThat(result.err()).contains(CAUSE).contains(ADVICE);
    Path run = result.run(folder);
    assertThat(run.resolve("trials/duration=60_s/seed-1/trial.properties"))
        .content()
        .contains("state = failed", "cause = " + CAUSE, ADVICE, "process.1.queued = \n");
    assertThat(run.resolve("trials/duration=1_s/seed-1/trial.properties"))
        .content()
        .contains("state = complete");
    assertThat(run.resolve("run.properties")).content().contains("state = complete");
    assertThat(rowsOf(run, "processes.csv"))
        .hasSize(2)
        .allMatch(row -> row.startsWith("duration=1_s,"));
    assertThat(result.report(folder)).content().contains("1 of 2 trials failed").contains(ADVICE);
  }

  @Tag("slow")
  @Test
  void shouldFailTheSameTrialsWithoutLogs() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "flood.properties",
        "rates = " + FLOOD,
        "vary.duration = 1 s | 60 s",
        "draw.sides = 2",
        "seeds = 1",
        "time = virtual",
        "logs = discard");

    Harness.Result result = harness.run("flood.properties");

    assertThat(result.exit()).as(result.err()).isEqualTo(3);
    assertThat(result.err()).contains(CAUSE).contains(ADVICE);
    Path run = result.run(folder);
    assertThat(result.report(folder)).content().contains("1 of 2 trials failed").contains(ADVICE);
    assertThat(rowsOf(run, "processes.csv"))
        .hasSize(2)
        .allMatch(row -> row.startsWith("duration=1_s,"));
    // What there is of a failed trial is checked, and breaks no rule.
    assertThat(rowsOf(run, "checks.csv")).hasSize(2 * 8).allMatch(row -> row.endsWith(",0,"));

    String tables = Files.readString(run.resolve("checks.csv"));
    Harness.Result report = harness.run("report", run.toString());
    assertThat(report.exit()).as(report.err()).isEqualTo(3);
    assertThat(run.resolve("checks.csv")).content().isEqualTo(tables);
  }

  @Tag("slow")
  @Test
  void aTargetShouldBeGivenUpWhenEveryTrialFails() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "endless.properties",
        "rates = " + FLOOD,
        "draw.sides = 2",
        "seeds = 1..5",
        "time = virtual",
        "logs = discard");

    Harness.Result result = harness.run("--until", "queue_mean 1 ±5%", "endless.properties");

    assertThat(result.exit()).as(result.err()).isEqualTo(3);
    assertThat(result.out())
        .contains("not reached with 5 seeds, and every trial has failed so far");
    assertThat(result.report(folder)).content().contains("No figures.").contains(CAUSE);
  }

  private static List<String> rowsOf(Path run, String table) throws IOException {
    List<String> lines = Files.readAllLines(run.resolve(table));
    return lines.subList(1, lines.size());
  }
}
