package lamplight.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lamplight.model.PlannedFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys {@code fault.N}. */
class PlannedFaultsTest {
  private static final long SECOND_NS = 1_000_000_000L;

  @Test
  void shouldBeReadInTheOrderOfTheirNumbers() throws ExperimentException {
    Experiment experiment =
        Parsing.experiment(
            "rates = 1, 3, 6",
            "fault.20 = none",
            "fault.3 = pause  1 at 0.5 min for 1500 ms",
            "fault.1 = kill 2 at 30 s");

    PlannedFault kill = new PlannedFault.Kill(2, 30 * SECOND_NS);
    PlannedFault pause = new PlannedFault.Pause(1, 30 * SECOND_NS, 3 * SECOND_NS / 2);
    assertThat(experiment.faults().members())
        .containsExactly(
            new FaultSetting.Member(1, Optional.of(kill)),
            new FaultSetting.Member(3, Optional.of(pause)),
            new FaultSetting.Member(20, Optional.empty()));
    assertThat(experiment.trial(7).faults().list()).containsExactly(kill, pause);
    assertThat(EffectiveSettings.of(experiment).entries())
        .endsWith(
            new EffectiveSettings.Entry(Keys.FAULT, "fault.1", "kill 2 at 30 s"),
            new EffectiveSettings.Entry(Keys.FAULT, "fault.3", "pause 1 at 30 s for 1.5 s"),
            new EffectiveSettings.Entry(Keys.FAULT, "fault.20", "none"));
  }

  @Test
  void thereShouldBeNoneUnlessTheFileSaysSo() throws ExperimentException {
    Experiment experiment = Parsing.experiment("rates = 1, 3, 6");

    assertThat(experiment.faults()).isEqualTo(FaultSetting.NONE);
    assertThat(experiment.trial(1).faults().isNone()).isTrue();
    assertThat(EffectiveSettings.of(experiment).entries())
        .noneMatch(entry -> entry.key() == Keys.FAULT);
  }

  @ParameterizedTest
  @CsvSource({
    "kill 0 at 30 s, expected a process from 1 on",
    "kill 4 at 30 s, expected a process from 1 to 3",
    "'kill 2 at 60 s', 'expected an instant before the end of the trial, which lasts 60 s'",
    "'pause 2 at 60 s for 1 s', 'expected an instant before the end of the trial, which lasts 60"
        + " s'",
    "'pause 2 at 55 s for 5 s', 'the pause ends at 60 s: expected an end before that of the trial,"
        + " which lasts 60 s'",
    "pause 2 at 55 s for 0 s, expected a pause longer than 0 ms",
    "cut 1-1 at 10 s for 5 s, 'expected the link of two processes, such as 1-2'",
    "cut 0-1 at 10 s for 5 s, expected a process from 1 on",
    "cut 1-4 at 10 s for 5 s, expected a process from 1 to 3",
    "cut 1-2 at 10 s for 0 s, expected a cut longer than 0 ms",
    "'cut 1-2 at 55 s for 5 s', 'the cut ends at 60 s: expected an end before that of the trial,"
        + " which lasts 60 s'",
    "restart 2 at 30 s after 0 s, 'expected a start later than the kill, after more than 0 ms'",
    "'restart 2 at 30 s after 5 s', 'a process is restarted in virtual time only so far: set time ="
        + " virtual, or kill or pause it'",
    "kill 2 at 0.0000000001 s, expected a whole number of nanoseconds",
  })
  void shouldBeRefusedWhenTheyHitNobodyOrComeTooLate(String value, String message) {
    assertThat(Parsing.faults("rates = 1, 3, 6", "fault.1 = " + value))
        .containsExactly("x.properties:2: fault.1 = " + value + ": " + message);
  }

  @ParameterizedTest
  @CsvSource({
    "kill",
    "kill 2",
    "kill 2 at 30",
    "kill 2 30 s",
    "kill relay at 30 s",
    "cut 1 at 10 s for 5 s",
    "cut 1-2 at 10 s",
    "pause 2 at 10 s",
    "kill 2 at 1001 h",
    "kill -1 at 1 s",
    "NONE"
  })
  void shouldBeRefusedWithWhatWasExpected(String value) {
    assertThat(Parsing.faults("rates = 1, 3, 6", "fault.1 = " + value))
        .containsExactly(
            "x.properties:2: fault.1 = "
                + value
                + ": expected a fault with times from 0 ms to 1000 h, in us, ms, s, min or h, such"
                + " as kill 2 at 30 s, restart 2 at 30 s after 5 s, pause 2 at 10 s for 5 s, or cut"
                + " 1-2 at 10 s for 5 s; or"
                + " none");
  }

  @Test
  void faultsOfOneProcessShouldStandApart() {
    assertThat(
            Parsing.faults(
                "rates = 1, 3, 6",
                "fault.1 = kill 2 at 30 s",
                "fault.2 = pause 2 at 31 s for 1 s",
                "fault.3 = pause 1 at 10 s for 5 s",
                "fault.4 = pause 1 at 15 s for 5 s",
                "fault.5 = pause 1 at 16 s for 5 s"))
        .containsExactly(
            "x.properties:3: fault.2 = pause 2 at 31 s for 1 s: process 2 is also hit by \"kill 2"
                + " at 30 s\": expected faults of one process that do not overlap or touch, and"
                + " none after its kill",
            "x.properties:5: fault.4 = pause 1 at 15 s for 5 s: process 1 is also hit by \"pause 1"
                + " at 10 s for 5 s\": expected faults of one process that do not overlap or"
                + " touch, and none after its kill");
  }

