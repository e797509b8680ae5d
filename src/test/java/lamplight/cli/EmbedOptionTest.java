package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report RUN_DIR --embed}. */
class EmbedOptionTest {
  private static final Pattern SEED = Pattern.compile("\\{\"point\":\"\",\"seed\":(\\d+),");

  @TempDir private Path folder;

  private Path report = Path.of("");

  @BeforeEach
  void makeRun() throws IOException {
    Path experiment = folder.resolve("small.properties");
    Files.writeString(
        experiment,
        "rates = 1, 3, 6\nseeds = 1..6\nduration = 10 s\ntime = virtual\nlogs = discard\n");
    InProcess.Result made =
        InProcess.run(experiment.toString(), "--results", folder.resolve("results").toString());
    report = Path.of(made.out().strip()).resolveSibling("report.html");
  }

  @Test
  void aPageShouldShowTheTrialsThatAreNamed() throws IOException {
    byte[] usual = Files.readAllBytes(report);
    byte[] clocks = Files.readAllBytes(report.resolveSibling("clocks.csv"));
    byte[] picture = Files.readAllBytes(report.resolveSibling("charts/spacetime.svg"));

    assertThat(embedded()).containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(report("--embed", "4..5, 1").code()).isZero();
    assertThat(embedded()).containsExactly("1", "4", "5");
    assertThat(markdown())
        .contains(
            "The page [report.html](report.html) holds the events of 3 of 6 trials; `java -jar"
                + " harness.jar report RUN_DIR --embed SEEDS` makes it with those of other seeds.");
    assertThat(report("--embed", "none").code()).isZero();
    assertThat(embedded()).isEmpty();
    assertThat(report.resolveSibling("clocks.csv")).hasBinaryContent(clocks);
    assertThat(report.resolveSibling("charts/spacetime.svg")).hasBinaryContent(picture);
    assertThat(markdown()).contains("What other clocks would have said", "## Space-time");
    assertThat(report("--embed", "all").code()).isZero();
    assertThat(report).hasBinaryContent(usual);
    assertThat(markdown()).doesNotContain("--embed");
    assertThat(report().code()).isZero();
    assertThat(report).hasBinaryContent(usual);
  }

  @Test
  void whatIsNoSeedOfTheRunShouldBeRefused() {
    assertThat(report("--embed", "5..7"))
        .isEqualTo(
            new InProcess.Result(
                2,
                "",
                "harness: --embed 5..7: the run has no trial of seed 7: expected some of its seeds,"
                    + " 1..6\n"));
    InProcess.Result strange = report("--embed", "some");
    assertThat(strange.code()).isEqualTo(2);
    assertThat(strange.err()).contains("--embed", "expected seeds", ", or all, or none");
  }

  private InProcess.Result report(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("report", Objects.requireNonNull(report.getParent()).toString()));
    arguments.addAll(List.of(options));
    return InProcess.run(arguments.toArray(String[]::new));
  }

  private String markdown() throws IOException {
    return Files.readString(report.resolveSibling("report.md")).replace('\u00a0', ' ');
  }

  private List<String> embedded() throws IOException {
    Matcher seeds = SEED.matcher(Files.readString(report));
    return seeds.results().map(found -> found.group(1)).toList();
  }
}
