package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lamplight.experiment.Experiment;
import lamplight.experiment.Study;
import lamplight.measure.Metric;
import lamplight.model.TimeMode;
import lamplight.report.chart.ChartSupport;
import lamplight.report.data.Studies;
import lamplight.report.part.BriefReport;
import lamplight.results.TrialAnalysis;
import lamplight.run.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says first, as a terminal shows it. */
class BriefReportTest {
  @TempDir private Path folder;

  // Two equal trials: process p ends 10 p behind with 2 p messages, grown by p / 2 a second.

  @Test
  void aWideTerminalShouldShowTheVerdictOfTheReportAndTheTable() throws IOException {
    BriefReport digest = digest(1, 3);

    assertThat(digest.lines(199, letters -> letters))
        .containsExactly(
            "✓ Valid. 2 of 2 trials are complete, and all 8 rules of the causality check hold at"
                + " 2,400 events. Theory: nothing is predicted. Timing: virtual, every tick at its"
                + " deadline.",
            "",
            "process    clock rate   final offset      queue growth   final queue",
            "1 (1/s)  7, all equal  10, all equal  0.500, all equal  2, all equal",
            "2 (3/s)  7, all equal  20, all equal      1, all equal  4, all equal");
    String quoted = Files.readString(folder.resolve("report.md")).lines().toList().get(2);
    assertThat(quoted.replace("> ", "").replace("**", ""))
        .isEqualTo(digest.lines(1000, letters -> letters).get(0));
  }

  @Test
  void aTerminalOf80ColumnsShouldShowTheSameInMoreLines() throws IOException {
    assertThat(digest(1, 3).lines(79, letters -> letters))
        .containsExactly(
            "✓ Valid. 2 of 2 trials are complete, and all 8 rules of the causality check",
            "hold at 2,400 events. Theory: nothing is predicted. Timing: virtual, every tick",
            "at its deadline.",
            "",
            "process    clock rate   final offset      queue growth   final queue",
            "1 (1/s)  7, all equal  10, all equal  0.500, all equal  2, all equal",
            "2 (3/s)  7, all equal  20, all equal      1, all equal  4, all equal");
  }

  @Test
  void aTerminalOf40ColumnsShouldShowTheFirstMeasuresAlone() throws IOException {
    assertThat(digest(1, 3).lines(39, letters -> letters))
        .containsExactly(
            "✓ Valid. 2 of 2 trials are complete,",
            "and all 8 rules of the causality check",
            "hold at 2,400 events. Theory: nothing",
            "is predicted. Timing: virtual, every",
            "tick at its deadline.",
            "",
            "process    clock rate   final offset",
            "1 (1/s)  7, all equal  10, all equal",
            "2 (3/s)  7, all equal  20, all equal");
  }

  @Test
  void ofMoreThanFiveProcessesTheSlowestTheMiddleAndTheFastestShouldBeShown() throws IOException {
    // By rate they are 4, 5, 1, 2, 6, 3; the third of six is in the middle.
    assertThat(table(3, 4, 9, 1, 2, 5))
        .containsExactly(
            "process | final offset",
            "4 (1/s) | 40, all equal",
            "1 (3/s) | 10, all equal",
            "3 (9/s) | 30, all equal");
    assertThat(table(3, 4, 9, 1, 2))
        .hasSize(1 + BriefReport.ROWS_MAX)
        .element(1)
        .isEqualTo("1 (3/s) | 10, all equal");
  }

  @Test
  void ofManyProcessesPercentilesShouldBeShown() throws IOException {
    // 10, 20 ... 130.
    assertThat(table(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
        .containsExactly(
            "over processes | final offset",
            "smallest | 10, all equal",
            "median | 70, all equal",
            "largest | 130, all equal");
  }

  @Test
  void aStudyShouldNameItsKeyOverThePointsAndTheProcessesAbove() throws IOException {
    Study study =
        Studies.of("rates = 1, 3", "vary.draw.sides = 4 | 10", "duration = 10 s", "seeds = 1");
    ReportBuilder builder = TestRuns.report(study, Studies.facts(study));
    study
        .points()
        .forEach(
            at -> builder.add(at.name(), TestRuns.constructed(at.experiment(), 1, measures(2))));

    List<String> lines =
        builder
            .write(folder, new ChartSupport.Missing("not drawn in this test"))
            .lines(199, letters -> letters);
    assertThat(lines.subList(lines.indexOf("") + 1, lines.size()))
        .containsExactly(
            "Each cell: processes 1 (1/s) / 2 (3/s)",
            "draw.sides  clock rate  final offset  queue growth  final queue",
            "4                7 / 7       10 / 20     0.500 / 1        2 / 4",
            "10               7 / 7       10 / 20     0.500 / 1        2 / 4");
    assertThat(Files.readString(folder.resolve("report.md"))).contains("| draw.sides | trials |");
  }

  @Test
  void withoutACompleteTrialThereShouldBeNoTable() throws IOException {
    Experiment experiment = TestRuns.fixed(10, 1, TimeMode.VIRTUAL, 1, 3);

    assertThat(
            digest(experiment, List.of(TestRuns.failed(experiment, 1, "it broke")))
                .lines(199, letters -> letters))
        .startsWith(
            "✗ 1 of 1 trial failed and is left out of the figures: seed 1 (it broke).",
            "✗ No figures. No trial is complete, so nothing could be measured.")
        .doesNotContain("");
  }

  /** The table's first column and its third. */
  private List<String> table(long... rates) throws IOException {
    List<String> lines = digest(rates).lines(199, letters -> letters);
    return lines.subList(lines.indexOf("") + 1, lines.size()).stream()
        .map(line -> line.split(" {2,}"))
        .map(cells -> cells[0] + " | " + cells[2])
        .toList();
  }

  private BriefReport digest(long... rates) throws IOException {
    Experiment experiment = TestRuns.fixed(10, 2, TimeMode.VIRTUAL, rates);
    List<Map<Metric, Double>> measures = measures(rates.length);
    return digest(
        experiment,
        List.of(
            TestRuns.constructed(experiment, 1, measures),
            TestRuns.constructed(experiment, 2, measures)));
  }

  private static List<Map<Metric, Double>> measures(int processes) {
    List<Map<Metric, Double>> measures = new ArrayList<>();
    for (int process = 1; process <= processes; process++) {
      measures.add(
          Map.of(
              Metric.CLOCK_PER_S,
              7.0,
              Metric.OFFSET_FINAL,
              10.0 * process,
              Metric.QUEUE_GROWTH_PER_S,
              process / 2.0,
              Metric.QUEUE_FINAL,
              2.0 * process));
    }
    return measures;
  }

  private BriefReport digest(Experiment experiment, List<TrialAnalysis> trials) throws IOException {
    ReportBuilder builder = TestRuns.report(experiment, RunState.COMPLETE);
    trials.forEach(trial -> builder.add("", trial));
    return builder.write(folder, new ChartSupport.Missing("not drawn in this test"));
  }
}
