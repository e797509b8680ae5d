package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trials of one experiment held against the settings of another. */
class TrialSettingsTest {
  private static final String[] STAR = {
    "rates = 1, 3, 6",
    "duration = 60 s",
    "topology = star",
    "relay.time = 2 ms",
    "network.delay = 5 ms",
    "time.scale = 10",
    "fault.2 = pause 2 at 10 s for 5 s",
    "fault.7 = kill 1 at 30 s"
  };

  private static List<SettingDifference> differences(Experiment made, Experiment asked, long seed) {
    return new TrialSettings(made.trial(seed), made.time(), made.timeScale())
        .differencesFrom(asked);
  }

  /** The star with another value of a key, or with one more key. */
  private static Experiment edited(String key, String value) throws ExperimentException {
    List<String> lines = new ArrayList<>(List.of(STAR));
    lines.removeIf(line -> line.startsWith(key + " = "));
    lines.add(key + " = " + value);
    return Parsing.experiment(lines.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rates | 2, 3, 6 | 1, 3, 6",
        "rates | 1, 6, 3 | 1, 3, 6",
        "duration | 59.999 s | 60 s",
        "draw.sides | 11 | 10",
        "relay.order | arrival | timestamp",
        "relay.time | 3 ms | 2 ms",
        "phase | aligned | random",
        "time.scale | 11 | 10",
        "network.delay | uniform 4 ms..6 ms | 5 ms",
        "network.delay | exponential 5 ms | 5 ms",
        "fault.2 | pause 2 at 10 s for 5.5 s | pause 2 at 10 s for 5 s",
        "fault.7 | kill 3 at 30 s | kill 1 at 30 s",
        "fault.7 | none | kill 1 at 30 s",
        "fault.8 | kill 3 at 31 s | none",
      })
  void shouldNameTheKeyAndBothValues(String key, String asked, String made) throws Exception {
    assertThat(differences(Parsing.experiment(STAR), edited(key, asked), 4))
        .extracting(SettingDifference::made, SettingDifference::asked)
        .containsExactly(tuple(made, asked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "duration | 1 min",
        "time.scale | 10.0",
        "network.delay | 5000 us",
        "seeds | 4..9",
        "title | Another",
        "description | why",
        "processes | 3",
        "fault.5 | none",
      })
  void shouldNotMindOtherWordsForTheSame(String key, String value) throws Exception {
    assertThat(differences(Parsing.experiment(STAR), edited(key, value), 4)).isEmpty();
  }

  @Test
  void shouldTellAMeshFromAStarAndRealFromVirtual() throws Exception {
    Experiment mesh = Parsing.experiment("rates = 1, 3, 6");
    Experiment star = Parsing.experiment("rates = 1, 3, 6", "topology = star", "time = virtual");

    assertThat(differences(mesh, star, 1))
        .containsExactly(
            new SettingDifference("topology", "mesh", "star"),
            new SettingDifference("time", "real", "virtual"));
  }

  @Test
  void shouldTellTheRatesThatASeedDraws() throws Exception {
    Experiment made = Parsing.experiment("rates = 9, 9, 9");
    Experiment asked = Parsing.experiment("rates = random 2..2");

    assertThat(differences(made, asked, 1))
        .containsExactly(
            new SettingDifference(
                "rates", "9, 9, 9", "random 2..2, which is 2, 2, 2 with this seed"));
    assertThat(differences(asked, asked, 1)).isEmpty();
  }

  @Test
  void shouldNameANumberOfProcessesOnceWhereRatesFollowFromIt() throws Exception {
    Experiment made = Parsing.experiment("rates = random 1..6");
    Experiment asked = Parsing.experiment("rates = random 1..6", "processes = 4");

    assertThat(differences(made, asked, 1))
        .containsExactly(new SettingDifference("processes", "3", "4"));
  }

  @Test
  void shouldNameTheFirstOfManyRatesThatDiffers() throws Exception {
    String rates = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, ";
    Experiment made = Parsing.experiment("rates = " + rates + "13", "draw.sides = 20");
    Experiment asked = Parsing.experiment("rates = " + rates + "14", "draw.sides = 20");

    assertThat(differences(made, asked, 1))
        .containsExactly(new SettingDifference("rates", "13 for process 13", "14 for process 13"));
  }

  @Test
  void shouldNamePhasesThatNoSettingGives() throws Exception {
    Experiment asked = Parsing.experiment("rates = 2, 3");
    List<TickSchedule> schedules = new ArrayList<>(asked.trial(1).schedules());
    schedules.set(1, new TickSchedule(schedules.get(1).rate(), 1_500_000));
    TrialSpec spec = new TrialSpec(1, 10, asked.durationNs(), schedules);

    assertThat(new TrialSettings(spec, asked.time(), asked.timeScale()).differencesFrom(asked))
        .containsExactly(new SettingDifference("phase", "1.5 ms of process 2", "random"));
  }
}
