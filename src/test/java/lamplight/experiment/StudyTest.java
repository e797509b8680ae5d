package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import lamplight.log.OrderedProperties;
import lamplight.model.Die;
import lamplight.model.TimeMode;
import org.junit.jupiter.api.Test;

class StudyTest {
  @Test
  void shouldBeOnePointWithoutANameUnlessAKeyIsVaried() throws ExperimentException {
    Study study = study("rates = 1, 3", "seeds = 1..4");

    assertThat(study.isVaried()).isFalse();
    assertThat(study.axes()).isEmpty();
    assertThat(study.points()).extracting(StudyPoint::name).containsExactly("");
    assertThat(study.at("")).isEqualTo(study.first());
    assertThat(study.trials()).isEqualTo(4);
  }

  @Test
  void shouldCrossTheKeysInTheOrderOfTheFile() throws ExperimentException {
    Study study =
        study("seeds = 7, 9", "vary.draw.sides = 4|010", "vary.rates=1,3.50,6 | random 1..6");

    assertThat(study.isVaried()).isTrue();
    assertThat(study.axes())
        .containsExactly(
            new Study.Axis("draw.sides", List.of("4", "10"), "4 | 10"),
            new Study.Axis(
                "rates", List.of("1, 3.5, 6", "random 1..6"), "1, 3.5, 6 | random 1..6"));
    assertThat(study.points())
        .extracting(StudyPoint::name)
        .containsExactly(
            "draw.sides=4,rates=1,3.5,6",
            "draw.sides=4,rates=random_1..6",
            "draw.sides=10,rates=1,3.5,6",
            "draw.sides=10,rates=random_1..6");
    assertThat(study.points().get(1).values()).containsExactly("4", "random 1..6");
    assertThat(study.at("draw.sides=4,rates=random_1..6").die()).isEqualTo(Die.ofSides(4));
    assertThat(study.at("draw.sides=10,rates=random_1..6").rates())
        .isEqualTo(new RateSetting.Random(1, 6));
    assertThat(study.points())
        .allSatisfy(at -> assertThat(at.experiment().seeds()).isEqualTo(study.seeds()));
    assertThat(study.trials()).isEqualTo(8);
  }

  @Test
  void everyShouldStandForAllListsOfWholeRates() throws ExperimentException {
    Study two = study("vary.rates = every 1..2 | 5, 7", "processes = 2");
    assertThat(two.axes().get(0).values()).containsExactly("1, 1", "1, 2", "2, 1", "2, 2", "5, 7");
    assertThat(two.axes().get(0).text()).isEqualTo("every 1..2 | 5, 7");

    Study three = study("vary.rates = every 1..6");
    assertThat(three.points()).hasSize(216);
    assertThat(three.points().get(0).name()).isEqualTo("rates=1,1,1");
    assertThat(three.points().get(215).name()).isEqualTo("rates=6,6,6");
  }

  @Test
  void pointsMayHaveDifferentNumbersOfProcesses() throws ExperimentException {
    Study study = study("vary.rates = 1,2 | 1,2,3,4");

    assertThat(study.processesMax()).isEqualTo(4);
    assertThat(study.points()).extracting(at -> at.experiment().processes()).containsExactly(2, 4);
    // The number follows from the rates, so no one number can be said for all points.
    assertThat(EffectiveSettings.of(study).entries())
        .extracting(EffectiveSettings.Entry::name)
        .contains("duration", "vary.rates")
        .doesNotContain("processes", "rates");
  }

  @Test
  void effectiveSettingsShouldMeanTheSameStudy() throws ExperimentException {
    ParsedExperiment parsed =
        Made.parsed(
            "x.properties",
            "vary.rates = every 1..2 | 3,3,3\nvary.network.delay=0ms|exponential 5ms\n"
                + "vary.duration = 0.5 s | 1 min\nseeds = 3\n",
            List.of());
    OrderedProperties written = new OrderedProperties();
    parsed.settings().entries().forEach(entry -> written.put(entry.name(), entry.text()));

    ParsedExperiment again = Made.parsed("y.properties", written.text(), List.of());

    assertThat(written.text())
        .contains("processes = 3\n")
        .endsWith(
            "vary.rates = every 1..2 | 3, 3, 3\nvary.network.delay = 0 ms | exponential 5 ms\n"
                + "vary.duration = 500 ms | 60 s\n");
    assertThat(again.study().axes()).isEqualTo(parsed.study().axes());
    assertThat(again.study().points()).isEqualTo(parsed.study().points());
    assertThat(again.settings()).isEqualTo(parsed.settings());
  }

  @Test
  void aValueOfTheCommandLineShouldFixAVariedKey() throws ExperimentException {
    List<SettingOverride> overrides = List.of(new SettingOverride("--set", "draw.sides", "7"));
    Study study =
        study(overrides, "rates = 1, 3", "vary.draw.sides = 4 | 10", "vary.phase=random|aligned");

    assertThat(study.points())
        .extracting(StudyPoint::name)
        .containsExactly("phase=random", "phase=aligned");
    assertThat(study.points())
        .allSatisfy(at -> assertThat(at.experiment().die()).isEqualTo(Die.ofSides(7)));
  }

  @Test
  void valuesOfTheCommandLineShouldReplaceAValueOfTheFile() throws ExperimentException {
    List<SettingOverride> overrides =
        List.of(new SettingOverride("--set", "vary.draw.sides", "4 | 10"));
    Study study = study(overrides, "rates = 1, 3", "draw.sides = 5");

    assertThat(study.points())
        .extracting(StudyPoint::name)
        .containsExactly("draw.sides=4", "draw.sides=10");
  }

  @Test
  void virtualTimeShouldDropAVariedTimeScale() throws ExperimentException {
    List<SettingOverride> overrides =
        List.of(
            new SettingOverride("--virtual", "time", "virtual"),
            new SettingOverride("--virtual", "time.scale", "1"));
    Study study = study(overrides, "rates = 1, 3", "vary.time.scale = 10 | 20");

    assertThat(study.isVaried()).isFalse();
    assertThat(study.time()).isEqualTo(TimeMode.VIRTUAL);
  }

  @Test
  void shouldRefuseAPointThatItDoesNotHave() throws ExperimentException {
    Study study = study("rates = 1, 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.at("draw.sides=4"))
        .withMessage("the study has no point draw.sides=4");
  }

  private static Study study(String... lines) throws ExperimentException {
    return study(List.of(), lines);
  }

  private static Study study(List<SettingOverride> overrides, String... lines)
      throws ExperimentException {
    return Made.parsed("x.properties", Parsing.text(lines), overrides).study();
  }
}
