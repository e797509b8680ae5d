package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stars of real JVMs: every copy goes through the relay. */
class StarIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"timestamp, 3", "arrival, 3", "timestamp, 10"})
  void shouldRunAStar(String order, int processes) throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "star.properties",
        "rates = random 1..6",
        "processes = " + processes,
        "draw.sides = 12",
        "topology = star",
        "relay.order = " + order,
        "seeds = 1",
        "time.scale = 20");

    Harness.Result result = harness.run("star.properties");

    assertThat(result.exit()).as(result.err()).isZero();
    Path run = result.run(folder);
    Path trial = run.resolve("trials/seed-1");
    Properties record = properties(trial.resolve("trial.properties"));
    List<String> rows = Files.readAllLines(trial.resolve("relay.csv"));
    assertThat(record)
        .containsEntry("relay.order", order)
        .containsEntry("relay.state", "complete")
        .containsEntry("relay.exit", "0")
        .containsEntry("relay.forwarded", Integer.toString(rows.size() - 1));
    assertThat(rows.size()).isGreaterThan(10);
    assertThat(trial.resolve("relay.err")).doesNotExist();
    List<String> table = Files.readAllLines(run.resolve("relays.csv"));
    assertThat(table).hasSize(2);
    assertThat(table.get(1)).startsWith(",1," + (rows.size() - 1) + ",");
    assertThat(run.resolve("report.md"))
        .content()
        .contains("<summary>The relay", "**The relay** held a copy for ", "Virtual twin");
  }

  @Test
  void shouldHoldCopiesOnBothHopsAndInTheRelay() throws Exception {
    Harness harness = new Harness(folder);
    // At this scale 600 ms are 30 ms of wall time, and 200 ms are 10.
    harness.experiment(
        "slow.properties",
        "rates = 3, 6",
        "draw.sides = 2",
        "topology = star",
        "relay.time = 200 ms",
        "duration = 40 s",
        "seeds = 1",
        "time.scale = 20",
        "network.delay = 600 ms");

    Harness.Result result = harness.run("slow.properties");

    assertThat(result.exit()).as(result.err()).isZero();
    List<String> table = Files.readAllLines(result.run(folder).resolve("relays.csv"));
    assertThat(cell(table, "to_relay_p50_us")).isGreaterThanOrEqualTo(30_000);
    assertThat(cell(table, "in_relay_p50_us")).isGreaterThanOrEqualTo(10_000);
    assertThat(cell(table, "from_relay_p50_us")).isGreaterThanOrEqualTo(30_000);
  }

  @Test
  void shouldFailTheTrialOfAKilledRelayAndNameIt() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment(
        "kill.properties", "rates = 1, 3", "topology = star", "seeds = 1", "time.scale = 10");
    try (Harness.Running running = harness.start("kill.properties")) {
      List<ProcessHandle> children = running.awaitChildren(3);
      running.awaitErr("started");
      Harness.signal(relay(children).pid(), "KILL");
      Harness.Result result = running.await();
      Harness.awaitGone(children);

      assertThat(result.exit()).as(result.err()).isEqualTo(3);
      assertThat(result.err())
          .contains("the relay ended before the trial did, with signal 9 (KILL)");
      Path trial = result.run(folder).resolve("trials/seed-1");
      assertThat(properties(trial.resolve("trial.properties")))
          .containsEntry("state", "failed")
          .containsEntry("relay.state", "failed")
          .containsEntry("relay.exit", "signal 9 (KILL)");
      assertThat(harness.run("check", "results/kill/latest").out())
          .startsWith("seed 1: incomplete");
    }
  }

  @Test
  void shouldLeaveNoOrphanWhenTheHarnessIsKilled() throws Exception {
    Harness harness = new Harness(folder);
    harness.experiment("orphan.properties", "rates = 1, 3", "topology = star", "seeds = 1");
    try (Harness.Running running = harness.start("orphan.properties")) {
      List<ProcessHandle> children = running.awaitChildren(3);
      running.awaitErr("started");
      running.signal("KILL");
      Harness.awaitGone(children);
    }
  }

  /** The relay is launched after the processes. */
  private static ProcessHandle relay(List<ProcessHandle> children) {
    return children.stream()
        .max((one, other) -> Long.compare(one.pid(), other.pid()))
        .orElseThrow();
  }

  private static double cell(List<String> table, String column) {
    int index = Arrays.asList(table.get(0).split(",", -1)).indexOf(column);
    return Double.parseDouble(table.get(1).split(",", -1)[index]);
  }

  private static Properties properties(Path file) throws Exception {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
