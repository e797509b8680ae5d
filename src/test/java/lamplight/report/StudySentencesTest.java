package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.measure.Metric;
import lamplight.report.data.Studies;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;

/** What the sentences of a study say changes, and what does not. */
class StudySentencesTest extends StudyReports {
  @Test
  void sentencesShouldSayWhatChangesAndWhatDoesNot() throws IOException {
    // The largest queue of process 1 is 20 to 24 at the first point, 9 to 11 less at the
    // second, and at the third now more, now less; that of process 2 is 1 everywhere.
    ReportBuilder report = TestRuns.report(SIDES, Studies.facts(SIDES));
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
    ReportBuilder report = TestRuns.report(SIDES, Studies.facts(SIDES));
    for (long seed = 1; seed <= 5; seed++) {
      queue(report, "draw.sides=4", seed, 19 + seed);
      queue(report, "draw.sides=10", seed, 9 + seed);
      queue(report, "draw.sides=20", seed, 19 + seed);
    }
    assertThat(written(report))
        .contains(
            "22.0 ± 2.0 at `4`; different by the same amount in every seed at `10` (12.0 ± 2.0);"
                + " equal in every seed at `20`.");
  }

  @Test
  void theoryShouldAllowForAQueueThatHasNotSettled() throws IOException {
    // With 20 sides p = 0.1, S = 10/1.2 and process 1 has 1 - 0.8148 to spare. Its mean queue is
    // predicted at 2.00, which takes 4 * 2.00 / 0.1852 = 43.2 s. With 10 sides it is saturated.
    // Half of the 43.2 s of 60 are 36 %, with a fifth for the theory: 1.12 is allowed for.
    Study study = Studies.of("rates = 1, 3, 6", "vary.draw.sides = 10 | 20", "seeds = 1..5");
    ReportBuilder report = TestRuns.report(study, Studies.facts(study));
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
    ReportBuilder report = TestRuns.report(study, Studies.facts(study));
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
    ReportBuilder report = TestRuns.report(two, Studies.facts(two));
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
    ReportBuilder report = TestRuns.report(three, Studies.facts(three));
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
  void pointsOfTwoOrThreeTrialsShouldBeSaidToHaveTooFew() throws IOException {
    ReportBuilder report = TestRuns.report(SIDES, Studies.facts(SIDES));
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
    ReportBuilder report = TestRuns.report(two, Studies.facts(two));
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

  private static void queue(ReportBuilder report, String point, long seed, double largest) {
    queue(report, SIDES, point, seed, largest);
  }
}
