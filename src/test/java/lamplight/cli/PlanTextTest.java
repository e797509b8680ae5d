package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.Made;
import lamplight.experiment.Study;
import lamplight.run.RunPlan;
import org.junit.jupiter.api.Test;

/** What {@code plan} prints. */
class PlanTextTest {
  private static final String REFUSAL = "not enough of something";

  @Test
  void aSmallPlanListsEveryTrial() {
    // 60 trials are the most that are listed one by one.
    List<String> lines = text(5, "rates = 1, 3, 6", "seeds = 1..60").lines(List.of(), false);

    assertThat(lines)
        .hasSize(1 + 60)
        .contains("  seed 1: rates 1, 3, 6", "  seed 60: rates 1, 3, 6");
    // 12 waves of 60 s and a second more each; on two processors each trial takes 0.621 s to
    // launch. The report takes 3 s, 0.02 s for its point, and 2 us for each of 36,000 events on two
    // processors.
    assertThat(lines.get(0))
        .isEqualTo(
            "some: 60 trials of 3 processes, wall time of 60 s each, 5 at once: about 772 s, 37 s"
                + " of it to launch the JVMs (15 at once) and 3 s for the report");
  }

  @Test
  void aLargePlanIsSummedUpWithItsFirstAndLastTrials() {
    // 100 trials of 600 events of 50 bytes: 3,000,000 bytes, which is 2.9 MiB. 5 trials at once of
    // 3
    // JVMs of 50 MiB.
    assertThat(text(5, "rates = 1, 3, 6", "seeds = 1..100").lines(List.of(REFUSAL), false))
        .containsExactly(
            "some: 100 trials of 3 processes, wall time of 60 s each, 5 at once: about 1285 s, 62 s"
                + " of it to launch the JVMs (15 at once) and 3 s for the report",
            "  it would be refused here: not enough of something",
            "  rates from 1 to 6 ticks a second",
            "  at least 3 MiB of logs on disk; about 750 MiB of memory for the JVMs of a wave",
            "  seed 1: rates 1, 3, 6",
            "  seed 2: rates 1, 3, 6",
            "  seed 3: rates 1, 3, 6",
            "  ... 94 trials more ...",
            "  seed 98: rates 1, 3, 6",
            "  seed 99: rates 1, 3, 6",
            "  seed 100: rates 1, 3, 6",
            "  --all lists every trial");
  }

  @Test
  void aLargeStudyIsSummedUpPointByPoint() {
    List<String> lines =
        text(2, "vary.rates = every 1..4", "seeds = 1..10", "time = virtual", "logs = discard")
            .lines(List.of(), false);

    // The report takes 3 s and 0.02 s for each point.
    assertThat(lines.get(0))
        .startsWith("some: 640 trials (64 points x 10 seeds) of 3 processes,")
        .endsWith(" s, 4 s of it for the report");
    assertThat(lines.subList(1, lines.size()))
        .containsExactly(
            // 12 measures of 3 processes.
            "  a comparison with another such run would show a difference of one standard deviation"
                + " between seeds four times out of five with 38 seeds",
            "  rates from 1 to 4 ticks a second",
            "  no logs on disk; no memory beside that of this JVM",
            "  rates=1,1,1 seeds 1..10: rates 1, 1, 1",
            "  rates=1,1,2 seeds 1..10: rates 1, 1, 2",
            "  rates=1,1,3 seeds 1..10: rates 1, 1, 3",
            "  ... 58 points more ...",
            "  rates=4,4,2 seeds 1..10: rates 4, 4, 2",
            "  rates=4,4,3 seeds 1..10: rates 4, 4, 3",
            "  rates=4,4,4 seeds 1..10: rates 4, 4, 4",
            "  --all lists every trial");
  }

  @Test
  void fewPointsWithManySeedsAreAllNamed() {
    assertThat(
            text(2, "rates = random 2..5", "vary.draw.sides = 4 | 10", "seeds = 1..40")
                .lines(List.of(), false))
        .contains("  rates from 2 to 5 ticks a second")
        .contains("  draw.sides=4 seeds 1..40: rates random 2..5")
        .contains("  draw.sides=10 seeds 1..40: rates random 2..5")
        .noneMatch(line -> line.contains("more"));
  }

  @Test
  void everyTrialCanBeListed() {
    assertThat(text(5, "rates = 1, 3, 6", "seeds = 1..100").lines(List.of(), true))
        .hasSize(1 + 100)
        .contains("  seed 50: rates 1, 3, 6")
        .noneMatch(line -> line.contains("--all"));
  }

  private static PlanText text(int jobs, String... lines) {
    try {
      Study study =
          Made.parsed("some.properties", String.join("\n", lines) + "\n", List.of()).study();
      return new PlanText("some", new RunPlan(study, RunPlan.trialsOf(study), jobs, 2));
    } catch (ExperimentException refused) {
      throw new AssertionError(refused);
    }
  }
}
