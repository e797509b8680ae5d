package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.model.ClockSkew;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key {@code clock.skew}. */
class ClockSkewTest {
  private static final String EXPECTED =
      "expected one skew a process, each from -60 min to 60 min, in us, ms, s or min, such as"
          + " 0 ms, 20 ms, -15 ms; or a range, such as random -20 ms..20 ms; or none";

  @ParameterizedTest
  @CsvSource({
    "'0 ms, 20 ms, -15 ms', '0 ms, 20 ms, -15 ms'",
    "'0ms,0.02 s,-15000us', '0 ms, 20 ms, -15 ms'",
    "'-0 ms, 1.5 ms', '0 ms, 1.5 ms'",
    "'-60 min, 60 min', '-3600000 ms, 3600000 ms'",
    "random -20 ms..20 ms, random -20 ms..20 ms",
    "random  -0.02s .. -5 ms, random -20 ms..-5 ms",
    "random 1 ms..1 ms, random 1 ms..1 ms",
    "none, none",
  })
  void shouldHaveACanonicalText(String written, String canonical) throws ValueException {
    assertThat(Keys.CLOCK_SKEW.text(Keys.CLOCK_SKEW.parse(written))).isEqualTo(canonical);
    assertThat(Keys.CLOCK_SKEW.text(Keys.CLOCK_SKEW.parse(canonical))).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "'20 ms, 1', ",
    "'20 ms, 61 min', ",
    "'20 ms, - 5', ",
    "random 20 ms, ",
    "'0.0001 us, 1 ms', expected a whole number of nanoseconds",
    "random 5 ms..-5 ms, the range is empty: expected the lower skew first",
    "'0 ms, 1 ms, 2 ms', 'expected 2 skews, one a process'",
    "'20 ms,', 'a value does not end with ,: delete it'",
  })
  void shouldRefuseWhatIsNoSkew(String written, String why) {
    String asked = "x.properties:3: clock.skew = " + written + ": ";
    assertThat(Parsing.faults("rates = 1, 3", "time = virtual", "clock.skew = " + written))
        .singleElement()
        .asString()
        .startsWith(asked + (why == null ? EXPECTED : why));
  }

  @Test
  void inRealTimeShouldBeRefusedWithTheReason() {
    assertThat(Parsing.faults("rates = 1, 3", "clock.skew = 0 ms, 20 ms"))
        .containsExactly(
            "x.properties:2: clock.skew = 0 ms, 20 ms: in real time all processes read the clock of"
                + " the one machine that they run on: leave it out, or set time = virtual");
  }

  @Test
  void shouldReachTheTrial() throws ExperimentException {
    Experiment fixed =
        Parsing.experiment("rates = 1, 3, 6", "time = virtual", "clock.skew = 0 ms, 20 ms, -15 ms");
    Experiment none = Parsing.experiment("rates = 1, 3", "time = virtual");
    Experiment zero =
        Parsing.experiment("rates = 1, 3", "time = virtual", "clock.skew = 0 ms, 0 ms");

    assertThat(fixed.trial(7).skew().aheadNs()).containsExactly(0L, 20_000_000L, -15_000_000L);
    assertThat(fixed.trial(7).skew().ofNs(3)).isEqualTo(-15_000_000);
    assertThat(none.trial(7).skew()).isEqualTo(ClockSkew.NONE);
    assertThat(zero.trial(7).skew()).isEqualTo(ClockSkew.NONE);
    assertThat(none.trial(7).skew().ofNs(2)).isZero();
  }

  /** The numbers were worked out by a program of its own, and never change. */
  @Test
  void randomSkewsShouldBeDrawnFromTheSeedForAnyRates() throws ExperimentException {
    Experiment random =
        Parsing.experiment(
            "rates = random 1..6", "time = virtual", "clock.skew = random -20 ms..20 ms");

    assertThat(random.trial(1).skew().aheadNs())
        .containsExactly(14_516_062L, 3_506_752L, -19_115_133L);
    assertThat(random.trial(1).schedules())
        .isEqualTo(
            Parsing.experiment("rates = random 1..6", "time = virtual").trial(1).schedules());
  }

  @Test
  void aStudyShouldVaryWholeLists() throws ExperimentException {
    ParsedExperiment parsed =
        Made.parsed(
            "x.properties",
            "rates = 1, 3\ntime = virtual\nvary.clock.skew = none | 0 ms, 20 ms | random -5"
                + " ms..5 ms",
            List.of());

    assertThat(parsed.study().points())
        .extracting(StudyPoint::name)
        .containsExactly(
            "clock.skew=none", "clock.skew=0_ms,20_ms", "clock.skew=random_-5_ms..5_ms");
    assertThat(parsed.study().points().get(1).experiment().trial(1).skew().aheadNs())
        .containsExactly(0L, 20_000_000L);
  }

  @Test
  void aTrialOfOtherSkewsShouldBeTold() throws ExperimentException {
    String[] lines = {"rates = 1, 3", "time = virtual", "clock.skew = 0 ms, 20 ms"};
    Experiment made = Parsing.experiment(lines);
    Experiment asked = Parsing.experiment(lines[0], lines[1], "clock.skew = 0 ms, -5 ms");
    Experiment without = Parsing.experiment(lines[0], lines[1]);
    Experiment others = Parsing.experiment("rates = 1, 3, 6", lines[1]);

    assertThat(differences(made, asked))
        .containsExactly(new SettingDifference("clock.skew", "0 ms, 20 ms", "0 ms, -5 ms"));
    assertThat(differences(without, asked))
        .containsExactly(new SettingDifference("clock.skew", "none", "0 ms, -5 ms"));
    assertThat(differences(made, without))
        .containsExactly(new SettingDifference("clock.skew", "0 ms, 20 ms", "none"));
    assertThat(differences(made, made)).isEmpty();
    assertThat(differences(made, others))
        .extracting(SettingDifference::key)
        .doesNotContain("clock.skew");
  }

  @Test
  void ofManyProcessesTheFirstThatDiffersShouldBeNamed() throws ExperimentException {
    String[] lines = {"rates = random 1..6", "processes = 50", "draw.sides = 60", "time = virtual"};
    Experiment made = Parsing.experiment(lines);
    String[] more = new String[lines.length + 1];
    System.arraycopy(lines, 0, more, 0, lines.length);
    more[lines.length] = "clock.skew = random 7 ms..7 ms";

    assertThat(differences(made, Parsing.experiment(more)))
        .containsExactly(
            new SettingDifference("clock.skew", "0 ms for process 1", "7 ms for process 1"));
  }

  private static List<SettingDifference> differences(Experiment made, Experiment asked) {
    return new TrialSettings(made.trial(1), made.time(), made.timeScale()).differencesFrom(asked);
  }
}
