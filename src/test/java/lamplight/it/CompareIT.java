package lamplight.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comparing runs, as a person and as a build server do. */
class CompareIT extends WithSession {
  private static final String NARROW = "queue_final";

  @Test
  void shouldFindRunsOfTheSameSeedsIdentical() throws Exception {
    Path base = run("1, 3, 6");
    Path other = run("1, 3, 6");

    Harness.Result result =
        Harness.withCharts(folder)
            .run("compare", base.toString(), other.toString(), "--fail-if", "queue_final worse");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("identical in every measure of every trial");
    Path page = result.report(folder);
    assertThat(page).content().contains("**Identical.**");
    assertThat(result.out()).matches("results/comparisons/[0-9-]{15}/comparison.md\n");
    assertThat(page.resolveSibling("comparison.csv")).isNotEmptyFile();
    assertThat(page.resolveSibling("comparison.html")).isNotEmptyFile();
    try (Stream<Path> charts = Files.list(page.resolveSibling("charts"))) {
      assertThat(charts.map(chart -> chart.getFileName().toString()))
          .containsExactlyInAnyOrder("comparison-1.png", "comparison-1-differences.png");
    }
  }

  @Test
  void shouldFailAGateThatTheOtherRunBreaks() throws Exception {
    String base = run("3, 3, 6").toString();
    String other = run("1, 3, 6").toString();

    // Process 1 takes one message a second instead of three: its queue grows without bound.
    Harness.Result worse =
        session.run(
            "compare",
            base,
            other,
            "-o",
            "worse",
            "--measures",
            NARROW,
            "--fail-if",
            "queue_final 1 worse than 50%");
    assertThat(worse.exit()).as(worse.err()).isEqualTo(1);
    assertThat(worse.err()).contains("gate failed: queue_final 1 worse than 50% (");
    assertThat(worse.out()).isEqualTo("worse/comparison.md\n");
    Harness.Result better =
        session.run(
            "compare",
            other,
            base,
            "-o",
            "better",
            "--measures",
            NARROW,
            "--fail-if",
            "queue_final 1 worse than 50%");
    assertThat(better.exit()).as(better.err()).isZero();

    assertThat(session.run("compare", base, other, "--fail-if", "clock_per_s worse").exit())
        .isEqualTo(2);
    assertThat(session.run("compare", base, other, "--fail-if", "queue_final 4 worse").exit())
        .isEqualTo(2);
    assertThat(session.run("compare", base, "nowhere").exit()).isEqualTo(2);
    assertThat(folder.resolve("results/comparisons")).doesNotExist();
  }

  private Path run(String rates) throws Exception {
    harness.experiment("gated.properties", "rates = " + rates, "seeds = 1..8");
    Harness.Result result = session.run("--virtual", "--quiet", "gated.properties");
    assertThat(result.exit()).as(result.err()).isZero();
    return Path.of(result.out().strip()).resolveSibling("");
  }
}
