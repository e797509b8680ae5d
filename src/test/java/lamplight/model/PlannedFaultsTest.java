package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedFaultsTest {
  private static final PlannedFault PAUSE = new PlannedFault.Pause(2, 10, 5);
  private static final PlannedFault CUT = new PlannedFault.Cut(3, 1, 10, 5);
  private static final PlannedFault KILL = new PlannedFault.Kill(2, 30);

  private static PlannedFaults faults(PlannedFault... faults) {
    return new PlannedFaults(List.of(faults));
  }

  @Test
  void shouldReadItsOwnWords() {
    assertThat(PAUSE.words()).isEqualTo("pause 2 10 5");
    assertThat(KILL.words()).isEqualTo("kill 2 30");
    assertThat(PlannedFault.parse(PAUSE.words())).isEqualTo(PAUSE);
    assertThat(PlannedFault.parse(KILL.words())).isEqualTo(KILL);
    assertThat(PlannedFault.parse("cut 3 1 10 5")).isEqualTo(CUT);
    assertThat(CUT.words()).isEqualTo("cut 1 3 10 5");
    assertThat(CUT.target()).isEqualTo("the link 1-3");
    assertThat(KILL.kind() + " of " + KILL.target()).isEqualTo("kill of process 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | no planned fault: ",
        "kill 2 | no planned fault: kill 2",
        "kill 2 30 5 | no planned fault: kill 2 30 5",
        "pause 2 10 | no planned fault: pause 2 10",
        "stop 2 30 | no planned fault: stop 2 30",
        "kill two 30 | For input string: \"two\"",
        "kill 0 1 | a fault hits a process from 1 on at 0 ns or later, but not process 0 at 1 ns",
        "kill 1 -1 | a fault hits a process from 1 on at 0 ns or later, but not process 1 at -1 ns",
        "pause 0 1 5 | a fault hits a process from 1 on at 0 ns or later, but not process 0 at 1"
            + " ns",
        "pause 1 -1 5 | a fault hits a process from 1 on at 0 ns or later, but not process 1 at -1"
            + " ns",
        "cut 1 2 10 | no planned fault: cut 1 2 10",
        "cut 1 2 10 0 | a cut is longer than 0 ns and ends some time, but this one lasts 0",
        "cut 0 2 10 5 | a fault hits a process from 1 on at 0 ns or later, but not process 0 at 10"
            + " ns",
        "cut 2 2 10 5 | a link joins two processes, but not process 2 with itself",
        "pause 2 10 0 | a pause is longer than 0 ns and ends some time, but this one lasts 0",
        "pause 1 9223372036854775807 1 | a pause is longer than 0 ns and ends some time, but this"
            + " one lasts 1",
      })
  void shouldRefuseOtherWords(String words, String message) {
    assertThatThrownBy(() -> PlannedFault.parse(words))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .startsWith(message);
  }

  @Test
  void shouldKnowWhenTheyEnd() {
    assertThat(PAUSE.endNs()).isEqualTo(15);
    assertThat(KILL.endNs()).isEqualTo(Long.MAX_VALUE);
    assertThat(new PlannedFault.Pause(1, 10, Long.MAX_VALUE - 10).endNs())
        .as("the longest pause there is")
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void shouldTellOfEachProcess() {
    PlannedFaults faults = faults(KILL, PAUSE, new PlannedFault.Kill(3, 0));

    assertThat(faults.isNone()).isFalse();
    assertThat(faults.killsAny()).isTrue();
    assertThat(faults.killedNs(1)).isEmpty();
    assertThat(faults.killedNs(2)).isEqualTo(OptionalLong.of(30));
    assertThat(faults.killedNs(3)).isEqualTo(OptionalLong.of(0));
    assertThat(faults.kills(1)).isFalse();
    assertThat(faults.kills(2)).isTrue();
    assertThat(faults(PAUSE).killsAny()).isFalse();
    assertThat(faults.pausesAny()).isTrue();
    assertThat(faults(KILL).pausesAny()).isFalse();
    assertThat(PlannedFaults.NONE.pausesAny()).isFalse();
    assertThat(PlannedFaults.NONE.isNone()).isTrue();
    assertThat(PlannedFaults.NONE.killsAny()).isFalse();
  }

  /** The pause of process 2 is from 10 on, and at 15 it is over. */
  @ParameterizedTest
  @CsvSource({"2, 9, 9", "2, 10, 15", "2, 14, 15", "2, 15, 15", "2, 16, 16", "1, 12, 12"})
  void shouldPostponeWhatFallsInAPause(int process, long dueNs, long postponedNs) {
    assertThat(faults(PAUSE, KILL).postponedNs(process, dueNs)).isEqualTo(postponedNs);
  }

  @Test
  void aRestartShouldReadItsOwnWords() {
    for (String words : List.of("restart 2 10 5 zero", "restart 2 10 5 kept")) {
      PlannedFault restart = PlannedFault.parse(words);
      assertThat(restart).isEqualTo(new PlannedFault.Restart(2, 10, 5, words.endsWith("kept")));
      assertThat(restart.words()).isEqualTo(words);
      assertThat(restart.endNs()).isEqualTo(15);
    }
    for (String words : List.of("restart 2 10 5", "restart 2 10 zero", "kill 2 10 zero")) {
      assertThatThrownBy(() -> PlannedFault.parse(words)).hasMessage("no planned fault: " + words);
    }
  }

  /** Down from 10 up to 15: lost is what left before 15 and would be there at 10 or later. */
  @ParameterizedTest
  @CsvSource({
    "2, 3, 9, false",
    "2, 9, 10, true",
    "2, 14, 20, true",
    "2, 15, 15, false",
    "1, 12, 12, false"
  })
  void aRestartShouldLoseWhatIsUnderWayOrSentMeanwhile(
      int receiver, long sentNs, long arrivalNs, boolean isLost) {
    PlannedFaults faults = faults(new PlannedFault.Restart(2, 10, 5, true));
    assertThat(faults.losesCopy(receiver, sentNs, arrivalNs)).isEqualTo(isLost);
    assertThat(faults.isDown(2, 9)).isFalse();
    assertThat(faults.isDown(2, 10)).isTrue();
    assertThat(faults.isDown(2, 15)).isFalse();
    assertThat(faults.losesQueue(2)).isTrue();
    assertThat(faults.losesQueue(1)).isFalse();
  }

  /** The link 1-3 is cut from 10 on, in both directions, and at 15 it is whole. */
  @ParameterizedTest
  @CsvSource({"1, 3, 9, 9", "1, 3, 10, 15", "3, 1, 14, 15", "1, 3, 15, 15", "1, 2, 12, 12"})
  void shouldHoldWhatWouldArriveInACut(int sender, int receiver, long arrivalNs, long healedNs) {
    PlannedFaults faults = faults(PAUSE, CUT);
    assertThat(faults.healedNs(sender, receiver, arrivalNs)).isEqualTo(healedNs);
    assertThat(faults.cuts(sender, receiver)).hasSize(receiver == 2 ? 0 : 1);
    assertThat(faults.cutsAny()).isTrue();
    assertThat(faults(PAUSE).cutsAny()).isFalse();
  }

  @Test
  void noLinkOfAStarShouldBeCut() {
    TrialSpec star =
        TrialSpec.withAlignedPhases(1, 3, 100, List.of(Rate.of(1), Rate.of(1), Rate.of(1)))
            .withRelay(Optional.of(RelaySpec.DEFAULT));
    assertThatThrownBy(() -> star.withFaults(faults(CUT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the links of a star are not cut");
  }

  @ParameterizedTest
  @CsvSource({
    "pause 2 10 5, pause 2 15 1, true",
    "pause 2 10 5, pause 2 16 1, false",
    "pause 2 16 1, pause 2 10 5, false",
    "pause 2 12 1, pause 2 10 5, true",
    "pause 2 10 5, pause 1 12 1, false",
    "kill 2 30, pause 2 10 5, false",
    "kill 2 15, pause 2 10 5, true",
    "kill 2 30, pause 2 31 5, true",
    "kill 2 30, kill 2 30, true",
    "kill 2 30, kill 1 30, false",
    "cut 1 2 10 5, cut 2 1 15 1, true",
    "cut 1 2 10 5, cut 2 1 16 1, false",
    "cut 1 2 10 5, cut 1 3 10 5, false",
    "cut 1 2 10 5, pause 1 10 5, false",
    "restart 2 10 5 zero, pause 2 15 1, true",
    "restart 2 10 5 zero, restart 2 16 1 kept, false",
  })
  void faultsOfOneProcessShouldStandApart(String one, String other, boolean clash) {
    List<PlannedFault> both = List.of(PlannedFault.parse(one), PlannedFault.parse(other));

    Optional<PlannedFaults.Clash> found = PlannedFaults.clash(both);

    assertThat(found.isPresent()).isEqualTo(clash);
    if (clash) {
      assertThat(found.get().first().atNs()).isLessThanOrEqualTo(found.get().second().atNs());
      assertThatThrownBy(() -> new PlannedFaults(both))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("stand apart");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kill 2 99, true",
    "kill 2 100, false",
    "kill 3 1, false",
    "pause 2 90 9, true",
    "pause 2 90 10, false",
    "cut 1 2 90 9, true",
    "cut 1 2 90 10, false",
    "cut 1 3 10 5, false",
  })
  void shouldBeOverBeforeTheTrialIs(String words, boolean accepted) {
    // Two processes and 100 ns.
    TrialSpec spec = TrialSpec.withAlignedPhases(1, 2, 100, List.of(Rate.of(1), Rate.of(1)));
    PlannedFaults faults = faults(PlannedFault.parse(words));

    if (accepted) {
      assertThat(spec.withFaults(faults).faults()).isEqualTo(faults);
    } else {
      assertThatThrownBy(() -> spec.withFaults(faults))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(words);
    }
  }

  @Test
  void aTrialShouldKnowItsTicks() {
    // Both tick at 0, 0.5, 1 and 1.5 s.
    TrialSpec spec =
        TrialSpec.withAlignedPhases(1, 2, 2_000_000_000L, List.of(Rate.of(2), Rate.of(2)))
            .withFaults(
                faults(
                    new PlannedFault.Kill(1, 1_000_000_000L),
                    new PlannedFault.Pause(2, 500_000_000L, 700_000_000L)));

    assertThat(spec.ticksDue(1)).as("the tick of that very instant is not made").isEqualTo(2);
    assertThat(spec.ticksDue(2)).isEqualTo(4);
    assertThat(spec.postponedNs(2, 1)).isZero();
    assertThat(spec.postponedNs(2, 2)).isEqualTo(1_200_000_000L);
    assertThat(spec.postponedNs(2, 3)).isEqualTo(1_200_000_000L);
    assertThat(spec.postponedNs(2, 4)).isEqualTo(1_500_000_000L);
    assertThat(spec.withFaults(PlannedFaults.NONE).postponedNs(2, 2)).isEqualTo(500_000_000L);
    assertThat(spec.isDueInPause(2, 1)).isFalse();
    assertThat(spec.isDueInPause(2, 2)).isTrue();
    assertThat(spec.isDueInPause(2, 3)).isTrue();
    assertThat(spec.isDueInPause(2, 4)).isFalse();
    assertThat(spec.isDueInPause(1, 2)).isFalse();
    assertThat(spec.withFaults(PlannedFaults.NONE).isDueInPause(2, 2)).isFalse();
    assertThat(spec.withDelay(new NetworkDelay.Fixed(1)).faults()).isEqualTo(spec.faults());
    assertThat(spec.withRelay(Optional.of(RelaySpec.DEFAULT)).faults()).isEqualTo(spec.faults());
  }
}
