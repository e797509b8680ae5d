package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the options of a run do, and where they are not offered. */
class RunOptionsTest {
  @TempDir private Path folder;
  private Path file = Path.of("x.properties");

  @BeforeEach
  void write() throws Exception {
    file = folder.resolve("x.properties");
    Files.writeString(file, "rates = 1, 3\nseeds = 1..3\nduration = 10 s\ntime = virtual\n");
  }

  private InProcess.Result run(String... options) {
    List<String> words = new ArrayList<>(Arrays.asList(options));
    words.addAll(List.of("--results", folder.resolve("results").toString(), file.toString()));
    return InProcess.run(words.toArray(String[]::new));
  }

  /** The folder of a run, by the path of its report. */
  private static Path of(InProcess.Result run) throws Exception {
    List<String> out = run.out().lines().toList();
    return Path.of(out.get(out.size() - 1)).resolveSibling("").toRealPath();
  }

  private Path latest() throws Exception {
    return folder.resolve("results/x/latest").toRealPath();
  }

  @ParameterizedTest
  @CsvSource({
    "--seeds=1..2, seeds",
    "--set=draw.sides=5, draw.sides",
    "--set=phase=aligned, phase",
  })
  void aRunWithSettingsOfItsOwnShouldNotBeTheLatest(String option, String keys) throws Exception {
    InProcess.Result plain = run("--quiet");
    assertThat(plain.err()).isEmpty();
    assertThat(latest()).isEqualTo(of(plain));

    InProcess.Result set = run(option);

    assertThat(set.code()).as(set.err()).isZero();
    assertThat(set.err()).contains("latest stays as it is: this run sets " + keys + "\n");
    assertThat(of(set)).isNotEqualTo(of(plain));
    assertThat(latest()).isEqualTo(of(plain));
    InProcess.Result again = run("--quiet");
    assertThat(latest()).isEqualTo(of(again));
  }

  @Test
  void whatTheFileSaysAnywayShouldNotCountAsASettingOfItsOwn() throws Exception {
    run("--quiet");

    InProcess.Result same = run("--virtual", "--quiet");

    assertThat(latest()).isEqualTo(of(same));
    assertThat(of(same).resolve("report.md")).content().doesNotContain("Not as in the file");
  }

