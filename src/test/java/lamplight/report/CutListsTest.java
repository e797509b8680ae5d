package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.measure.Metric;
import lamplight.report.data.Studies;
import lamplight.results.Unread;
import lamplight.theory.Forecasts;
import lamplight.theory.TrialForecast;
import org.junit.jupiter.api.Test;

/** Lists and tables of a report that are longer than a person reads, and what is left out. */
class CutListsTest extends StudyReports {
  private static Study study(String... further) {
    return Studies.real(
        "title = Many",
        "description = Are long lists cut?",
        "rates = 1, 6",
        "duration = 10 s",
        String.join("\n", further));
  }

  /** So many points, from 10 sides of the draw on. */
  private static String points(int count) {
    return IntStream.range(10, 10 + count)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" | ", "vary.draw.sides = ", ""));
  }

  private static ReportBuilder report(Study study) {
    return TestRuns.report(study, Studies.facts(study));
  }

  /** At each of 25 points process 1 has a tick too few. */
  @Test
  void aStudyShouldNameTheFirstMeasuresThatDeviate() throws IOException {
    Study study = study(points(25), "seeds = 1", "time = virtual");
    ReportBuilder report = report(study);
    TrialForecast forecast = TestRuns.forecast(List.of(Map.of("ticks", 10.0), Map.of()), 1, 6);
    for (StudyPoint point : study.points()) {
      report.add(
          point.name(),
          TestRuns.constructed(
              point.experiment(), 1, List.of(Map.of(Metric.TICKS, 9.0), Map.of())));
      report.predict(point.name(), new Forecasts(List.of(forecast), "A sentence."));
    }

    assertThat(written(report))
        .contains("- Ticks of process 1 (1/s) at 29 9, predicted 10 (exact in theory,")
        .doesNotContain("- Ticks of process 1 (1/s) at 30 ")
        .contains("\nThe first 20 of 25.\n")
        .doesNotContain("marked in the tables");
  }

  /** Of 26 points with two late trials each, the 26th has none. */
  @Test
  void aStudyShouldNameTheFirstTrialsThatWereTooBusy() throws IOException {
    Study study = study(points(26), "seeds = 1, 2");
    ReportBuilder report = report(study);
    for (StudyPoint point : study.points().subList(0, 25)) {
      for (long seed : List.of(1L, 2L)) {
        // At 6 ticks/s a period is 166,667 us, of which 5 % are 8,333 us.
        Map<Metric, Double> late = Map.of(Metric.TICKS, 60.0, Metric.LATENESS_P99_US, 9_000.0);
        report.add(
            point.name(),
            TestRuns.constructed(
                point.experiment(), seed, List.of(Map.of(Metric.TICKS, 10.0), late)));
      }
    }

    assertThat(written(report))
        .contains("\nThe first 20 of 50; `processes.csv` has all.\n")
        .contains("| 34 | 140 of 140 | 9,000 | 5.40 % | 2 of 2 |")
        .doesNotContain("| 35 | 0 of 0 |");
  }

  @Test
  void aStudyShouldTellTheTimingOfItsFirstPoints() throws IOException {
    Study study = study(points(51), "seeds = 1");
    ReportBuilder report = report(study);
    for (StudyPoint point : study.points()) {
      report.add(
          point.name(),
          TestRuns.constructed(
              point.experiment(),
              1,
              List.of(Map.of(Metric.TICKS, 10.0), Map.of(Metric.TICKS, 60.0))));
    }

    assertThat(written(report))
        .contains("| 59 | 70 of 70 | - | - | 0 of 1 |")
        .doesNotContain("| 60 | 70 of 70 |")
        .contains("\nThe first 50 of 51; `processes.csv` has all.\n");
  }

  @Test
  void theFirstTrialsWithTroubleShouldBeNamed() throws IOException {
    Study study = study("seeds = 1..151", "time = virtual");
    ReportBuilder report = report(study);
    study.seeds().stream()
        .forEach(seed -> report.addUnread("", new Unread(seed, Collections.singletonList("gone"))));

    assertThat(written(report))
        .contains("| seed 150 | unreadable | - | gone |")
        .doesNotContain("| seed 151 |")
        .contains("\nThe first 150 of 151; `checks.csv` has all.\n");
  }
}
