package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
  @TempDir private static Path folder;
  private static Path run = Path.of("");

  /** Each seed is a trial of 100 events. */
  @BeforeAll
  static void runAnExperiment() throws IOException {
    run = SmallRuns.run(folder, "rates = 1, 3, 6", "duration = 10 s", "seeds = 1..2");
  }

  private static InProcess.Result show(String... options) {
    return InProcess.run(
        Stream.concat(Stream.of("show", run.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  @Test
  void shouldPrintTheWholeLogOfTheFirstTrial() {
    InProcess.Result result = show();

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines().limit(3))
        .containsExactly(
            "seed 1, virtual time: 100 events, valid",
            "",
            "time s  process  tick  clock  jump  queue  event");
    // In a pipe the words are whole, also where a terminal would have no room.
    assertThat(result.out()).contains(" on its way, waited ");
    assertThat(result.out().lines().filter(line -> line.matches(" ?[0-9]+\\.[0-9]{3} .*")))
        .hasSize(100);
  }

  @Test
  void shouldPrintAStretchOfSomeProcesses() {
    InProcess.Result result =
        show("--seed", "2", "--processes", "1,2", "--from", "2s", "--to", "4000 ms");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("seed 2, virtual time: 8 of 100 events, valid\n");
    assertThat(result.out().lines().skip(3))
        .hasSize(8)
        .allMatch(line -> line.matches(" ?[23]\\.[0-9]{3} +[12] .*"));
  }

  @Test
  void shouldExplainAnEvent() {
    InProcess.Result result = show("--event", "1:5");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .startsWith("seed 1, virtual time: 100 events, valid\n\nProcess 1 (1/s) ")
        .contains(" at its tick 5, ")
        .contains("\nWhy its clock is ");
  }

  @Test
  void shouldMarkTheFirstBrokenRule() throws IOException {
    Path broken = SmallRuns.run(folder, "rates = 1, 3, 6", "duration = 10 s", "seeds = 1");
    Path log = broken.resolve("trials/seed-1/process-2.csv");
    String text = Files.readString(log);
    Files.writeString(
        log, text.replaceFirst("\n1,2,5,([0-9]+),internal,9,", "\n1,2,5,$1,internal,8,"));
    assertThat(Files.readString(log)).isNotEqualTo(text);
    InProcess.Result result = InProcess.run("show", broken.toString(), "--seed", "1");

    assertThat(result.code()).isZero();
    assertThat(result.out().lines().filter(line -> line.startsWith("!")))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("! rule 2: process 2, tick 5: the clock is 8,"))
        .anyMatch(line -> line.matches("!  1\\.644        2     5      8 .*internal"));
  }

  @Test
  void shouldRefuseWhatDoesNotGoTogether() {
    assertRefused(
        "harness: --event explains one event: expected it without --processes, --from and --to",
        "--event",
        "1:5",
        "--from",
        "1s");
    assertRefused(
        "harness: --all goes with --event: without it every event is listed anyway", "--all");
    assertRefused(
        "harness: --from 2 s, --to 1 s: expected the earlier one first",
        "--from",
        "2",
        "--to",
        "1");
    assertRefused("harness: --from 10 s: the trial is over after 10 s", "--from", "10s");
    assertRefused(
        "harness: --processes: there is no process 4: expected some of 1 to 3",
        "--processes",
        "1,4");
    assertRefused(
        "harness: --event 1:99: the log of process 1 has no such tick: expected one of 1 to 10",
        "--event",
        "1:99");
  }

  private static void assertRefused(String sentence, String... options) {
    InProcess.Result result = show(options);

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith(sentence + "\n");
  }
}