  @Test
  void theRecordedCommandShouldHaveEachWordOnce() throws Exception {
    InProcess.Result run =
        run("--quiet", "--set", "draw.sides=5", "--seeds", "1..2", "--set", "title=a");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readAllLines(of(run).resolve("run.properties")))
        .contains(
            "command = java -jar harness.jar "
                + file
                + " --set draw.sides=5 --set title=a --seeds 1..2");
  }

  @Test
  void aRunWithANameShouldBeTheLatestOfThatName() throws Exception {
    InProcess.Result plain = run("--quiet");
    InProcess.Result named = run("--set", "draw.sides=5", "--name", "five.sides");
    Path link = folder.resolve("results/x/latest-five.sides");

    assertThat(named.code()).as(named.err()).isZero();
    assertThat(named.err()).contains("named: " + link + "\n").doesNotContain("latest stays");
    assertThat(link.toRealPath()).isEqualTo(of(named));
    assertThat(latest()).isEqualTo(of(plain));
    assertThat(of(named).resolve("run.properties")).content().contains("--name five.sides");
    InProcess.Result again = run("--quiet", "--name", "five.sides");
    assertThat(link.toRealPath()).isEqualTo(of(again));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "-a", ".a", "a b", "ä"})
  void aNameShouldBeThatOfAFile(String name) {
    InProcess.Result refused = run("--name=" + name);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .endsWith(
            "': expected at most 64 letters, digits, points, hyphens and underscores, beginning"
                + " with a letter or digit\n");
    assertThat(folder.resolve("results")).doesNotExist();
  }

  @Test
  void aRunThatIsResumedShouldKeepItsName() throws Exception {
    String run = of(run("--quiet")).toString();
    InProcess.Result refused = InProcess.run("--resume", run, "--name", "new");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--set, --virtual, --name or --results beside it\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queue_mean 1", "queue_mean 1 5%", "queue_mean 0.2"})
  void aTargetShouldHaveItsSign(String target) {
    InProcess.Result refused = run("--until", target);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "harness: --until '"
                + target
                + "': there is no ± (or +-) before the half-width: expected a column of"
                + " processes.csv, a process or none, and a half-width above 0, such as 'queue_mean"
                + " 1 ±5%' or 'jump_mean ±0.2'\n");
    assertThat(folder.resolve("results")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"final_clock ±50%", "final_clock +-50 %", "final_clock all +/-50%"})
  void aTargetThatIsReachedShouldBeWell(String target) {
    InProcess.Result reached = run("--quiet", "--until", target);

    assertThat(reached.code()).as(reached.err()).isZero();
    assertThat(reached.out()).contains("until " + target + ": reached with ");
  }

  @Test
  void aTargetThatIsNotReachedAtTheLimitShouldBeTold() {
    InProcess.Result limited =
        run("--quiet", "--max-seeds", "6", "--until", "final_clock ±0.000001");

    assertThat(limited.out()).contains("not reached with 6 seeds, the limit of 6");
    assertThat(limited.code()).isEqualTo(1);
  }

  @Test
  void aTargetThatIsNotReachedForAnObstacleShouldBeTold() throws Exception {
    Files.writeString(file, "rates = 0.01, 0.01\nduration = 1 s\ntime = virtual\n");
    InProcess.Result undefined = run("--quiet", "--until", "jump_receive_mean ±5%");

    assertThat(undefined.out())
        .contains("not reached with 5 seeds, and the measure is defined in no trial so far");
    assertThat(undefined.code()).isEqualTo(1);
  }

  @Test
  void aRecordedTargetWithoutItsSignShouldBeAskedForAnew() throws Exception {
    Path run = of(run("--quiet", "--max-seeds", "6", "--until", "final_clock ±0.000001"));
    Path record = run.resolve("run.properties");
    Files.writeString(record, Files.readString(record).replace("final_clock ±", "final_clock "));

    InProcess.Result resumed = InProcess.run("--quiet", "--resume", run.toString());

    assertThat(resumed.code()).isEqualTo(2);
    assertThat(resumed.err())
        .isEqualTo(
            "harness: "
                + record
                + " has the target 'final_clock 0.000001', which this version does not read: give"
                + " it anew, such as --until 'queue_mean 1 ±5%'\n");
  }

  @Test
  void eachCommandShouldOfferWhatItHeeds() {
    assertThat(options("predict")).containsExactlyInAnyOrder("--seeds", "--set");
    assertThat(options("plan"))
        .containsExactlyInAnyOrder("--seeds", "--set", "--virtual", "--jobs", "--results", "--all");
    assertThat(options("run"))
        .contains("--seeds", "--virtual", "--jobs", "--until", "--resume", "--quiet");
    InProcess.Result refused = InProcess.run("predict", "--until", "x", file.toString());
    assertThat(refused.code()).isEqualTo(2);
  }

  private static List<String> options(String command) {
    CommandLine line = Objects.requireNonNull(Main.line().getSubcommands().get(command));
    return line.getCommandSpec().options().stream()
        .filter(option -> !option.usageHelp() && !option.versionHelp())
        .map(option -> option.longestName())
        .toList();
  }

  @Test
  void aPlanAndAPredictionShouldNameWhatIsNotAsInTheFile() {
    String[] set = {"--set", "draw.sides=5", "--seeds", "1..2", file.toString()};
    String note =
        "x is not as in the file: seeds = 1..2 (in the file: 1..3); draw.sides = 5 (in the file:"
            + " 10)\n";

    assertThat(InProcess.run(words("plan", set)).out()).startsWith(note + "x: 2 trials");
    assertThat(InProcess.run(words("predict", set)).out()).startsWith(note + "\nx: ");
    assertThat(InProcess.run("plan", "--virtual", file.toString()).out()).startsWith("x: 3 trials");
    assertThat(InProcess.run("predict", file.toString()).out()).startsWith("x: ");
  }

  /** Without the command line the file is no experiment. */
  @Test
  void aPlanShouldNameWhatTheFileLacks() throws Exception {
    Files.writeString(file, "time = virtual\n");

    assertThat(InProcess.run("plan", "--set", "rates=1, 3", file.toString()).out())
        .startsWith("x is not as in the file: rates = 1, 3\nx: 5 trials of 2 processes");
  }

  private static String[] words(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(Arrays.asList(more));
    return words.toArray(String[]::new);
  }

  @Test
  void anOptionThatDoesNothingShouldBeRefused() throws Exception {
    InProcess.Result alone = run("--max-seeds", "6");
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err())
        .isEqualTo(
            "harness: --max-seeds limits a run with a target: expected --until beside it, such as"
                + " --until 'queue_mean 1 ±5%'\n");
    assertThat(folder.resolve("results")).doesNotExist();

    String plain = of(run("--quiet")).toString();
    InProcess.Result resumed = InProcess.run("--resume", plain, "--max-seeds", "6");
    assertThat(resumed.code()).isEqualTo(2);
    assertThat(resumed.err()).isEqualTo(alone.err());
    InProcess.Result elsewhere = InProcess.run("--resume", plain, "--results", "elsewhere");
    assertThat(elsewhere.code()).isEqualTo(2);
    assertThat(elsewhere.err()).contains("--set, --virtual, --name or --results beside it\n");
    InProcess.Result checked = InProcess.run("check", plain, "--draw-sides", "7");
    assertThat(checked.code()).isEqualTo(2);
    assertThat(checked.err()).startsWith("harness: --seed and --draw-sides go with logs: ");
  }

  @Test
  void helpShouldReadTheSameHoweverItIsAskedFor() {
    InProcess.Result nothing = InProcess.run();
    InProcess.Result help = InProcess.run("--help");

    assertThat(nothing.code()).isEqualTo(2);
    assertThat(help.code()).isZero();
    assertThat(nothing.err()).isEqualTo(help.out());
  }
}
