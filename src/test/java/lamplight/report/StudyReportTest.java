package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.measure.Metric;
import lamplight.report.data.Studies;
import lamplight.run.RunState;
import lamplight.theory.Forecasts;
import lamplight.theory.TrialForecast;
import org.junit.jupiter.api.Test;

class StudyReportTest extends StudyReports {
  @Test
  void shouldLeadWithTheQuestionAndAnswerIt() throws IOException {
    String report = modelled(SIDES);

    assertThat(report)
        .startsWith("# Sides\n\n> ✓ **Valid.** 15 of 15 trials at 3 points are complete")
        .contains("Do sides matter?")
        .contains("A study of 3 points: `draw.sides` 4 \\| 10 \\| 20; the same 5 seeds at each")
        .contains("2 processes (rates as tested), 60 s, seeds 1 to 5, virtual time, mesh. Run on")
        .contains("| 4 | saturated / stable | 2.08 / 6 | 235.4 / 0 |")
        .contains(
            "- **Why.** By theory process 1 (1/s) is saturated at `4` and `10` (it gets more"
                + " messages than it has ticks to take them, so its queue grows and its clock"
                + " follows old timestamps) and stable at `20`. All other queues are stable.")
        .contains("Each point is compared with the first, `4`, seed by seed (5 seeds).")
        .contains("#### 20\n\n5 complete trials of 5, in `trials/draw.sides=20`.\n\n- **Process 2")
        .contains("| Causality check | **valid**: 8 rules, 0 violations in 18,000 events |")
        .contains("| Theory | 0 of 103 predicted measures deviate |")
        .contains("| Timing | virtual time: every tick took place at its deadline |");
    assertThat(headings(report))
        .containsExactly("Results", "Charts", "Is it right?", "All measures", "How it was made");
  }

  @Test
  void theLatestProcessesShouldBeNamedWithTheirPoints() throws IOException {
    // At 1 tick/s 12,000 us are 1.2 % of a tick; at 6 ticks/s 3,000 us are 1.8 %.
    Study real =
        Studies.real("rates = 1, 6", "vary.draw.sides = 4 | 10", "seeds = 1", "duration = 10 s");
    ReportBuilder report = TestRuns.report(real, Studies.facts(real));
    late(report, real, "draw.sides=4", 100, 3000);
    late(report, real, "draw.sides=10", 12_000, 200);

    assertThat(written(report))
        .contains(
            "| Timing | 140 of 140 ticks; largest p99 12.00 ms (process 1 (1/s) of"
                + " seed 1 at 10, 1.20 % of its tick), largest share 1.80 % of a tick (process 2"
                + " (6/s) of seed 1 at 4, 3.00 ms) |\n")
        .contains(" Timing: p99 lateness at most 12.00 ms.\n")
        .contains("| 4 | 70 of 70 | 3,000 | 1.80 % | 0 of 1 |")
        .contains("each figure is, by itself, the worst over the trials and processes of a point.");
  }

  @Test
  void aPredictionAtALaterPointShouldHaveItsColumn() throws IOException {
    Study study =
        Studies.of("rates = 1, 6", "vary.draw.sides = 4 | 10", "seeds = 1", "duration = 10 s");
    ReportBuilder report = TestRuns.report(study, Studies.facts(study));
    List<String> predicted = List.of("ticks", "clock_per_s");
    for (int index = 0; index < 2; index++) {
      StudyPoint point = study.points().get(index);
      report.add(
          point.name(),
          TestRuns.constructed(
              point.experiment(), 1, List.of(Map.of(Metric.CLOCK_PER_S, 7.0), Map.of())));
      TrialForecast forecast =
          TestRuns.forecast(List.of(Map.of(predicted.get(index), 8.0), Map.of()), 1, 6);
      report.predict(point.name(), new Forecasts(List.of(forecast), "A sentence."));
    }

    assertThat(written(report)).contains("| 4 | 1 | 7 | - | - | - |\n| 10 | 1 | 7 | 8 | - | - |");
  }

