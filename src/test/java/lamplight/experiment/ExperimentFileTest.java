package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.model.Die;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.TimeMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFileTest {
  private static final RateSetting ONE_THREE_SIX =
      new RateSetting.Fixed(List.of(Rate.of(1), Rate.of(3), Rate.of(6)));

  @Test
  void shouldFillInTheDefaults() throws ExperimentException {
    Experiment experiment = Parsing.experiment("rates = 1, 3, 6");

    assertThat(experiment.values().byKey())
        .isEqualTo(
            Map.ofEntries(
                entry(Keys.TITLE, "x"),
                entry(Keys.DESCRIPTION, ""),
                entry(Keys.RATES, ONE_THREE_SIX),
                entry(Keys.PROCESSES, 3),
                entry(Keys.DURATION, 60_000_000_000L),
                entry(Keys.SEEDS, new Seeds(List.of(new Seeds.Range(1, 5)))),
                entry(Keys.DRAW_SIDES, 10),
                entry(Keys.TOPOLOGY, Topology.MESH),
                entry(Keys.PHASE, PhaseSetting.RANDOM),
                entry(Keys.TIME, TimeMode.REAL),
                entry(Keys.LOGS, LogSetting.KEEP),
                entry(Keys.TIME_SCALE, BigDecimal.ONE),
                entry(Keys.NETWORK_DELAY, NetworkDelay.NONE),
                entry(Keys.FAULT, FaultSetting.NONE)));
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
            "topology = star",
            "relay.order = arrival",
            "relay.time = 0.5 ms",
            "phase = aligned",
            "time = virtual",
            "logs = discard",
            "time.scale = 1.0",
            "network.delay = 5 ms",
            "restart.clock = kept",
            "fault.7 = kill 1 at 1 s");

    assertThat(experiment.values().byKey())
        .contains(
            entry(Keys.TITLE, "Two machines"),
            entry(Keys.DESCRIPTION, "Ein Versuch, über zwei Zeilen:\nja"),
            entry(
                Keys.RATES,
                new RateSetting.Fixed(List.of(Rate.of(new BigDecimal("2.5")), Rate.of(4)))),
            entry(Keys.PROCESSES, 2),
            entry(Keys.DURATION, 90_000_000_000L),
            entry(Keys.SEEDS, new Seeds(List.of(new Seeds.Range(7, 7), new Seeds.Range(10, 12)))),
            entry(Keys.DRAW_SIDES, 4),
            entry(Keys.TOPOLOGY, Topology.STAR),
            entry(Keys.RELAY_ORDER, RelayOrder.ARRIVAL),
            entry(Keys.RELAY_TIME, 500_000L),
            entry(Keys.PHASE, PhaseSetting.ALIGNED),
            entry(Keys.TIME, TimeMode.VIRTUAL),
            entry(Keys.LOGS, LogSetting.DISCARD),
            entry(Keys.TIME_SCALE, BigDecimal.ONE),
            entry(Keys.NETWORK_DELAY, new NetworkDelay.Fixed(5_000_000)),
            entry(
                Keys.FAULT,
                new FaultSetting(
                    List.of(
                        new FaultSetting.Member(
                            7, Optional.of(new PlannedFault.Kill(1, 1_000_000_000L)))))));
    assertThat(experiment.values().byKey().keySet())
        .containsAll(
            Keys.ALL.stream()
                .filter(key -> key != Keys.VARY && key != Keys.INTERNAL_PROBABILITY)
                .filter(key -> !ProgramKeys.ALL.contains(key))
                .toList());
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
        Made.parsed(
            "x.properties",
            "rates = nonsense\nseeds = 1\ndraw.sides = 2\n",
            List.of(
                new SettingOverride("--set", "rates", " 1, 3, 6 "),
                new SettingOverride("--seeds", "seeds", "4..5"),
                new SettingOverride("--set", " draw.sides ", "20"),
                new SettingOverride("--virtual", "time", "virtual")));

    assertThat(parsed.study().first().rates()).isEqualTo(ONE_THREE_SIX);
    assertThat(parsed.study().first().seeds().stream()).containsExactly(4L, 5L);
    assertThat(parsed.study().first().die()).isEqualTo(Die.ofSides(20));
    assertThat(parsed.study().first().time()).isEqualTo(TimeMode.VIRTUAL);
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
    assertThat(parsed.study().first().title()).isEqualTo("two-of-them");
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
    assertThat(Made.parsed("x/a\n\u001b[31mb \u202eä.properties", "rates = 1, 3", List.of()).name())
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
      assertThatThrownBy(() -> Made.parsed(name, "rates = 1, 2", List.of()))
          .as("'%s'", name)
          .isInstanceOf(ExperimentException.class)
          .hasMessage(
              name
                  + ": the file's name without .properties names the results folder: expected a"
                  + " name such as slow-vs-fast.properties");
    }
  }

  private static String title(String name) throws ExperimentException {
    return Made.parsed(name, "rates = 1, 2", List.of()).study().first().title();
  }
}
