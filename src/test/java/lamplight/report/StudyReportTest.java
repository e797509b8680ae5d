package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.measure.Metric;
import lamplight.report.chart.ChartSupport;
import lamplight.report.data.Studies;
import lamplight.run.RunState;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyReportTest {
  private static final ChartSupport NO_CHARTS = new ChartSupport.Missing("no font");
  private static final Study SIDES =
      Studies.of(
          "title = Sides",
          "description = Do sides matter?",
          "rates = 1, 6",
          "vary.draw.sides = 4 | 10 | 20",
          "seeds = 1..5",
          "duration = 60 s");

  @TempDir private Path folder;

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
        .containsExactly("Results", "Is it right?", "All measures", "How it was made");
  }

  @Test
  void sentencesShouldSayWhatChangesAndWhatDoesNot() throws IOException {
    // The largest queue of process 1 is 20 to 24 at the first point, 9 to 11 less at the
    // second, and at the third now more, now less; that of process 2 is 1 everywhere.
    ReportBuilder report = new ReportBuilder(SIDES, Studies.facts(SIDES));
    double[] second = {2, 1, 3, 4, 5};
    double[] third = {3, -3, 1, -1, 0.5};
    for (long seed = 1; seed <= 5; seed++) {
      queue(report, "draw.sides=4", seed, 19 + seed);
    }
    for (long seed = 1; seed <= 5; seed++) {
      queue(report, "draw.sides=10", seed, 9 + second[(int) seed - 1]);
    }
    for (long seed = 1; seed <= 5; seed++) {
      queue(report, "draw.sides=20", seed, 19 + seed + third[(int) seed - 1]);
    }

    // Means 22, 12 and 22.1; t(0.975, 4) = 2.7764, standard deviation sqrt(2.5) = 1.5811:
    // half width 1.9632. At the third point 23, 18, 23, 22, 24.5 have the mean 22.1.
    assertThat(written(report))
        .contains(
            "**Largest queue (messages).** Process 1 (1/s): 22.0 ± 2.0 at `4`; lower at `10` (12.0"
                + " ± 2.0); no difference shown at `20`.\n"
                + "- **Equal in every seed**: largest queue of process 2 (6/s).\n");
  }

  @Test
  void theSameDifferenceInEverySeedShouldBeSaidToBeThat() throws IOException {
    // Ten less in each of five seeds: signs alone cannot show that, and there is nothing else.
    ReportBuilder report = new ReportBuilder(SIDES, Studies.facts(SIDES));
    for (long seed = 1; seed <= 5; seed++) {
      queue(report, "draw.sides=4", seed, 19 + seed);
      queue(report, "draw.sides=10", seed, 9 + seed);
      queue(report, "draw.sides=20", seed, 19 + seed);
    }
    assertThat(written(report))
        .contains(
            "22.0 ± 2.0 at `4`; other by the same amount in every seed at `10` (12.0 ± 2.0);"
                + " equal in every seed at `20`.");
  }

  @Test
  void theoryShouldAllowForAQueueThatHasNotSettled() throws IOException {
    // With 20 sides p = 0.1, S = 10/1.2 and process 1 has 1 - 0.8148 to spare. Its mean queue is
    // predicted at 2.00, which takes 4 * 2.00 / 0.1852 = 43.2 s. With 10 sides it is saturated.
    // Half of the 43.2 s of 60 are 36 %, with a fifth for the theory: 1.12 is allowed for.
    Study study = Studies.of("rates = 1, 3, 6", "vary.draw.sides = 10 | 20", "seeds = 1..5");
    ReportBuilder report = new ReportBuilder(study, Studies.facts(study));
    for (String point : List.of("draw.sides=10", "draw.sides=20")) {
      for (long seed = 1; seed <= 5; seed++) {
        Map<Metric, Double> first = Map.of(Metric.QUEUE_MEAN, 1 + 0.001 * seed);
        report.add(
            point, TestRuns.constructed(study.at(point), seed, List.of(first, Map.of(), Map.of())));
      }
    }
    report.predict(VirtualTrial::run);

    assertThat(written(report))
        .contains("> **✗ Theory: 1 of 8 predicted measures deviates**; see [Is it right?]")
        .containsPattern(
            "- Mean queue of process 1 \\(1/s\\) at 10 1.00, predicted 16.0 \\(\u2212[0-9,.]+"
                + " standard errors\\)")
        .doesNotContain("Mean queue of process 1 (1/s) at 20")
        .contains(
            "the queue of process 1 (1/s) takes about 44 s to settle, which is long beside a trial"
                + " of 60 s: its predictions are for the settled state, so the measured queue is"
                + " shorter and may still grow.");
  }

  @Test
  void theWayFromTheStartShouldNotBeToldAsDrift() throws IOException {
    // All are stable, so that theory expects no drift in the long run, whatever the delay.
    assertThat(drifting(0, 0.1, "rates = 2, 3, 4", "vary.network.delay = 0 ms | 1 s"))
        .contains(" By theory there is none in the long run: it is the way from the start");
  }

  @Test
  void driftThatLastsShouldNotBeToldAsTheWayFromTheStart() throws IOException {
    // By theory process 1 is saturated with 4 sides, and with 20 it is stable.
    assertThat(drifting(2, 0.01, "rates = 1, 3, 6", "vary.draw.sides = 4 | 20"))
        .contains("Process 1 (1/s): 2.00120 ± 0.00098 at `4`; lower at `20` (0.01050 ± 0.00088).")
        .doesNotContain("the way from the start");
  }

  /** A study of two points with these drifts of process 1. */
  private String drifting(double base, double other, String... lines) throws IOException {
    List<String> all = new ArrayList<>(List.of(lines));
    all.add("seeds = 1..6");
    Study study = Studies.of(all.toArray(String[]::new));
    ReportBuilder report = new ReportBuilder(study, Studies.facts(study));
    for (long seed = 1; seed <= 6; seed++) {
      for (StudyPoint at : study.points()) {
        String point = at.name();
        double drift =
            (at.equals(study.points().get(1)) ? other : base) + 0.001 * (seed % 3) * (seed % 2);
        Map<Metric, Double> first = Map.of(Metric.DRIFT_PER_S, drift + 0.0001 * seed * drift);
        report.add(
            point, TestRuns.constructed(study.at(point), seed, List.of(first, Map.of(), Map.of())));
      }
    }
    report.predict(VirtualTrial::run);
    return written(report);
  }

  @Test
  void withTwoKeysEachSentenceShouldBeOfOneSettingOfTheOther() throws IOException {
    // From 20..24 down by about 10 at 10 sides where phases are random; the same where aligned.
    Study two =
        Studies.of(
            "rates = 1, 6",
            "vary.draw.sides = 4 | 10",
            "vary.phase = random | aligned",
            "seeds = 1..5");
    ReportBuilder report = new ReportBuilder(two, Studies.facts(two));
    double[] lower = {2, 1, 3, 4, 5};
    double[] wandering = {3, -3, 1, -1, 0.5};
    for (int seed = 1; seed <= 5; seed++) {
      queue(report, two, "draw.sides=4,phase=random", seed, 19 + seed);
      queue(report, two, "draw.sides=4,phase=aligned", seed, 19 + seed);
      queue(report, two, "draw.sides=10,phase=random", seed, 9 + lower[seed - 1]);
      queue(report, two, "draw.sides=10,phase=aligned", seed, 19 + seed + wandering[seed - 1]);
    }

    assertThat(written(report))
        .contains(
            "Each point is compared with the one at `draw.sides 4`, all else equal, and is named by"
                + " its `draw.sides`, seed by seed (5 seeds).")
        .contains(
            "- **Largest queue (messages).**\n"
                + "  - Process 1 (1/s) at `phase random`: 22.0 ± 2.0 at `4`; lower at `10` (12.0 ±"
                + " 2.0).\n"
                + "  - Process 1 (1/s): between the values of `draw.sides` no difference shown"
                + " at `phase aligned`.\n"
                + "- **Equal in every seed** between the values of `draw.sides`: largest queue of"
                + " process 2 (6/s).\n")
        .contains(
            " seeds. Points that differ in `phase` are not compared with each other:"
                + " the tables have what that changes.\n");
    assertThat(folder.resolve("report.html"))
        .content()
        .containsPattern(
            "<strong>Largest queue \\(messages\\)\\.</strong>\\s*<ul>\\s*<li>Process 1");
  }

  @Test
  void withThreeKeysBothThatAreNotComparedShouldBeNamed() throws IOException {
    // The largest queue is 20 to 24 at one duration and 40 to 44 at the other, whatever the sides.
    Study three =
        Studies.of(
            "rates = 1, 6",
            "vary.draw.sides = 4 | 10",
            "vary.phase = random | aligned",
            "vary.duration = 30 s | 60 s",
            "seeds = 1..5");
    ReportBuilder report = new ReportBuilder(three, Studies.facts(three));
    for (StudyPoint point : three.points()) {
      double lowest = point.values().contains("30 s") ? 19 : 39;
      for (int seed = 1; seed <= 5; seed++) {
        queue(report, three, point.name(), seed, lowest + seed);
      }
    }

    assertThat(written(report))
        .contains("- **Equal in every seed** between the values of `draw.sides`: largest queue.\n")
        .contains(" Points that differ in `phase` or `duration` are not compared with each other:");
  }

  @Test
  void withOneValueOfTheFirstKeyNothingShouldBeSaidToBeCompared() throws IOException {
    String text =
        modelled(
            Studies.of(
                "rates = 1, 6",
                "vary.draw.sides = 4",
                "vary.phase = random | aligned",
                "duration = 10 s",
                "seeds = 1..5"));

    assertThat(text)
        .contains("No two points are compared: `draw.sides` has one value. Points that differ in")
        .doesNotContain("Holm");
  }

  @Test
  void withOneKeyNothingShouldBeSaidOfOthers() throws IOException {
    assertThat(modelled(SIDES))
        .doesNotContain("not compared with each other")
        .doesNotContain("between the values");
  }

  @Test
  void theLatestProcessesShouldBeNamedWithTheirPoints() throws IOException {
    // At 1 tick/s 12,000 us are 1.2 % of a tick; at 6 ticks/s 3,000 us are 1.8 %.
    Study real =
        Studies.real("rates = 1, 6", "vary.draw.sides = 4 | 10", "seeds = 1", "duration = 10 s");
    ReportBuilder report = new ReportBuilder(real, Studies.facts(real));
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
  void aStudyTooBusyToKeepTimeShouldNotBeCalledValid() throws IOException {
    // At 1 tick/s 51,000 us are 5.1 % of a tick.
    Study real =
        Studies.real("rates = 1, 6", "vary.draw.sides = 4 | 10", "seeds = 1", "duration = 10 s");
    ReportBuilder report = new ReportBuilder(real, Studies.facts(real));
    late(report, real, "draw.sides=4", 100, 200);
    late(report, real, "draw.sides=10", 51_000, 200);

    assertThat(written(report))
        .contains("> **✗ Too busy to keep time.** In 1 of 2 trials a process's 99th percentile")
        .contains(
            "> 2 of 2 trials at 2 points are complete, and all 8 rules of the causality check")
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
  void pointsOfTwoOrThreeTrialsShouldBeSaidToHaveTooFew() throws IOException {
    ReportBuilder report = new ReportBuilder(SIDES, Studies.facts(SIDES));
    for (long seed = 1; seed <= 5; seed++) {
      queue(report, "draw.sides=4", seed, 19 + seed);
    }
    assertThat(written(report)).doesNotContain("too wide to conclude");
    for (long seed = 1; seed <= 3; seed++) {
      queue(report, "draw.sides=10", seed, 19 + seed);
    }
    assertThat(written(report))
        .contains(
            "\n\nAn interval from 3 trials is mostly too wide to conclude from,"
                + " 4.3 standard errors to each side;");
  }

  @Test
  void shouldCountTheSeedsOfMeasuresThatAreUndefinedInSome() throws IOException {
    Study two = Studies.of("rates = 1, 6", "vary.draw.sides = 4 | 10", "seeds = 1..6");
    ReportBuilder report = new ReportBuilder(two, Studies.facts(two));
    for (String point : List.of("draw.sides=4", "draw.sides=10")) {
      for (int seed = 1; seed <= 6; seed++) {
        // In three of six trials process 2 has no such measure.
        Map<Metric, Double> second = seed <= 3 ? Map.of() : Map.of(Metric.QUEUE_MAX, 1.0 * seed);
        report.add(
            point,
            TestRuns.constructed(
                two.at(point), seed, List.of(Map.of(Metric.QUEUE_MAX, 2.0 + seed), second)));
      }
    }

    assertThat(written(report))
        .contains("seed by seed (6 seeds, as few as 3 where a measure is undefined).");
  }

  private static void queue(
      ReportBuilder report, Study study, String point, long seed, double largest) {
    report.add(
        point,
        TestRuns.constructed(
            study.at(point),
            seed,
            List.of(Map.of(Metric.QUEUE_MAX, largest), Map.of(Metric.QUEUE_MAX, 1.0))));
  }

  @Test
  void fewSeedsShouldHaveNoVerdict() throws IOException {
    Study few = Studies.of("rates = 1, 6", "vary.draw.sides = 4 | 10", "seeds = 1..4");
    assertThat(modelled(few))
        .contains(
            "- **Too few seeds** to tell a difference from chance, which takes 5: clock rate, ")
        .containsOnlyOnce("Too few seeds")
        .doesNotContain("higher at", "lower at");
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
        .contains("| predicted | points | measured: no queue grows | cannot be told |")
        .contains("| 1, 7 | saturated / stable | grows |")
        .doesNotContain("Each point is compared with the first");
    // A row a point, and no section a point.
    assertThat(report.lines().filter(line -> line.matches("\\| [1-7], [1-7] \\| s?[a-z]+ / .*")))
        .hasSize(49);
    assertThat(report).doesNotContain("\n### 1, 7\n");
  }

  @Test
  void troubleShouldBeNamedWithItsPoint() throws IOException {
    ReportBuilder report =
        new ReportBuilder(SIDES, TestRuns.facts(SIDES.first(), RunState.INTERRUPTED));
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
  void withoutACompleteTrialThereAreNoFigures() throws IOException {
    ReportBuilder report = new ReportBuilder(SIDES, Studies.facts(SIDES));
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

  private static void queue(ReportBuilder report, String point, long seed, double largest) {
    queue(report, SIDES, point, seed, largest);
  }

  private String modelled(Study study) throws IOException {
    ReportBuilder report = new ReportBuilder(study, Studies.facts(study));
    for (StudyPoint point : study.points()) {
      study.seeds().stream()
          .forEach(seed -> report.add(point.name(), TestRuns.modelled(point.experiment(), seed)));
    }
    report.predict(VirtualTrial::run);
    return written(report);
  }

  private String written(ReportBuilder report) throws IOException {
    report.write(folder, NO_CHARTS);
    assertThat(folder.resolve("report.html")).isNotEmptyFile();
    return Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
  }

  private static List<String> headings(String report) {
    return report
        .lines()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3))
        .toList();
  }
}
