package lamplight.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.experiment.StudyPoint;
import lamplight.log.TrialRecord;
import lamplight.measure.Metric;
import lamplight.measure.TimeBase;
import lamplight.model.TrialSpec;
import lamplight.report.chart.ChartSupport;
import lamplight.report.data.Studies;
import lamplight.results.TrialAnalyzer;
import lamplight.results.side.SideReader;
import lamplight.stats.judge.Gate;
import lamplight.stats.judge.GateParser;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The words of a comparison. With {@code -Dgolden=write} the pages are written anew, to be read in
 * the difference before they are committed.
 */
class GoldenComparisonTest {
  private static final Path GOLDEN = Path.of("src/test/resources/lamplight/report");

  @TempDir private Path folder;

  @Test
  void aRunAgainstARun() throws Exception {
    Path base = run("slow", 8, "rates = 1, 3, 6");
    Path other = run("faster", 8, "rates = 2, 3, 6");

    check("runs", List.of(base, other), "queue_final 1 lower than 50%", "jump_max all worse");
  }

  @Test
  void aStarAgainstAMeshWithFewSeeds() throws Exception {
    Path mesh = run("mesh", 5, "rates = 1, 3, 6");
    Path star = run("star", 5, "rates = 1, 3, 6", "topology = star", "relay.time = 20 ms");

    check("star", List.of(mesh, star));
  }

  /** A run or study in virtual time with the tables that a comparison reads. */
  private Path run(String name, int seeds, String... lines) throws IOException {
    StoredRun run = new StoredRun(folder, name, "20260101-000000").set("processes", "3");
    for (String line : lines) {
      String[] setting = line.split(" = ", 2);
      run.set(setting[0], setting[1]);
    }
    for (StudyPoint point : Studies.of(lines).points()) {
      for (long seed = 1; seed <= seeds; seed++) {
        TrialSpec spec = point.experiment().trial(seed);
        TrialAnalyzer analyzer = new TrialAnalyzer(spec, TimeBase.virtual(), true);
        TrialRecord record = VirtualTrial.record("", spec, analyzer);
        run.trial(point.name(), seed, analyzer.analysis(record).measures());
      }
    }
    return run.write();
  }

  private void check(String name, List<Path> folders, String... gates) throws Exception {
    List<Gate> parsed = new ArrayList<>();
    for (String gate : gates) {
      parsed.add(GateParser.parse(gate));
    }
    ComparisonReport report =
        ComparisonReport.of(SideReader.read(folders), Metric.where(Metric::isCompared), parsed);
    Path out = Files.createDirectories(folder.resolve("out"));
    String page =
        Files.readString(
            report.write(out, "as typed", new ChartSupport.Missing("not drawn in this test")));
    Path golden = GOLDEN.resolve("golden-comparison-" + name + ".md");
    if (Optional.ofNullable(System.getProperty("golden")).orElse("").equals("write")) {
      Files.writeString(golden, page);
    }
    assertThat(page).isEqualTo(Files.readString(golden));
  }
}