  @Test
  void aStudyTooBusyToKeepTimeShouldNotBeCalledValid() throws IOException {
    // At 1 tick/s 51,000 us are 5.1 % of a tick.
    Study real =
        Studies.real("rates = 1, 6", "vary.draw.sides = 4 | 10", "seeds = 1", "duration = 10 s");
    ReportBuilder report = TestRuns.report(real, Studies.facts(real));
    late(report, real, "draw.sides=4", 100, 200);
    late(report, real, "draw.sides=10", 51_000, 200);

    assertThat(written(report))
        .contains("> **✗ Too busy to keep time.** In 1 of 2 trials a process's 99th percentile")
        .contains(
            "> ✓ **Causally valid, but not on time.** 2 of 2 trials at 2 points are complete, and"
                + " all 8 rules of the causality check")
        .doesNotContain("**Valid.**");
  }

  private static void late(
      ReportBuilder report, Study study, String point, double slowUs, double fastUs) {
    report.add(
        point,
        TestRuns.constructed(
            study.at(point),
            1,
            List.of(
                Map.of(Metric.TICKS, 10.0, Metric.LATENESS_P99_US, slowUs),
                Map.of(Metric.TICKS, 60.0, Metric.LATENESS_P99_US, fastUs))));
  }

  @Test
  void manyPointsShouldHaveRowsAndRegimes() throws IOException {
    Study many =
        Studies.of(
            "vary.rates = every 1..7",
            "processes = 2",
            "draw.sides = 3",
            "seeds = 1..5",
            "duration = 100 s");
    String report = modelled(many);

    assertThat(report)
        .contains("A study of 49 points: `rates` every 1..7; the same 5 seeds")
        .contains("**Regimes.** Of 49 points theory expects ")
        .contains(
            "| predicted | points | measured: no queue grows | a queue may grow | a queue grows |")
        .contains("| 1, 7 | saturated / stable | grows |")
        .doesNotContain("Each point is compared with the first");
    // A row a point, and no section a point.
    assertThat(
            report
                .lines()
                .filter(
                    line ->
                        line.matches("\\| [1-7], [1-7] \\| (all stable|[a-z]+ / [a-z]+) \\| .*")))
        .hasSize(49);
    assertThat(report).doesNotContain("\n### 1, 7\n");
  }

  @Test
  void troubleShouldBeNamedWithItsPoint() throws IOException {
    ReportBuilder report =
        TestRuns.report(SIDES, TestRuns.facts(SIDES.first(), RunState.INTERRUPTED));
    report.add("draw.sides=4", TestRuns.modelled(SIDES.at("draw.sides=4"), 1));
    report.add("draw.sides=10", TestRuns.failed(SIDES.at("draw.sides=10"), 2, "process 1 died"));

    assertThat(written(report))
        .contains("**✗ Interrupted.** The run was stopped when 2 of 15 trials had ended")
        .contains(
            "**✗ 1 of 2 trials failed** and is left out of the figures: seed 2 at 10 (process 1"
                + " died).")
        .contains("### Trials with trouble")
        .contains("| seed 2 at 10 | failed |")
        .containsSubsequence("## Is it right?", "## Results")
        .contains("but 1 of 2 trials failed and was checked only as far as it came.")
        .contains("0 complete trials of 5, in `trials/draw.sides=20`.");
  }

  @Test
  void aFirstPointWithoutTrialsShouldBeSaidToLeaveTheOthersUncompared() throws IOException {
    ReportBuilder report = TestRuns.report(SIDES, Studies.facts(SIDES));
    for (String point : List.of("draw.sides=10", "draw.sides=20")) {
      report.add(point, TestRuns.modelled(SIDES.at(point), 1));
    }

    assertThat(written(report))
        .contains(
            "- **Not compared:** no seed has a complete trial both at `draw.sides 4` and at another"
                + " value of it.\n")
        .doesNotContain("No difference shown");
  }

