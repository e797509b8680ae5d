package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import lamplight.experiment.Experiment;
import lamplight.experiment.Study;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import org.junit.jupiter.api.Test;

/** What a person sees between the trials of a run and its report. */
class ReportProgressTest {
  private static final Experiment EXPERIMENT = TestRuns.fixed(10, 2, TimeMode.VIRTUAL, 1, 3);
  private static final RunPlan PLAN =
      new RunPlan(Study.of(EXPERIMENT), RunPlan.trialsOf(Study.of(EXPERIMENT)), 1);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicLong nowNs = new AtomicLong();

  @Test
  void aPipeShouldGetALineForEachThingThatIsDone() {
    follow(progress(false, false, Optional.empty()), 2, true);

    assertThat(printed()).isEqualTo("analysing 2 trials\ncomparing with theory\ndrawing charts\n");
  }

  @Test
  void aTerminalShouldGetOneLineThatIsGoneAtTheEnd() {
    follow(progress(true, false, Optional.empty()), 2, true);

    assertThat(printed())
        .isEqualTo(
            "\ranalysing 2 trials"
                + "\ranalysing 2 trials; 1 done\ranalysing 2 trials; 2 done"
                + "\rcomparing with theory     \rdrawing charts       "
                + "\r                \r");
  }

  @Test
  void withoutAFontNoChartsShouldBeSaidToBeDrawn() {
    follow(progress(false, false, Optional.empty()), 1, false);

    assertThat(printed())
        .isEqualTo("analysing 1 trial\ncomparing with theory\nwriting the report\n");
  }

  @Test
  void withoutATrialNothingShouldBeSaidToBeAnalysed() {
    follow(progress(false, false, Optional.empty()), 0, true);

    assertThat(printed()).isEqualTo("drawing charts\n");
  }

  @Test
  void trialsThatAreComputedForTheReportShouldBeToldOfLikeARun() {
    follow(progress(false, false, Optional.of(PLAN)), 2, true);

    assertThat(printed())
        .isEqualTo(
            "computing 2 trials, about 1 s left\n0 s: 2 of 2 done, 0 failed\n"
                + "comparing with theory\ndrawing charts\n");
  }

  @Test
  void quietShouldPrintNothing() {
    follow(progress(false, true, Optional.empty()), 2, true);
    follow(progress(true, true, Optional.of(PLAN)), 2, true);

    assertThat(printed()).isEmpty();
  }

  private void follow(ReportProgress progress, int trials, boolean charts) {
    try (progress) {
      progress.analysing(trials);
      for (long seed = 1; seed <= trials; seed++) {
        nowNs.addAndGet(100_000_000);
        TrialRecord record = TestRuns.complete(EXPERIMENT, EXPERIMENT.trial(seed));
        progress.trialEnded(new TrialId("", seed), record);
      }
      progress.predicting();
      progress.writing(charts);
    }
  }

  private ReportProgress progress(boolean isLive, boolean quiet, Optional<RunPlan> computed) {
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Console console = new Console(err, StandardCharsets.UTF_8, isLive, () -> 80);
    return new ReportProgress(console, quiet, computed, nowNs::get);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
