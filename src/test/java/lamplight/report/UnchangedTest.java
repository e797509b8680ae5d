package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lamplight.experiment.Study;
import lamplight.measure.Metric;
import lamplight.report.chart.ChartSupport;
import lamplight.report.data.Studies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a study says of measures that no point changes. */
class UnchangedTest {
  private static final double[] WANDERING = {3, -3, 1, -1, 0.5};

  @TempDir private Path folder;

  @Test
  void whatIsEqualInEverySeedShouldBeSaidToBeEqualAndNotTested() throws IOException {
    Study study = study("1..5");
    ReportBuilder report = TestRuns.report(study, Studies.facts(study));
    for (int seed = 1; seed <= 5; seed++) {
      add(report, study, seed, measures(seed, seed), measures(seed, seed));
    }

    assertThat(written(report))
        .contains("- **Equal in every seed**: largest jump and largest queue.\n")
        .contains(
            "Each point is compared with the first, `4`, seed by seed (5 seeds). Nothing is tested,"
                + " as all that is compared is equal in every seed.\n")
        .doesNotContain("o difference", "Holm", "0 tests", "four times out of five");
  }

  @Test
  void withTooFewSeedsWhatIsEqualShouldStillBeSaidToBeEqual() throws IOException {
    Study study = study("1..3");
    ReportBuilder report = TestRuns.report(study, Studies.facts(study));
    for (int seed = 1; seed <= 3; seed++) {
      add(report, study, seed, measures(seed, seed), measures(seed, seed + WANDERING[seed]));
    }

    assertThat(written(report))
        .contains(
            "- **Too few seeds** to tell a difference from chance, which takes 5: largest jump of"
                + " process 1 (1/s).\n"
                + "- **Equal in every seed**: largest jump of process 2 (6/s); largest queue.\n")
        .contains(
            "(3 seeds). Nothing is tested: what is not equal in every seed has fewer than 5"
                + " seeds.\n")
        .doesNotContain("o difference", "Holm", "0 tests", "four times out of five");
  }

  @Test
  void theProcessesOfMeasuresWithoutADifferenceShouldBeNamedOnce() throws IOException {
    // Differences of 3, -3, 1, -1 and 0.5 have the mean 0.1 and no small p.
    Study study = study("1..5");
    ReportBuilder report = TestRuns.report(study, Studies.facts(study));
    for (int seed = 1; seed <= 5; seed++) {
      double other = seed + WANDERING[seed - 1];
      add(report, study, seed, measures(seed, seed), measures(other, other));
    }

    assertThat(written(report))
        .contains(
            "- **No difference shown** (which is not to say that there is none): largest jump"
                + " and largest queue of process 1 (1/s).\n"
                + "- **Equal in every seed**: largest jump and largest queue of process 2 (6/s).\n")
        .contains(" Holm's correction over the 2 tests of this section ");
  }

  private static Study study(String seeds) {
    return Studies.of("rates = 1, 6", "vary.draw.sides = 4 | 10", "seeds = " + seeds);
  }

  private static Map<Metric, Double> measures(double queue, double jump) {
    return Map.of(Metric.QUEUE_MAX, queue, Metric.JUMP_MAX, jump);
  }

  /** A trial of a seed at both points; process 2 is the same everywhere. */
  private static void add(
      ReportBuilder report,
      Study study,
      long seed,
      Map<Metric, Double> first,
      Map<Metric, Double> second) {
    Map<Metric, Double> same = measures(1, 1);
    for (String point : List.of("draw.sides=4", "draw.sides=10")) {
      Map<Metric, Double> slow = point.equals("draw.sides=4") ? first : second;
      report.add(point, TestRuns.constructed(study.at(point), seed, List.of(slow, same)));
    }
  }

  private String written(ReportBuilder report) throws IOException {
    report.write(folder, new ChartSupport.Missing("no font"));
    return Files.readString(folder.resolve("report.md")).replace('\u00a0', ' ');
  }
}
