package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import lamplight.log.TrialRecord;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.trial.FaultTimetable.Action;
import lamplight.trial.FaultTimetable.FaultAction;
import org.junit.jupiter.api.Test;

class FaultTimetableTest {
  private static final PlannedFault.Pause PAUSE = new PlannedFault.Pause(2, 20, 40);
  private static final PlannedFault.Kill KILL = new PlannedFault.Kill(1, 30);

  /** At twice the speed: stop process 2 at 10, kill process 1 at 15, let 2 go on at 30. */
  private final FaultTimetable faults =
      new FaultTimetable(new PlannedFaults(List.of(PAUSE, KILL)), 2);

  @Test
  void shouldSayWhatIsToBeDoneAndWhen() {
    assertThat(faults.hasPauses()).isTrue();
    assertThat(faults.untilNextNs(1_000_000)).isEqualTo(Long.MAX_VALUE);
    assertThat(faults.next(1_000_000)).as("it has not started").isEmpty();

    faults.start(100);
    assertThat(faults.untilNextNs(100)).isEqualTo(10);
    assertThat(faults.next(109)).isEmpty();
    assertThat(faults.isSilenced(2)).isFalse();
    assertThat(faults.next(110)).contains(new FaultAction(0, PAUSE, Action.STOP, 20));
    assertThat(faults.isSilenced(2)).isTrue();
    assertThat(faults.isSilenced(1)).isFalse();

    // Late, so that two are due.
    assertThat(faults.next(140)).contains(new FaultAction(2, KILL, Action.KILL, 30));
    assertThat(faults.isKilled(1)).isTrue();
    assertThat(faults.isKilled(2)).isFalse();
    assertThat(faults.next(140)).contains(new FaultAction(1, PAUSE, Action.CONTINUE, 60));
    assertThat(faults.isSilenced(2)).isFalse();
    assertThat(faults.next(1_000)).isEmpty();
    assertThat(faults.untilNextNs(1_000)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void shouldBeOverWhenEverythingIsDone() {
    faults.start(100);
    FaultAction stop = faults.next(110).orElseThrow();
    FaultAction kill = faults.next(115).orElseThrow();
    FaultAction proceed = faults.next(130).orElseThrow();
    faults.done(stop, 111);
    faults.done(kill, 115);
    assertThat(faults.isOver()).isFalse();
    assertThat(faults.record(5_000))
        .containsExactly(
            new TrialRecord.FaultDone(OptionalLong.of(5_011), OptionalLong.empty()),
            new TrialRecord.FaultDone(OptionalLong.of(5_015), OptionalLong.empty()));

    assertThat(faults.undone()).containsExactly("the end of the pause of process 2");
    faults.done(proceed, 132);
    assertThat(faults.undone()).isEmpty();
    assertThat(faults.isOver()).isTrue();
    assertThat(faults.record(5_000).get(0))
        .isEqualTo(new TrialRecord.FaultDone(OptionalLong.of(5_011), OptionalLong.of(5_032)));
  }

  /** The ends of a link cut it by themselves; the harness notes the instants, and sends nothing. */
  @Test
  void aCutShouldBeDoneAtItsInstants() {
    FaultTimetable cut =
        new FaultTimetable(new PlannedFaults(List.of(new PlannedFault.Cut(2, 1, 20, 40))), 2);
    assertThat(cut.hasPauses()).isFalse();
    cut.start(100);
    assertThat(cut.record(5_000)).containsExactly(TrialRecord.FaultDone.NOT_DONE);
    assertThat(cut.next(125)).isPresent();
    assertThat(cut.isSilenced(1)).isFalse();
    assertThat(cut.undone()).containsExactly("the end of the cut of the link 1-2");
    assertThat(cut.next(500)).isPresent();
    assertThat(cut.isOver()).isTrue();
    assertThat(cut.record(5_000))
        .containsExactly(new TrialRecord.FaultDone(OptionalLong.of(5_010), OptionalLong.of(5_030)));
  }

  @Test
  void shouldNameWhatIsNotDone() {
    assertThat(faults.undone())
        .containsExactly(
            "the pause of process 2", "the end of the pause of process 2", "the kill of process 1");
  }

  @Test
  void shouldBeOverFromTheStartWithoutFaults() {
    FaultTimetable none = new FaultTimetable(PlannedFaults.NONE, 1);
    none.start(0);

    assertThat(none.isOver()).isTrue();
    assertThat(none.hasPauses()).isFalse();
    assertThat(none.record(1)).isEmpty();
  }

  @Test
  void killsAloneShouldNeedNoPauses() {
    assertThat(
            new FaultTimetable(new PlannedFaults(List.of(new PlannedFault.Kill(1, 30))), 1)
                .hasPauses())
        .isFalse();
  }
}
