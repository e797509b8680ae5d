package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lamplight.experiment.Experiment;
import lamplight.model.TimeMode;
import lamplight.report.chart.ChartSupport;
import lamplight.run.RunState;
import lamplight.twin.TwinResult;
import lamplight.twin.TwinResult.Agreement;
import lamplight.twin.TwinResult.Compared;
import lamplight.twin.TwinResult.Difference;
import lamplight.twin.TwinResult.NotCompared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report says of real trials and their virtual twins. */
class TwinReportTest {
  private static final Experiment REAL = TestRuns.fixed(2, 60, TimeMode.REAL, 1, 6);

  private static final Compared SAME =
      new Compared(
          List.of(new Agreement(200, 200), new Agreement(1_000, 1_000)),
          Optional.empty(),
          OptionalLong.empty());

  private static final Compared OTHER =
      new Compared(
          List.of(new Agreement(200, 199), new Agreement(1_000, 1_000)),
          Optional.of(
              new Difference(
                  1,
                  1_131,
                  21_717_000_000L,
                  "the trial received message 2-7, its twin made an internal event",
                  "Message 2-7 arrived late.")),
          OptionalLong.of(34_500_000_000L));

  @TempDir private Path folder;

  @Test
  void trialsThatAgreeThroughoutTakeOneSentence() throws IOException {
    String report = report(SAME, SAME);

    assertThat(report)
        .contains("<summary>Virtual twin (same seed, simulated): all 2,400 events agree</summary>")
        .contains("Virtual twin: all 2,400 events agree.")
        .contains("| Virtual twin | all 2,400 events agree |")
        .contains("The twin of a trial is the trial of the same seed and settings in virtual time")
        .doesNotContain("first difference (s)")
        .doesNotContain("Not compared");
  }

  @Test
  void aDifferenceIsToldWithItsShareRoundedDownAndItsCause() throws IOException {
    // 1199 of 1200 are 99.917 %; 2399 of 2400 are 99.958 %.
    assertThat(report(SAME, OTHER))
        .contains(
            "Virtual twin: 2,399 of 2,400 events agree (99.9 %); in 1 trial all events agree.")
        .contains(
            "| seed | events | agree | share | first difference (s) | last (s) |\n"
                + "| --: | --: | --: | --: | --: | --: |\n"
                + "| 2 | 1,200 | 1,199 | 99.9 % | 21.7 | 34.5 |\n")
        .contains("The first difference of each of these trials, with lengths")
        .contains(
            "- Seed 2, process 1 (1/s), tick 1,131: the trial received message 2-7, its twin made"
                + " an internal event. Message 2-7 arrived late.\n");
    assertThat(report(OTHER)).contains("Virtual twin: 1,199 of 1,200 events agree (99.9 %).");
    assertThat(report(OTHER, OTHER)).contains("agree (99.9 %); in no trial all events agree.");
    assertThat(report(SAME, SAME, OTHER)).contains("agree (99.9 %); in 2 trials all events agree.");
  }

  @Test
  void manyDifferencesAreCut() throws IOException {
    TwinResult[] twins = new TwinResult[60];
    Arrays.fill(twins, OTHER);

    String report = report(twins);

    assertThat(report)
        .contains("The first differences of the first 10 of these trials, with lengths")
        .contains("- Seed 10, process 1 (1/s)")
        .doesNotContain("- Seed 11, process 1 (1/s)")
        .contains("| 50 | 1,200 | 1,199 |")
        .doesNotContain("| 51 | 1,200 | 1,199 |");
  }

  @Test
  void trialsThatWereNotComparedAreNamedWithTheReason() throws IOException {
    assertThat(report(SAME, new NotCompared("it has 7 ticks")))
        .contains("all 1,200 events of the 1 trial that could be compared agree")
        .contains("Not compared:\n\n- Seed 2: it has 7 ticks.\n");
    assertThat(report(new NotCompared("it has 7 ticks")))
        .contains("Virtual twin: no trial was compared.");
  }

  @Test
  void virtualTrialsHaveNoTwin() throws IOException {
    Experiment virtual = TestRuns.fixed(2, 1, TimeMode.VIRTUAL, 1, 6);
    ReportBuilder builder = TestRuns.report(virtual, RunState.COMPLETE);
    builder.add("", TestRuns.modelled(virtual, 1));

    assertThat(text(builder)).doesNotContain("twin");
  }

  private String report(TwinResult... twins) throws IOException {
    ReportBuilder builder = TestRuns.report(REAL, RunState.COMPLETE);
    for (int index = 0; index < twins.length; index++) {
      builder.add("", TestRuns.late(REAL, index + 1).beside(twins[index]));
    }
    return text(builder);
  }

  private String text(ReportBuilder builder) throws IOException {
    builder.write(folder, new ChartSupport.Missing("no fonts"));
    return Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
  }
}
