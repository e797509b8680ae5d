package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lamplight.export.ExportFormats;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir private static Path folder;
  private static Path run = Path.of("");

  /** Each seed is a trial of 100 events. */
  @BeforeAll
  static void runAnExperiment() throws IOException {
    run = SmallRuns.run(folder, "rates = 1, 3, 6", "duration = 10 s", "seeds = 1..3");
  }

  private static InProcess.Result export(String... options) {
    return InProcess.run(
        Stream.concat(Stream.of("export", run.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  @Test
  void shouldPrintTheFirstCompleteTrial() {
    InProcess.Result result = export("--format", "jsonl");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines()).hasSize(100).allMatch(line -> line.startsWith("{\"seed\":1,"));
  }

  @Test
  void everyFormatShouldWriteAFile() throws IOException {
    for (String name : ExportFormats.ALL.stream().map(format -> format.name()).toList()) {
      Path file = folder.resolve("seed-2." + name);
      InProcess.Result result = export("--format", name, "--seed", "2", "-o", file.toString());

      assertThat(result.code()).as(result.err()).isZero();
      assertThat(result.out() + result.err()).isEmpty();
      assertThat(Files.readString(file)).isEqualTo(export("--format", name, "--seed=2").out());
    }
  }

  @Test
  void severalTrialsShouldGoIntoOneFile() {
    InProcess.Result result = export("--format", "shiviz", "--seeds", "3, 1");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out().lines().filter(line -> line.startsWith("===")))
        .containsExactly("=== seed 3 ===", "=== seed 1 ===");
  }

  @Test
  void shouldTellWhatIsLeftOutOfATrialThatFailed() throws IOException {
    Path failed = SmallRuns.run(folder, "rates = 1, 3, 6", "duration = 10 s", "seeds = 1");
    Path trial = failed.resolve("trials/seed-1");
    Path record = trial.resolve("trial.properties");
    String text = Files.readString(record).replace("state = complete", "state = failed");
    Files.writeString(record, text.replaceFirst("cause =.*", "cause = process 3 died"));
    List<String> log = new ArrayList<>(Files.readAllLines(trial.resolve("process-3.csv")));
    Files.write(trial.resolve("process-3.csv"), log.subList(0, 11));
    InProcess.Result result =
        InProcess.run("export", failed.toString(), "--seed", "1", "--format", "jsonl");

    assertThat(result.code()).as(result.err()).isZero();
    long written = result.out().lines().count();
    assertThat(written).isBetween(10L, 49L);
    assertThat(result.err())
        .isEqualTo(
            "harness: seed 1: "
                + (50 - written)
                + " of 50 events left out, because they follow from a send that no log holds\n");
  }

  @Test
  void shouldTellThatATrialIsInvalid() throws IOException {
    Path broken = SmallRuns.run(folder, "rates = 1, 3, 6", "duration = 10 s", "seeds = 1");
    Path log = broken.resolve("trials/seed-1/process-2.csv");
    String text = Files.readString(log);
    Files.writeString(
        log, text.replaceFirst("\n1,2,5,([0-9]+),internal,9,", "\n1,2,5,$1,internal,8,"));
    assertThat(Files.readString(log)).isNotEqualTo(text);
    InProcess.Result result =
        InProcess.run("export", broken.toString(), "--seed", "1", "--format", "jsonl");

    assertThat(result.code()).isZero();
    assertThat(result.out().lines()).hasSize(100);
    assertThat(result.err())
        .startsWith("harness: seed 1 is invalid: rule 2: process 2, tick 5: the clock is 8,");
  }

  @Test
  void shouldRefuseWhatAFormatDoesNotHave() {
    assertRefused(
        "harness: --vector does nothing with --format mermaid: expected it with jsonl alone",
        "--format",
        "mermaid",
        "--vector");
    assertRefused(
        "harness: --timestamps does nothing with --format jsonl: expected it with shiviz alone",
        "--format",
        "jsonl",
        "--timestamps");
    assertRefused(
        "harness: --seeds 1..2: a file of mermaid holds one trial: expected --seed",
        "--format",
        "mermaid",
        "--seeds",
        "1..2");
    assertRefused(
        "harness: --seed and --seeds: expected one of them",
        "--format",
        "jsonl",
        "--seeds",
        "1..2",
        "--seed",
        "1");
    assertRefused(
        "harness: " + run + ": there is no trial of seed 4: expected one of its seeds, 1..3",
        "--format",
        "jsonl",
        "--seeds",
        "2..4");
  }

  @Test
  void shouldNameTheFormatsAndTheCommandThatDraws() {
    assertRefused("harness: the value of --format is missing: expected --format FORMAT");
    assertRefused("harness: --format shivis: did you mean shiviz?", "--format", "shivis");
    assertRefused(
        "harness: --format parquet: expected shiviz, chrome, mermaid or jsonl",
        "--format",
        "parquet");
    assertRefused(
        "harness: --format svg: a picture is drawn by another command: java -jar harness.jar"
            + " diagram RUN_DIR",
        "--format",
        "svg");
  }

  @Test
  void helpShouldListEveryFormat() {
    String help = InProcess.run("help", "export").out().replaceAll("\\s+", "");

    assertThat(ExportFormats.ALL)
        .allMatch(
            format ->
                help.contains(
                    (format.name() + "(" + format.purpose() + ")").replaceAll("\\s+", "")));
  }

  private static void assertRefused(String sentence, String... options) {
    InProcess.Result result = export(options);

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith(sentence + "\n");
  }
}
