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
    follow(progress(false, Optional.empty()), 2, true);

    assertThat(printed()).isEqualTo("analysing 2 trials\ncomparing with theory\ndrawing charts\n");
  }

  @Test
  void aTerminalShouldGetOneLineThatIsGoneAtTheEnd() {
    Screen screen = new Screen(80, 5);
    try (ReportProgress progress =
        new ReportProgress(screen.console(nowNs::get), false, Optional.empty(), nowNs::get)) {
      progress.analysing(2);
      assertThat(screen.text()).isEqualTo("analysing 2 trials");
      nowNs.addAndGet(100_000_000);
      progress.trialEnded(new TrialId("", 1), TestRuns.complete(EXPERIMENT, EXPERIMENT.trial(1)));
      assertThat(screen.text()).isEqualTo("analysing 2 trials; 1 done");
      progress.predicting();
      assertThat(screen.text()).isEqualTo("comparing with theory");
      progress.writing(true);
      assertThat(screen.text()).isEqualTo("drawing charts");
    }
    assertThat(screen.text()).isEmpty();
  }

  @Test
  void withoutAFontNoChartsShouldBeSaidToBeDrawn() {
    follow(progress(false, Optional.empty()), 1, false);

    assertThat(printed())
        .isEqualTo("analysing 1 trial\ncomparing with theory\nwriting the report\n");
  }

  @Test
  void withoutATrialNothingShouldBeSaidToBeAnalysed() {
    follow(progress(false, Optional.empty()), 0, true);

    assertThat(printed()).isEqualTo("drawing charts\n");
  }

  @Test
  void trialsThatAreComputedForTheReportShouldBeToldOfLikeARun() {
    follow(progress(false, Optional.of(PLAN)), 2, true);

    assertThat(printed())
        .isEqualTo(
            "computing 2 trials, about 1 s left\n0 s: 2 of 2 done, 0 failed\n"
                + "comparing with theory\ndrawing charts\n");
  }

  @Test
  void quietShouldPrintNothing() {
    follow(progress(true, Optional.empty()), 2, true);
    follow(progress(true, Optional.of(PLAN)), 2, true);

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

  private ReportProgress progress(boolean quiet, Optional<RunPlan> computed) {
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new ReportProgress(
        Console.plain(err, StandardCharsets.UTF_8), quiet, computed, nowNs::get);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