  @Test
  void cutsOfOneLinkShouldStandApart() throws ExperimentException {
    assertThat(
            Parsing.faults(
                "rates = 1, 3, 6",
                "fault.1 = cut 1-2 at 10 s for 5 s",
                "fault.2 = cut 2-1 at 15 s for 1 s",
                "fault.3 = cut 1-3 at 10 s for 5 s",
                "fault.4 = pause 1 at 10 s for 5 s"))
        .containsExactly(
            "x.properties:3: fault.2 = cut 2-1 at 15 s for 1 s: the link 1-2 is also hit by \"cut"
                + " 1-2 at 10 s for 5 s\": expected faults of one link that do not overlap or"
                + " touch");
    assertThat(Parsing.experiment("rates = 1, 3", "fault.1 = cut 2-1 at 10 s for 5 s").faults())
        .isEqualTo(
            new FaultSetting(
                List.of(
                    new FaultSetting.Member(
                        1,
                        Optional.of(new PlannedFault.Cut(1, 2, 10 * SECOND_NS, 5 * SECOND_NS))))));
  }

  @Test
  void aRestartShouldTakeItsClockFromAKeyOfItsOwn() throws ExperimentException {
    String[] lines = {"rates = 1, 3", "time = virtual", "fault.1 = restart 2 at 30 s after 5 s"};
    PlannedFault lost = new PlannedFault.Restart(2, 30 * SECOND_NS, 5 * SECOND_NS, false);
    Experiment zero = Parsing.experiment(lines);
    Experiment kept = Parsing.experiment(lines[0], lines[1], lines[2], "restart.clock = kept");

    assertThat(zero.trial(1).faults().list()).containsExactly(lost);
    assertThat(kept.trial(1).faults().list())
        .containsExactly(new PlannedFault.Restart(2, 30 * SECOND_NS, 5 * SECOND_NS, true));
    assertThat(EffectiveSettings.of(zero).texts())
        .containsEntry("restart.clock", "zero")
        .containsEntry("fault.1", "restart 2 at 30 s after 5 s");
    assertThat(EffectiveSettings.of(Parsing.experiment("rates = 1, 3")).texts())
        .doesNotContainKey("restart.clock");
    assertThat(
            new TrialSettings(zero.trial(1), zero.time(), zero.timeScale()).differencesFrom(kept))
        .containsExactly(new SettingDifference("restart.clock", "zero", "kept"));
  }

  @Test
  void noProcessOfAStarShouldBeRestarted() {
    assertThat(
            Parsing.faults(
                "rates = 1, 3",
                "time = virtual",
                "topology = star",
                "fault.1 = restart 1 at 1 s after 1 s"))
        .containsExactly(
            "x.properties:4: fault.1 = restart 1 at 1 s after 1 s: a process is restarted in a mesh"
                + " only: expected a kill or a pause");
  }

  @Test
  void noLinkOfAStarShouldBeCut() {
    assertThat(
            Parsing.faults("rates = 1, 3", "topology = star", "fault.1 = cut 1-2 at 1 s for 1 s"))
        .containsExactly(
            "x.properties:3: fault.1 = cut 1-2 at 1 s for 1 s: in a star no two processes are"
                + " linked, each is with the relay: expected a cut in a mesh");
  }

  @Test
  void shouldBeVariedWithAndWithout() throws ExperimentException {
    ParsedExperiment parsed =
        Made.parsed(
            Parsing.FILE,
            Parsing.text(
                "rates = 1, 3, 6",
                "fault.2 = kill 3 at 50 s",
                "vary.fault.1 = none | kill 1 at 10 s | pause 1 at 10 s for 5 s"),
            List.of());

    Study study = parsed.study();
    assertThat(study.points().stream().map(StudyPoint::name))
        .containsExactly(
            "fault.1=none", "fault.1=kill_1_at_10_s", "fault.1=pause_1_at_10_s_for_5_s");
    PlannedFault always = new PlannedFault.Kill(3, 50 * SECOND_NS);
    assertThat(study.points().stream().map(point -> point.experiment().trial(1).faults().list()))
        .containsExactly(
            List.of(always),
            List.of(new PlannedFault.Kill(1, 10 * SECOND_NS), always),
            List.of(new PlannedFault.Pause(1, 10 * SECOND_NS, 5 * SECOND_NS), always));
    assertThat(parsed.settings().entries())
        .contains(
            new EffectiveSettings.Entry(Keys.FAULT, "fault.2", "kill 3 at 50 s"),
            new EffectiveSettings.Entry(
                Keys.VARY, "vary.fault.1", "none | kill 1 at 10 s | pause 1 at 10 s for 5 s"))
        .noneMatch(entry -> entry.name().equals("fault.1"));
  }

  @Test
  void oneShouldBeVariedWhileAnotherIsSet() {
    assertThat(
            Parsing.faults(
                "rates = 1, 3, 6",
                "fault.1 = kill 3 at 50 s",
                "fault.2 = none",
                "vary.fault.1 = none | kill 1 at 10 s"))
        .containsExactly(
            "x.properties:2: fault.1: the key is also varied by vary.fault.1 on line 4: expected"
                + " one of the two");
  }

  @Test
  void theCommandLineShouldReplaceOneOfThem() throws ExperimentException {
    ParsedExperiment parsed =
        Made.parsed(
            Parsing.FILE,
            Parsing.text("rates = 1, 3", "vary.fault.1 = none | kill 1 at 10 s", "fault.2 = none"),
            List.of(new SettingOverride("--set", "fault.1", "kill 2 at 1 s")));

    assertThat(parsed.study().isVaried()).isFalse();
    assertThat(parsed.study().first().trial(1).faults().list())
        .containsExactly(new PlannedFault.Kill(2, SECOND_NS));
  }
}
