package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import lamplight.experiment.Experiment;
import lamplight.experiment.ExperimentException;
import lamplight.experiment.Made;
import lamplight.experiment.Seeds;
import lamplight.experiment.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunPlanTest {
  private static final int CPUS = 2;

  private static RunPlan plan(long trials, int jobs, String timeScale) {
    // A plan may hold fewer trials than its experiment: those that are still missing.
    Experiment experiment = Experiments.of(9, Experiments.fixed(1, 3, 6), 3, timeScale);
    List<TrialId> ids =
        LongStream.rangeClosed(1, trials).mapToObj(seed -> new TrialId("", seed)).toList();
    return new RunPlan(Study.of(experiment), ids, jobs, CPUS);
  }

  @Test
  void shouldListATrialASeedInTheOrderOfTheSeeds() {
    Seeds seeds = new Seeds(List.of(new Seeds.Range(7, 7), new Seeds.Range(1, 3)));
    Experiment experiment = Experiments.of(seeds, Experiments.fixed(1, 3), 2, "1");
    assertThat(RunPlan.trialsOf(Study.of(experiment)))
        .containsExactly(
            new TrialId("", 7), new TrialId("", 1), new TrialId("", 2), new TrialId("", 3));
  }

  @Test
  void aStudyShouldBeListedByPointAndRunBySeed() throws ExperimentException {
    Study study = study("rates = 1, 3", "vary.draw.sides = 4 | 10", "seeds = 7, 8");
    assertThat(RunPlan.trialsOf(study))
        .containsExactly(
            new TrialId("draw.sides=4", 7),
            new TrialId("draw.sides=4", 8),
            new TrialId("draw.sides=10", 7),
            new TrialId("draw.sides=10", 8));
    assertThat(RunPlan.inOrderOfRunning(study))
        .containsExactly(
            new TrialId("draw.sides=4", 7),
            new TrialId("draw.sides=10", 7),
            new TrialId("draw.sides=4", 8),
            new TrialId("draw.sides=10", 8));
  }

  @Test
  void aWaveShouldTakeAsLongAsItsLongestTrial() throws ExperimentException {
    Study study = study("rates = 1, 3", "vary.duration = 10 s | 60 s | 20 s", "seeds = 1");
    RunPlan plan = new RunPlan(study, RunPlan.inOrderOfRunning(study), 2, CPUS);

    assertThat(plan.trialSeconds()).isEqualTo(60);
    // Waves of 10 and 60 s, and of 20 s, each with 1 s around it. To launch two JVMs takes 0.8 s
    // and
    // their two ends of a connection 0.014 s, on two processors.
    assertThat(plan.expectedSeconds()).isCloseTo(61 + 0.814 + 21 + 0.407, within(1e-9));
    assertThat(plan.secondsFrom(plan.waves(), 1)).isCloseTo(21 + 0.407, within(1e-9));
  }

  @Test
  void virtualTrialsShouldBeCountedPointByPoint() throws ExperimentException {
    Study both = study("rates = 1, 3", "vary.duration = 10 s | 60 s", "seeds = 1..3", VIRTUAL);
    Study brief = study("rates = 1, 3", "duration = 10 s", "seeds = 1..3", VIRTUAL);
    Study longer = study("rates = 1, 3", "duration = 60 s", "seeds = 1..3", VIRTUAL);

    // One second for the program, and the rest for the trials.
    assertThat(expected(both) - 1)
        .isCloseTo(expected(brief) - 1 + expected(longer) - 1, within(1e-12));
  }

  /** 60 s at 4 ticks/s, three times: 720 events. The pages take 3 s and the point 0.02 s. */
  @Test
  void theReportShouldReadTheLogsThatAreKept() throws ExperimentException {
    String[] real = {"rates = 1, 3", "duration = 60 s", "seeds = 1..3"};

    assertThat(report(real)).isCloseTo(3.02 + 720 * 2e-6 / CPUS, within(1e-12));
    // What was computed in virtual time is computed again.
    assertThat(report(real[0], real[1], real[2], VIRTUAL))
        .isCloseTo(3.02 + 720 * 3e-6 / CPUS, within(1e-12));
    assertThat(report(real[0], real[1], real[2], VIRTUAL, "logs = discard"))
        .isCloseTo(3.02, within(1e-12));
  }

  private static double report(String... lines) throws ExperimentException {
    Study study = study(lines);
    return new RunPlan(study, RunPlan.trialsOf(study), 1, CPUS).reportSeconds();
  }

  private static final String VIRTUAL = "time = virtual";

  private static double expected(Study study) {
    return new RunPlan(study, RunPlan.trialsOf(study), 1).expectedSeconds();
  }

  private static Study study(String... lines) throws ExperimentException {
    return Made.parsed("x.properties", String.join("\n", lines), List.of()).study();
  }

  @Test
  void shouldFillWavesInOrder() {
    assertThat(plan(5, 2, "1").waves())
        .containsExactly(
            List.of(new TrialId("", 1), new TrialId("", 2)),
            List.of(new TrialId("", 3), new TrialId("", 4)),
            List.of(new TrialId("", 5)));
    assertThat(plan(4, 2, "1").waves()).hasSize(2);
    assertThat(plan(3, 5, "1").waves()).hasSize(1);
    assertThat(plan(0, 5, "1").waves()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // 60 s of model time and 1 s around each wave; 3 x 0.4 + 6 x 0.007 = 1.242 s of processor time
    // launch a trial, on two processors.
    "5, 5, 1, 60, 64.105",
    "5, 2, 1, 60, 186.105",
    "5, 2, 20, 3, 15.105",
    "1, 1, 0.5, 120, 121.621",
    "0, 1, 1, 60, 0",
  })
  void shouldEstimateTheTime(
      long trials, int jobs, String timeScale, double trialSeconds, double expectedSeconds) {
    RunPlan plan = plan(trials, jobs, timeScale);
    assertThat(plan.trialSeconds()).isEqualTo(trialSeconds);
    assertThat(plan.expectedSeconds()).isCloseTo(expectedSeconds, within(1e-9));
    assertThat(plan.launchSeconds()).isCloseTo(trials * 0.621, within(1e-9));
    assertThat(plan.jvmsAtOnce()).isEqualTo(3 * Math.min(trials, jobs));
  }

  @Test
  void shouldRunAtLeastOneTrialAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(1, 0, "1"))
        .withMessage("at least one trial runs at once, not 0");
  }

  @Test
  void shouldNameATrial() {
    assertThat(new TrialId("", 3)).hasToString("seed 3");
    assertThat(new TrialId("draw.sides=4", 3)).hasToString("draw.sides=4 seed 3");
  }
}
