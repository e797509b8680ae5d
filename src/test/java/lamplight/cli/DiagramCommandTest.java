package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person gets who asks for a diagram. */
class DiagramCommandTest {
  @TempDir private static Path folder;
  private static String run = "";

  @BeforeAll
  static void make() throws Exception {
    Path file = folder.resolve("x.properties");
    Files.writeString(file, "rates = 1, 3\nseeds = 1..2\nduration = 20 s\n");
    String results = folder.resolve("results").toString();
    InProcess.Result made =
        InProcess.run("--virtual", "--quiet", "--results", results, file.toString());
    assertThat(made.code()).as(made.err()).isZero();
    run = Path.of(made.out().trim()).resolveSibling("").toString();
  }

  private static InProcess.Result diagram(String... options) {
    List<String> arguments = new ArrayList<>(List.of("diagram", run));
    arguments.addAll(Arrays.asList(options));
    return InProcess.run(arguments.toArray(String[]::new));
  }

  @Test
  void shouldPrintThePictureOfTheFirstTrial() {
    InProcess.Result result = diagram();

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("<svg xmlns=")
        .contains(">Seed 1, the first 20 s, by system time</title>")
        .endsWith("</svg>\n");
    assertThat(diagram("--seed", "1").out()).isEqualTo(result.out());
  }

  @Test
  void shouldWriteTheSameToAFile() throws Exception {
    Path file = folder.resolve("picture.svg");
    Files.writeString(file, "what was there");

    InProcess.Result result = diagram("-o", file.toString());

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(file).content().isEqualTo(diagram().out());
  }

  @ParameterizedTest
  @CsvSource({
    "'--seed=2,--from=5,--to=10s', 'Seed 2, 5 s to 10 s, by system time'",
    "'--from=500ms', 'Seed 1, 0.5 s to 20 s, by system time'",
    "'--clock=10..20', 'Seed 1, clocks 10 to 20, by Lamport clock'",
    "'--clock=10..20,--axis=system', 'Seed 1, clocks 10 to 20, by system time'",
    "'--axis=logical,--to=4', 'Seed 1, the first 4 s, by Lamport clock'",
    "'--from=2,--to=9,--event=2:17',"
        + " 'Seed 1, 2 s to 9 s, by system time: before and after tick 17 of process 2'"
  })
  void shouldDrawTheStretchThatIsNamed(String options, String title) {
    InProcess.Result result = diagram(options.split(","));

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains(">" + title + "</title>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--from=9,--to=3 | --from 9 s, --to 3 s: expected the earlier one first",
        "--from=20s | --from 20 s: the trial is over after 20 s",
        "--from=soon | --from soon: expected an instant of the trial, such as 10s, 500ms or"
            + " 1.5min",
        "--from=1,--clock=1..2 | --clock and --from or --to: expected a stretch of one kind",
        "--clock=9..2 | --clock 9..2: expected a range of clocks, the lower one first, such as"
            + " 100..150",
        "--axis=clock | --axis clock: expected system or logical",
        "--event=1 | --event 1: expected a process and its tick with a colon between them, such as"
            + " 1:17",
        "--event=3:1 | --event 3:1: there is no process 3: expected one of 1 to 2",
        "--event=1:21 | --event 1:21: the log of process 1 has no such tick: expected one of 1 to"
            + " 20",
        "--processes=3 | --processes: there is no process 3: expected some of 1 to 2",
        "--processes=2;2 | --processes: expected each process once",
        "--processes=a | --processes a: expected the numbers of processes, from 1 on, with commas"
            + " between them, such as 1;3",
        "--width=9 | --width 9: expected 400 to 4000 pixels, such as 860",
        "--width=0 | --width 0: expected 400 to 4000 pixels, such as 860",
        "--width=4001 | --width 4001: expected 400 to 4000 pixels, such as 860",
        "--width=wide | --width wide: expected 400 to 4000 pixels, such as 860",
        "--seed=three | --seed three: expected the seed of one trial, a whole number such as 3"
      })
  void shouldSayWhatWasExpected(String options, String sentence) {
    InProcess.Result result =
        diagram(
            Arrays.stream(options.split(",")).map(o -> o.replace(';', ',')).toArray(String[]::new));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines().findFirst()).contains("harness: " + sentence.replace(';', ','));
  }

  @Test
  void shouldSayInWordsThatNoFileCanBeThere() {
    InProcess.Result result = diagram("-o", "/proc/x.svg");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err().lines().findFirst())
        .contains("harness: /proc/x.svg: no file can be there");
  }

  @Test
  void shouldRefuseAFolderThatIsMissing() {
    InProcess.Result result = diagram("-o", folder.resolve("none/x.svg").toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("there is no folder " + folder.resolve("none"));
  }
}
