package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves of other clocks. */
class ClocksTableTest {
  @TempDir Path folder;

  private Path run(String... lines) throws IOException {
    Path experiment = folder.resolve("x.properties");
    Files.write(experiment, List.of(lines));
    InProcess.Result result =
        InProcess.run(
            "--virtual", "--quiet", "--results", folder.toString(), experiment.toString());
    assertThat(result.code()).as(result.err()).isZero();
    return Path.of(result.out().strip()).resolveSibling("");
  }

  @Test
  void aRunShouldHaveARowATrialAndClock() throws IOException {
    Path run = run("rates = 1, 3", "duration = 9 s", "seeds = 4..5", "clock.skew = 0 ms, -2 s");

    List<String> rows = Files.readAllLines(run.resolve("clocks.csv"));
    assertThat(rows).hasSize(1 + 2 * 5);
    assertThat(
            rows.subList(1, rows.size()).stream().map(row -> row.split(",")[1] + row.split(",")[2]))
        .containsExactly(
            "4Lamport",
            "4vector",
            "4hybrid logical",
            "4naive hybrid",
            "4physical",
            "5Lamport",
            "5vector",
            "5hybrid logical",
            "5naive hybrid",
            "5physical");
    // 9 events of the one and 27 of the other.
    assertThat(rows.subList(1, rows.size())).allMatch(row -> row.split(",")[4].equals("243"));
    assertThat(rows)
        .filteredOn(row -> row.contains("vector"))
        .allMatch(row -> row.contains(",1,1,0,0,"));
    assertThat(run.resolve("report.md"))
        .content()
        .contains("What other clocks would have said: against true time, Lamport clocks order")
        .contains("Replayed are the events of every complete trial.");
  }

  @Test
  void aStudyShouldHaveEverySeedOfEachPoint() throws IOException {
    Path run =
        run(
            "rates = 1, 3",
            "duration = 9 s",
            "seeds = 4..5",
            "logs = discard",
            "vary.clock.skew = none | 0 ms, -9 s");

    assertThat(Files.readAllLines(run.resolve("clocks.csv")))
        .filteredOn(row -> row.contains("Lamport"))
        .extracting(row -> row.substring(0, row.indexOf(",Lamport")))
        .containsExactly(
            "clock.skew=none,4",
            "clock.skew=none,5",
            "\"clock.skew=0_ms,-9000_ms\",4",
            "\"clock.skew=0_ms,-9000_ms\",5");
    // What was asked is answered first.
    assertThat(run.resolve("report.md"))
        .content()
        .containsSubsequence(
            "## Results",
            "### What other clocks would have said",
            "fewer pairs than Lamport clocks in every trial where the physical clocks are 0 ms"
                + " apart; in some trials where they are 9 s (1 of 2) apart.",
            "**Equal in every seed**");
  }
}
