package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import lamplight.model.Die;
import org.junit.jupiter.api.Test;

/** The key {@code internal.probability}, and how it goes with {@code draw.sides}. */
class InternalProbabilityTest {
  private static final String RATES = "rates = 1, 3, 6";

  @Test
  void shouldMakeTheDieForAnyNumberOfProcesses() throws ExperimentException {
    Experiment three = Parsing.experiment(RATES, "internal.probability = 0.10");
    Experiment many =
        Parsing.experiment("rates = random 1..6", "processes = 12", "internal.probability = 0");

    assertThat(three.die()).isEqualTo(new Die(3_000_000_000L, 900_000_000));
    assertThat(three.trial(4).die()).isEqualTo(three.die());
    assertThat(many.die()).isEqualTo(Die.ofInternal(BigDecimal.ZERO, 12));
  }

  @Test
  void shouldStandInTheSettingsInThePlaceOfTheSides() throws ExperimentException {
    EffectiveSettings settings =
        Made.parsed("x.properties", RATES + "\ninternal.probability = 0.10", List.of()).settings();

    assertThat(settings.texts())
        .containsEntry("internal.probability", "0.1")
        .doesNotContainKey("draw.sides");
  }

  @Test
  void shouldBeRefusedBesideTheSides() {
    assertThat(Parsing.faults(RATES, "internal.probability = 0.1", "draw.sides = 12"))
        .containsExactly(
            "x.properties:2: internal.probability = 0.1: draw.sides is set too, to 12, and says how"
                + " probable an internal event is in another way: leave one of the two out");
    assertThat(
            Parsing.faults(
                List.of(new SettingOverride("--set", "internal.probability", "0.2")),
                RATES,
                "draw.sides = 10"))
        .singleElement()
        .asString()
        .startsWith("--set: internal.probability = 0.2: draw.sides is set too, to 10,");
  }

  @Test
  void shouldRefuseWhatIsNoProbability() {
    for (String value : List.of("1", "-0.1", "0.9999999", "10 %", "1/2")) {
      assertThat(Parsing.faults(RATES, "internal.probability = " + value))
          .containsExactly(
              "x.properties:2: internal.probability = "
                  + value
                  + ": expected a number from 0 to 0.999999");
    }
  }

  @Test
  void shouldBeVaried() throws ExperimentException {
    Study study =
        Made.parsed(
                "x.properties", RATES + "\nvary.internal.probability = 0.1 | 0.3 | 0.7", List.of())
            .study();

    assertThat(study.points())
        .extracting(at -> at.experiment().die().internal().toPlainString())
        .containsExactly("0.1", "0.3", "0.7");
    assertThat(study.points().get(1).name()).isEqualTo("internal.probability=0.3");
  }

  @Test
  void shouldNameWhatATrialWasMadeWith() throws ExperimentException {
    Experiment sides = Parsing.experiment(RATES);
    Experiment tenth = Parsing.experiment(RATES, "internal.probability = 0.1");
    Experiment fifth = Parsing.experiment(RATES, "internal.probability = 0.2");

    assertThat(differences(tenth, tenth)).isEmpty();
    assertThat(differences(tenth, fifth))
        .containsExactly(new SettingDifference("internal.probability", "0.1", "0.2"));
    assertThat(differences(sides, tenth))
        .containsExactly(new SettingDifference("internal.probability", "draw.sides = 10", "0.1"));
    assertThat(differences(tenth, sides))
        .containsExactly(new SettingDifference("draw.sides", "internal.probability = 0.1", "10"));
  }

  private static List<SettingDifference> differences(Experiment made, Experiment asked) {
    return new TrialSettings(made.trial(1), made.time(), made.timeScale()).differencesFrom(asked);
  }
}