  @Test
  void shouldCompareWhereTheFirstPointAloneHasNoTrials() throws IOException {
    Study study =
        Studies.of(
            "rates = 1, 6",
            "duration = 20 s",
            "seeds = 1..2",
            "vary.draw.sides = 4 | 10",
            "vary.phase = random | aligned");
    ReportBuilder report = TestRuns.report(study, Studies.facts(study));
    for (String point : List.of("draw.sides=4,phase=aligned", "draw.sides=10,phase=aligned")) {
      for (long seed = 1; seed <= 2; seed++) {
        report.add(point, TestRuns.modelled(study.at(point), seed));
      }
    }

    assertThat(written(report)).contains("**Too few seeds**").doesNotContain("**Not compared:**");
  }

  @Test
  void withoutACompleteTrialThereAreNoFigures() throws IOException {
    ReportBuilder report = TestRuns.report(SIDES, Studies.facts(SIDES));
    assertThat(written(report))
        .contains("**✗ No figures.**")
        .contains("**✗ Trials are missing.** This report is of 0 of 15 trials.");
  }

  @Test
  void shouldBeTheSameBytesTwice() throws IOException {
    assertThat(modelled(SIDES)).isEqualTo(modelled(SIDES));
  }

  @Test
  void chartsOfAnEarlierReportShouldGoAndOtherFilesStay() throws IOException {
    Files.createDirectories(folder.resolve("charts"));
    Files.writeString(folder.resolve("charts/study-old.png"), "");
    Files.writeString(folder.resolve("charts/mine.png"), "");
    modelled(SIDES);
    assertThat(folder.resolve("charts/study-old.png")).doesNotExist();
    assertThat(folder.resolve("charts/mine.png")).exists();
  }

  @Test
  void shouldSayWhatGoesWrongAtWhichPointAndWhatIsUnknownThere() throws IOException {
    Study faults =
        Studies.of(
            "title = Faults",
            "rates = 1, 3, 6",
            "vary.fault.1 = none | kill 2 at 30 s | pause 2 at 10.5 s for 20 s",
            "fault.2 = none",
            "seeds = 1..3",
            "duration = 60 s");

    assertThat(modelled(faults))
        .contains(
            "**Faults.** At 2 of 3 points something goes wrong on purpose; each fault is told of"
                + " point by point. What the queue of a killed process held when it died and how"
                + " far behind it ended are unknown: at a point that kills it, it has no mean,"
                + " final and growing queue and no final and largest offset, and is not compared by"
                + " these. Theory knows no faults, so nothing is predicted there.\n")
        .contains(
            "**Faults.** Process 2 was killed at 30 s. It had made 90 ticks. The others went on.")
        .contains("**Faults.** Process 2 was paused at 10.5 s for 20 s. Others sent it ");
  }

  @Test
  void faultsOfEveryPointShouldBeToldOnce() throws IOException {
    Study faults =
        Studies.of(
            "title = Faults",
            "rates = random 1..6",
            "vary.draw.sides = 4 | 10",
            "fault.1 = kill 2 at 30 s",
            "fault.2 = pause 1 at 5 s for 1 s",
            "seeds = 1..3",
            "duration = 60 s");

    assertThat(modelled(faults))
        .contains(
            "**Faults.** At every point something goes wrong on purpose; each fault is told of"
                + " point by point. What the queue of a killed process held when it died and how"
                + " far behind it ended are unknown: figures of offsets, and of mean, final and"
                + " growing queues, are over the others. Theory knows no faults, so nothing is"
                + " predicted here.");
  }

  @Test
  void ofManyPlansOnlyTheNumberOfPointsShouldBeTold() throws IOException {
    Study faults =
        Studies.of(
            "title = Faults",
            "rates = 1, 6",
            "vary.fault.1 = none | pause 2 at 1 s for 1 s | pause 2 at 2 s for 1 s | pause 2 at 3 s"
                + " for 1 s | pause 2 at 4 s for 1 s",
            "seeds = 1..2",
            "duration = 10 s");

    assertThat(modelled(faults))
        .contains(
            "**Faults.** At 4 of 5 points something goes wrong on purpose; each fault is told of"
                + " point by point. Theory knows no faults, so nothing is predicted there.");
    assertThat(modelled(SIDES)).doesNotContain("**Faults.**");
  }

  private static List<String> headings(String report) {
    return report
        .lines()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3))
        .toList();
  }
}
