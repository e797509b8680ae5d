package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lamplight.run.TypedCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check of a run says of trials of which its tables tell, but which are gone. */
class LostTrialsCheckTest {
  @TempDir private Path folder;

  @Test
  void aLostTrialShouldBeNamedBehindTheOthers() throws Exception {
    Path run = made("");
    delete(run.resolve("trials/seed-2"));

    InProcess.Result check = InProcess.run("check", run.toString());

    assertThat(check.code()).isEqualTo(3);
    String lost = "seed 2: lost, though checks.csv tells of it";
    assertThat(check.out())
        .startsWith("seed 1: valid, ")
        .contains("\nseed 3: valid, ")
        .endsWith(lost + "\n2 of 3 trials checked: 2 valid, 1 lost\nfirst trouble: " + lost + "\n");
    assertThat(check.err()).isEqualTo(remedy(run, 1, "seed 2"));

    assertThat(InProcess.run("--resume", run.toString(), "--quiet").code()).isZero();
    InProcess.Result mended = InProcess.run("check", run.toString());
    assertThat(mended.code()).isZero();
    assertThat(mended.out()).endsWith("3 trials checked: 3 valid\n");
    assertThat(mended.err()).isEmpty();
  }

  @Test
  void withoutAnyTrialEachShouldBeLost() throws Exception {
    Path run = made("");
    for (int seed = 1; seed <= 3; seed++) {
      delete(run.resolve("trials/seed-" + seed));
    }
    Files.delete(run.resolve("trials"));

    InProcess.Result check = InProcess.run("check", run.toString());

    assertThat(check.code()).isEqualTo(3);
    String lost = ": lost, though checks.csv tells of it\n";
    assertThat(check.out())
        .isEqualTo(
            "seed 1"
                + lost
                + "seed 2"
                + lost
                + "seed 3"
                + lost
                + "0 of 3 trials checked: 3 lost\nfirst trouble: seed 1"
                + lost);
    assertThat(check.err()).isEqualTo(remedy(run, 3, "seed 1"));
  }

  @Test
  void aBrokenRuleShouldOutrankALostTrial() throws Exception {
    Path run = made("");
    delete(run.resolve("trials/seed-2"));
    Path log = run.resolve("trials/seed-3/process-2.csv");
    List<String> rows = Files.readAllLines(log);
    String[] cells = rows.get(20).split(",", -1);
    cells[5] = Long.toString(Long.parseLong(cells[5]) + 1);
    rows.set(20, String.join(",", cells));
    Files.write(log, rows);

    InProcess.Result check = InProcess.run("check", run.toString());

    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).contains(", 1 lost\nfirst trouble: seed 3 (");
    assertThat(check.err()).isEqualTo(remedy(run, 1, "seed 2"));
  }

  @Test
  void anInterruptedRunShouldLackNothing() throws Exception {
    Path run = made("");
    delete(run.resolve("trials/seed-2"));
    Path record = run.resolve("run.properties");
    String complete = Files.readString(record);
    assertThat(complete).contains("state = complete");
    Files.writeString(record, complete.replace("state = complete", "state = interrupted"));

    InProcess.Result check = InProcess.run("check", run.toString());

    assertThat(check.code()).isZero();
    assertThat(check.out()).endsWith("2 of 3 trials checked: 2 valid\n");
    assertThat(check.err()).isEmpty();
  }

  @Test
  void aRunThatDiscardsItsLogsShouldLackNothing() throws Exception {
    Path run = made("logs = discard\n");

    InProcess.Result check = InProcess.run("check", run.toString());

    assertThat(check.code()).isZero();
    assertThat(check.out()).endsWith("3 trials checked: 3 valid\n");
    assertThat(check.err()).isEmpty();
  }

  private Path made(String further) throws IOException {
    Path file = folder.resolve("x.properties");
    Files.writeString(file, "rates = 1, 3\nseeds = 1..3\nduration = 20 s\n" + further);
    String results = folder.resolve("results").toString();
    InProcess.Result made =
        InProcess.run("--virtual", "--quiet", "--results", results, file.toString());
    assertThat(made.code()).as(made.err()).isZero();
    return Path.of(made.out().trim()).resolveSibling("");
  }

  private static void delete(Path trial) throws IOException {
    try (Stream<Path> files = Files.list(trial)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(trial);
  }

  private static String remedy(Path run, int lost, String first) {
    return "harness: "
        + run
        + ": its tables tell of 3 trials, but the logs of "
        + lost
        + " of them are not there (first: "
        + first
        + "): put the logs back, or run these trials again with: "
        + TypedCommand.of("--resume", run.toString())
        + "\n";
  }
}
