package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that go on until an interval is narrow enough. */
class UntilIT extends WithSession {
  @Test
  void shouldRunSeedsUntilTheIntervalIsNarrowAndBeRepeatable() throws Exception {
    harness.experiment("narrow.properties", "rates = 1, 3, 6", "seeds = 1..5");

    Harness.Result result =
        session.run("--virtual", "--quiet", "--until", "queue_final 1 ±10%", "narrow.properties");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("until queue_final 1 ±10%: reached with ");
    Path run = result.run(folder);
    int seeds = seeds(run);
    assertThat(seeds).isBetween(6, 999);
    assertThat(run.resolve("effective.properties"))
        .content()
        .contains("\nseeds = 1.." + seeds + "\n");
    assertThat(run.resolve("run.properties"))
        .content()
        .contains("\nuntil = queue_final 1 ±10%\n", "\nuntil.outcome = reached with " + seeds);
    assertThat(run.resolve("report.md"))
        .content()
        .contains("reached with " + seeds + " seeds", "slightly too narrow");
    // Without logs nothing is kept between the waves, and the seeds are the same.
    Harness.Result computed =
        session.run(
            "--virtual",
            "--quiet",
            "--set",
            "logs=discard",
            "--until",
            "queue_final 1 +-10%",
            "narrow.properties");
    assertThat(seeds(computed.run(folder))).isEqualTo(seeds);
  }

  @Test
  void shouldTellTheDistanceAfterEachWaveAndTheFolderOnce() throws Exception {
    harness.experiment("narrow.properties", "rates = 1, 3, 6", "seeds = 1..3");

    Harness.Result result =
        session.run("--virtual", "--until", "queue_final 1 ±10%", "narrow.properties");

    assertThat(result.exit()).as(result.err()).isZero();
    List<String> err = result.err().lines().toList();
    assertThat(err).filteredOn(line -> line.startsWith("results: ")).hasSize(1);
    assertThat(err)
        .anyMatch(
            line ->
                line.matches(
                    "until queue_final 1 ±10%: after 3 seeds fewer than 5 trials have the measure"
                        + " in process 1; [0-9]+ seeds more"))
        .anyMatch(
            line ->
                line.matches(
                    "until queue_final 1 ±10%: after [0-9]+ seeds [0-9.]+ times as wide as wanted,"
                        + " widest in process 1: .* \\(.* %\\); [0-9]+ seeds? more"));
  }

  @Test
  void shouldRefuseTargetsThatNoTrialCanReach() throws Exception {
    harness.experiment("narrow.properties", "rates = 1, 3, 6", "seeds = 1..5");

    Harness.Result process =
        session.run("--virtual", "--until", "queue_mean 4 ±5%", "narrow.properties");
    assertThat(process.exit()).isEqualTo(2);
    assertThat(process.err()).contains("no process 4: expected none, all, or one from 1 to 3");
    Harness.Result real =
        session.run("--virtual", "--until", "lateness_max_us ±5%", "narrow.properties");
    assertThat(real.exit()).isEqualTo(2);
    assertThat(real.err()).contains("lateness_max_us is measured in real time only");
    assertThat(folder.resolve("results")).doesNotExist();

    // A trial of a second at a tick in 100 s hardly ever has a tick, and never a receive.
    harness.experiment("silent.properties", "rates = 0.01, 0.01", "duration = 1 s", "seeds = 1..5");
    Harness.Result undefined =
        session.run(
            "--virtual", "--quiet", "--until", "jump_receive_mean ±5%", "silent.properties");
    assertThat(undefined.exit()).isEqualTo(1);
    assertThat(undefined.out()).contains("not reached with 5 seeds, and the measure is defined in");
  }

  @Test
  void shouldStopAtTheLimitAndGoOnWhenResumedWithAHigherOne() throws Exception {
    harness.experiment("limited.properties", "rates = 1, 3, 6", "seeds = 1..3");

    Harness.Result limited =
        session.run(
            "--virtual",
            "--quiet",
            "--until",
            "queue_final 1 ±0.001",
            "--max-seeds",
            "7",
            "limited.properties");
    assertThat(limited.exit()).as(limited.err()).isEqualTo(1);
    assertThat(limited.out())
        .containsPattern(
            "not reached with 7 seeds, the limit of 7 \\([0-9]+ times as wide as wanted");
    Path run = limited.run(folder);
    assertThat(seeds(run)).isEqualTo(7);

    Harness.Result resumed = session.run("--quiet", "--resume", run.toString(), "--max-seeds", "9");
    assertThat(resumed.exit()).as(resumed.err()).isEqualTo(1);
    assertThat(resumed.out()).contains("not reached with 9 seeds, the limit of 9");
    assertThat(seeds(run)).isEqualTo(9);

    assertThat(session.run("--virtual", "--until", "queue ±5%", "limited.properties").exit())
        .isEqualTo(2);
  }

  /** How many trials the run's table has. */
  private static int seeds(Path run) throws Exception {
    List<String> rows = Files.readAllLines(run.resolve("processes.csv"));
    return (rows.size() - 1) / 3;
  }
}
