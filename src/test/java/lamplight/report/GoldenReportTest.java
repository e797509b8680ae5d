package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import lamplight.experiment.Experiment;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.measure.TimeBase;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.report.chart.ChartSupport;
import lamplight.report.data.Studies;
import lamplight.results.RunFacts;
import lamplight.results.TrialAnalysis;
import lamplight.results.TrialAnalyzer;
import lamplight.run.RunState;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The words of a report, one whole report a kind of run. With {@code -Dgolden=write} the reports
 * are written anew, to be read in the difference before they are committed.
 */
class GoldenReportTest {
  private static final Path GOLDEN = Path.of("src/test/resources/lamplight/report");
  private static final long SECOND_NS = 1_000_000_000L;

  @TempDir private Path folder;

  @Test
  void aRunInVirtualTime() throws IOException {
    check("virtual", modelled(TestRuns.fixed(60, 5, TimeMode.VIRTUAL, 1, 3, 6)));
  }

  @Test
  void aRunInRealTime() throws IOException {
    Experiment real = TestRuns.fixed(60, 5, TimeMode.REAL, 1, 3, 6);
    check("real", report(real, RunState.COMPLETE, trials(real, TestRuns::late)));
  }

  @Test
  void aRunWithRandomRates() throws IOException {
    check("random", modelled(TestRuns.random(60, 5, TimeMode.VIRTUAL)));
  }

  @Test
  void aStar() throws IOException {
    Experiment star =
        Studies.of(
                "title = A star",
                "rates = 1, 3, 6",
                "topology = star",
                "relay.time = 20 ms",
                "vary.phase = random")
            .first();
    check("star", report(star, RunState.COMPLETE, trials(star, GoldenReportTest::analysed)));
  }

  @Test
  void aRunWithFaults() throws IOException {
    check(
        "faults",
        modelled(
            TestRuns.hit(
                TestRuns.fixed(60, 5, TimeMode.VIRTUAL, 1, 3, 6),
                new PlannedFault.Pause(2, 20 * SECOND_NS, 10 * SECOND_NS),
                new PlannedFault.Kill(3, 40 * SECOND_NS))));
  }

  @Test
  void aRunOfManyProcesses() throws IOException {
    long[] rates = new long[20];
    Arrays.setAll(rates, index -> 1 + index % 6);
    check("population", modelled(TestRuns.fixed(60, 5, TimeMode.VIRTUAL, rates)));
  }

  @Test
  void anInvalidRunThatWasInterrupted() throws IOException {
    Experiment experiment = TestRuns.fixed(60, 5, TimeMode.VIRTUAL, 1, 3, 6);
    check(
        "invalid",
        report(
            experiment,
            RunState.INTERRUPTED,
            List.of(
                TestRuns.modelled(experiment, 1),
                TestRuns.invalid(
                    TestRuns.modelled(experiment, 2),
                    "process 2, tick 31: the clock is 12, expected 13"),
                TestRuns.failed(experiment, 3, "process 2 ended with signal 9 (KILL)"))));
  }

  @Test
  void aStudyOfANumber() throws IOException {
    check(
        "study-number",
        study(
            GoldenReportTest::analysed,
            "title = Sides",
            "description = What does a smaller probability of an internal event change?",
            "rates = 1, 3, 6",
            "vary.draw.sides = 4 | 10 | 20",
            "duration = 60 s",
            "seeds = 1..6"));
  }

  @Test
  void aStudyOfACategory() throws IOException {
    check(
        "study-category",
        study(
            GoldenReportTest::analysed,
            "title = Star or mesh",
            "rates = 2, 3, 6",
            "vary.topology = mesh | star",
            "duration = 30 s",
            "seeds = 1..5"));
  }

  @Test
  void aStudyOfTwoKeysWithFewSeeds() throws IOException {
    check(
        "study-two-keys",
        study(
            GoldenReportTest::analysed,
            "title = Sides and faults",
            "rates = random 1..6",
            "processes = 3",
            "vary.draw.sides = 4 | 20",
            "vary.fault.1 = none | pause 2 at 10 s for 5 s",
            "duration = 30 s",
            "seeds = 1..3"));
  }

  private String study(Maker maker, String... lines) throws IOException {
    Study study = Studies.of(lines);
    ReportBuilder builder = TestRuns.report(study, Studies.facts(study));
    for (StudyPoint point : study.points()) {
      study.seeds().stream()
          .forEach(seed -> builder.add(point.name(), maker.make(point.experiment(), seed)));
    }
    builder.predict(VirtualTrial::run);
    return written(builder);
  }

  @Test
  void anOverriddenRunNamesWhatIsNotAsInTheFile() throws IOException {
    Experiment experiment = TestRuns.fixed(60, 1, TimeMode.VIRTUAL, 1, 3, 6);
    RunFacts facts = TestRuns.facts(experiment, RunState.COMPLETE);
    ReportBuilder builder =
        TestRuns.report(
            Study.of(experiment),
            new RunFacts(
                facts.settings(),
                facts.provenance(),
                facts.makers(),
                facts.unusual(),
                // The duration is what it is in the file, as a key varied over its one value is.
                Map.of(
                    "rates", "2, 4", "duration", facts.settings().getOrDefault("duration", ""))));
    builder.add("", TestRuns.modelled(experiment, 1));

    assertThat(written(builder))
        .containsSubsequence(
            "**Not as in the file:** the command line set `rates` as tested, not 2, 4. The title"
                + " and the description are those of the file.",
            "What happens to a slow process among fast ones?",
            "## Results");
  }

  private String modelled(Experiment experiment) throws IOException {
    return report(experiment, RunState.COMPLETE, trials(experiment, TestRuns::modelled));
  }

  private static List<TrialAnalysis> trials(Experiment experiment, Maker maker) {
    return LongStream.rangeClosed(1, experiment.seeds().count())
        .mapToObj(seed -> maker.make(experiment, seed))
        .toList();
  }

  /** A trial with its check, and with the measures of its relay. */
  private static TrialAnalysis analysed(Experiment experiment, long seed) {
    TrialSpec spec = experiment.trial(seed);
    TrialAnalyzer analyzer = new TrialAnalyzer(spec, TimeBase.virtual(), true);
    return analyzer.analysis(VirtualTrial.record("", spec, analyzer, nowNs -> true));
  }

  /** Makes the trial of a seed. */
  private interface Maker {
    TrialAnalysis make(Experiment experiment, long seed);
  }

  private String report(Experiment experiment, RunState state, List<TrialAnalysis> trials)
      throws IOException {
    ReportBuilder builder = TestRuns.report(experiment, state);
    trials.forEach(trial -> builder.add("", trial));
    builder.predict(VirtualTrial::run);
    return written(builder);
  }

  private String written(ReportBuilder builder) throws IOException {
    builder.write(folder, new ChartSupport.Missing("not drawn in this test"));
    return Files.readString(folder.resolve("report.md"));
  }

  private static void check(String name, String report) throws IOException {
    Path golden = GOLDEN.resolve("golden-" + name + ".md");
    if (Optional.ofNullable(System.getProperty("golden")).orElse("").equals("write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, report);
    }
    assertThat(report).isEqualTo(Files.readString(golden));
  }
}
