package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lamplight.model.Rate;
import lamplight.model.TimeMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFileTest {
  private static final RateSetting ONE_THREE_SIX =
      new RateSetting.Fixed(List.of(Rate.of(1), Rate.of(3), Rate.of(6)));

  @Test
  void shouldFillInTheDefaults() throws ExperimentException {
    assertThat(Parsing.experiment("rates = 1, 3, 6"))
        .isEqualTo(
            new Experiment(
                "x",
                "",
                ONE_THREE_SIX,
                3,
                60_000_000_000L,
                new Seeds(List.of(new Seeds.Range(1, 5))),
                10,
                Topology.MESH,
                PhaseSetting.RANDOM,
                TimeMode.REAL,
                BigDecimal.ONE));
  }

  @Test
  void shouldReadEveryKey() throws ExperimentException {
    Experiment experiment =
        Parsing.experiment(
            "title = Two machines",
            "description = Ein Versuch, \\u00fcber zwei Zeilen:\\nja",
            "rates = 2.5, 4",
            "processes = 2",
            "duration = 1.5 min",
            "seeds = 7, 10..12",
            "draw.sides = 4",
            "topology = mesh",
            "phase = aligned",
            "time = real",
            "time.scale = 20.50");

    assertThat(experiment)
        .isEqualTo(
            new Experiment(
                "Two machines",
                "Ein Versuch, über zwei Zeilen:\nja",
                new RateSetting.Fixed(List.of(Rate.of(new BigDecimal("2.5")), Rate.of(4))),
                2,
                90_000_000_000L,
                new Seeds(List.of(new Seeds.Range(7, 7), new Seeds.Range(10, 12))),
                4,
                Topology.MESH,
                PhaseSetting.ALIGNED,
                TimeMode.REAL,
                new BigDecimal("20.5")));
  }

  @Test
  void shouldTakeTheNumberOfProcessesFromWhereItIs() throws ExperimentException {
    assertThat(Parsing.experiment("rates = random 1..6").processes()).isEqualTo(3);
    assertThat(Parsing.experiment("rates = random 1..6", "processes = 5").processes()).isEqualTo(5);
    assertThat(Parsing.experiment("rates = 1, 2, 3, 4").processes()).isEqualTo(4);
    assertThat(Parsing.experiment("rates = 1, 2", "processes = 2").processes()).isEqualTo(2);
  }

  @Test
  void shouldReadVirtualTime() throws ExperimentException {
    assertThat(Parsing.experiment("rates = 1, 2", "time = virtual").time())
        .isEqualTo(TimeMode.VIRTUAL);
    assertThat(Parsing.experiment("rates = 1, 2", "time = virtual", "time.scale = 1.0").timeScale())
        .isEqualTo(BigDecimal.ONE);
  }

  @Test
  void overridesShouldReplaceTheFilesValues() throws ExperimentException {
    ParsedExperiment parsed =
        ExperimentFile.parseText(
            "x.properties",
            "rates = nonsense\nseeds = 1\ndraw.sides = 2\n",
            List.of(
                new SettingOverride("--set", "rates", " 1, 3, 6 "),
                new SettingOverride("--seeds", "seeds", "4..5"),
                new SettingOverride("--set", " draw.sides ", "20"),
                new SettingOverride("--virtual", "time", "virtual")));

    assertThat(parsed.experiment().rates()).isEqualTo(ONE_THREE_SIX);
    assertThat(parsed.experiment().seeds().stream()).containsExactly(4L, 5L);
    assertThat(parsed.experiment().sides()).isEqualTo(20);
    assertThat(parsed.experiment().time()).isEqualTo(TimeMode.VIRTUAL);
    assertThat(new String(parsed.source(), StandardCharsets.UTF_8))
        .as("the file as given")
        .isEqualTo("rates = nonsense\nseeds = 1\ndraw.sides = 2\n");
  }

  @Test
  void shouldKeepTheFileByteForByte(@TempDir Path folder) throws Exception {
    byte[] bytes = "\uFEFF# über\r\nrates: 1, 2\r\n".getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("two-of-them.properties"), bytes);

    ParsedExperiment parsed = ExperimentFile.parse(file, List.of());

    assertThat(parsed.source()).isEqualTo(bytes);
    assertThat(parsed.name()).isEqualTo("two-of-them");
    assertThat(parsed.experiment().title()).isEqualTo("two-of-them");
    parsed.source()[0] = 0;
    assertThat(parsed.source()).as("after a change to a copy").isEqualTo(bytes);
  }

  @Test
  void whatARunWroteShouldEndItsLinesInALineFeedAlone(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("effective.properties"), "rates = 1, 3\n");
    assertThat(ExperimentFile.parseWritten(file, List.of()).study().trials()).isEqualTo(5);

    Files.writeString(file, "rates = 1, 3\nseeds = 1\r\n");
    assertThat(ExperimentFile.parse(file, List.of()).study().trials()).isEqualTo(1);
    assertThatThrownBy(() -> ExperimentFile.parseWritten(file, List.of()))
        .hasMessage(
            file
                + ":2: the line ends with a carriage return: expected a line feed alone, as the run"
                + " wrote it");
  }

  @Test
  void nameShouldHaveALowLineForWhatMayNotBePrinted() throws ExperimentException {
    assertThat(
            ExperimentFile.parseText(
                    "x/a\n\u001b[31mb \u202eä.properties", "rates = 1, 3", List.of())
                .name())
        .isEqualTo("a__[31mb _ä");
  }

  @Test
  void titleShouldBeMadeOfAnyFilesName() throws ExperimentException {
    assertThat(title("plain")).isEqualTo("plain");
    assertThat(title("a.properties.properties")).isEqualTo("a.properties");
    assertThat(title(" a\tb .properties")).isEqualTo("ab");
    assertThat(title("\u0001.properties")).isEqualTo("experiment");
    assertThat(title("\uD83D\uDD6F".repeat(250))).isEqualTo("\uD83D\uDD6F".repeat(200));
  }

  @Test
  void nameShouldBeFitForAFolder() {
    for (String name : List.of(".properties", "..properties", "...properties", " .properties")) {
      assertThatThrownBy(() -> ExperimentFile.parseText(name, "rates = 1, 2", List.of()))
          .as("'%s'", name)
          .isInstanceOf(ExperimentException.class)
          .hasMessage(
              name
                  + ": the file's name without .properties names the results folder: expected a"
                  + " name such as slow-vs-fast.properties");
    }
  }

  private static String title(String name) throws ExperimentException {
    return ExperimentFile.parseText(name, "rates = 1, 2", List.of()).experiment().title();
  }
}
