package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A study from its file to its report. */
class StudyIT extends WithSession {
  private static final String[] STUDY = {
    "title = Sides and rates",
    "vary.draw.sides = 4 | 10",
    "vary.rates = 1, 3, 6 | 2, 3, 4",
    "seeds = 1..3",
    "duration = 20 s"
  };

  @Test
  void shouldRunInVirtualTimeAndResumeToTheSameBytes() throws Exception {
    harness.experiment("study.properties", STUDY);

    Harness.Result result =
        Harness.withCharts(folder).run("study.properties", "--virtual", "--quiet");

    assertThat(result.exit()).as(result.err()).isZero();
    Path run = result.run(folder);
    Path point = run.resolve("trials/draw.sides=10,rates=1,3,6");
    for (int seed = 1; seed <= 3; seed++) {
      assertThat(point.resolve("seed-" + seed + "/process-3.csv")).exists();
    }
    // Four points, three seeds, three processes.
    List<String> rows = Files.readAllLines(run.resolve("processes.csv"));
    assertThat(rows).hasSize(1 + 4 * 3 * 3);
    assertThat(rows.get(1)).startsWith("\"draw.sides=4,rates=1,3,6\",1,1,1,20,");
    String summary = Files.readString(run.resolve("summary.csv"));
    // The rate of process 3 has no spread, its median of three seeds no interval, and theory knows
    // it.
    assertThat(summary).contains("\"draw.sides=10,rates=2,3,4\",3,rate,3,4,0,,,4,,,4,4,4\n");
    assertThat(run.resolve("effective.properties"))
        .content()
        .contains("vary.draw.sides = 4 | 10\nvary.rates = 1, 3, 6 | 2, 3, 4\n");
    assertThat(result.report(folder))
        .content()
        .contains("12 of 12 trials at 4 points are complete");
    assertThat(run.resolve("charts/study-drift_per_s.png")).isNotEmptyFile();

    String processes = Files.readString(run.resolve("processes.csv"));
    remove(point.resolve("seed-2"));
    Harness.Result resumed = session.run("--resume", run.toString(), "--quiet");

    assertThat(resumed.exit()).as(resumed.err()).isZero();
    assertThat(point.resolve("seed-2/process-3.csv")).exists();
    assertThat(run.resolve("processes.csv")).content().isEqualTo(processes);
    Harness.Result again = session.run("--resume", run.toString());
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.err())
        .contains("nothing to run: all 12 trials have ended already; rebuilding tables and report")
        .doesNotContain("done");
    assertThat(run.resolve("processes.csv")).content().isEqualTo(processes);
    Harness.Result check = session.run("check", run.toString());
    assertThat(check.exit()).as(check.err()).isZero();
    assertThat(check.out())
        .contains("draw.sides=10,rates=1,3,6 seed 2: valid, ")
        .contains("draw.sides=4,rates=2,3,4 seed 3: valid, ")
        .endsWith("\n12 trials checked: 12 valid\n")
        .hasLineCount(13);
  }

  @Test
  void shouldRunInRealTimeWithPointsSideBySide() throws Exception {
    harness.experiment(
        "real.properties",
        "rates = 1, 6",
        "vary.draw.sides = 2 | 10",
        "seeds = 1..2",
        "duration = 20 s",
        "time.scale = 20");

    Harness.Result result = harness.run("real.properties", "--jobs", "3");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("wave 1 of 2: launching 3 trials");
    assertThat(result.report(folder)).content().contains("4 trials at 2 points");
  }

  @Test
  void shouldPlanAndPredictEveryPoint() throws Exception {
    harness.experiment("study.properties", STUDY);

    Harness.Result plan = session.run("plan", "study.properties", "--virtual");
    assertThat(plan.out())
        .startsWith(
            "study is not as in the file: time = virtual (in the file: real)\n"
                + "study: 12 trials (4 points x 3 seeds) of 3 processes, virtual time of ")
        .contains("  draw.sides=4,rates=2,3,4 seed 3: rates 2, 3, 4\n");
    Harness.Result fixed =
        session.run("plan", "study.properties", "--virtual", "--set", "draw.sides=7");
    assertThat(fixed.out())
        .contains("6 trials (2 points x 3 seeds)")
        .contains("  rates=2,3,4 seed");
    Harness.Result predicted = session.run("predict", "study.properties", "--set", "seeds=1");
    assertThat(predicted.out().lines().filter(line -> line.startsWith("== ")))
        .containsExactly(
            "== draw.sides=4,rates=1,3,6",
            "== draw.sides=4,rates=2,3,4",
            "== draw.sides=10,rates=1,3,6",
            "== draw.sides=10,rates=2,3,4");
  }

  @Test
  void shouldStartNothingWhenOnePointIsBad() throws Exception {
    harness.experiment("bad.properties", "rates = 1, 3, 6", "vary.draw.sides = 10 | 2");

    Harness.Result result = session.run("bad.properties");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("bad.properties:2: vary.draw.sides = 2: expected a whole number from 3")
        .contains("at the point draw.sides=2")
        .contains("nothing was started");
    assertThat(folder.resolve("results")).doesNotExist();
  }

  private static void remove(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
