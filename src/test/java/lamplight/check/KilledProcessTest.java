package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.model.Event;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import org.junit.jupiter.api.Test;

/**
 * A complete trial of which a process was killed on purpose: what that leaves unmatched is noted,
 * and what the survivors did is examined in full.
 */
class KilledProcessTest extends KilledTapes {
  @Test
  void shouldBeIncompleteWithANoteOnEachThingThatIsMissing() {
    CheckResult result = tape.check();

    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.violations()).isZero();
    // 60 of its 120 ticks are due in the first half.
    long unreceived = copiesTo(3) - receives(3);
    assertThat(unreceived).isPositive();
    assertThat(result.notes())
        .containsExactly(
            "Process 3 was killed on purpose after tick 60 of 120, and what its queue held then is"
                + " not known.",
            unreceived + " copies were sent to process 3 and not received before it was killed.");
  }

  private long copiesTo(int process) {
    return tape.events.stream()
        .filter(
            event ->
                event instanceof Event.Send send
                    && send.process() != process
                    && (send.receiver() == process || send.receiver() <= 0))
        .count();
  }

  private long receives(int process) {
    return tape.events.stream()
        .filter(event -> event instanceof Event.Receive && event.process() == process)
        .count();
  }

  @Test
  void shouldFindTheSameLogInvalidWhenNoKillWasPlanned() {
    CheckResult result =
        tape.check(
            new CausalityCheck(
                CheckScope.inVirtualTime(tape.spec.withFaults(PlannedFaults.NONE)),
                true,
                (receiver, arrived, sent) -> {}));

    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo("process 3: its log ends with tick 60, but 120 ticks were due");
  }

  @Test
  void pausesAloneShouldLeaveATrialValid() {
    Tape paused =
        Tape.of(
            hit(
                Tape.slowAndFast().spec,
                new PlannedFault.Pause(3, 5 * SECOND_NS, 3 * SECOND_NS),
                new PlannedFault.Pause(1, 6 * SECOND_NS, 10 * SECOND_NS)));

    CheckResult result = paused.check();

    assertThat(result.violations()).as("%s", result.rules()).isZero();
    assertThat(result.verdict()).isEqualTo(Verdict.VALID);
    assertThat(result.notes()).isEmpty();
  }

  /** A kill in virtual time falls between two events. */
  @Test
  void shouldFindAnyMessageWhoseSendIsNotInTheLogInVirtualTime() {
    List<Event.Send> sends = sendsOf(3);
    Event.Send last = sends.get(sends.size() - 1);
    tape.events.removeIf(event -> event.process() == 3 && event.tick() >= last.tick());

    assertThat(violations(Rule.TICKS)).isOne();
    assertThat(violations(Rule.MATCHED)).isPositive();
  }

  @Test
  void shouldFindALogThatEndsBeforeTheKill() {
    tape.events.removeIf(event -> event.process() == 3 && event.tick() > 20);

    CheckResult result = tape.check();

    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    // 60 of its ticks are due in the first half of the trial.
    assertThat(result.rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(
            "process 3: its log ends with tick 20, but 60 ticks were made before it was killed");
    assertThat(result.notes())
        .startsWith(
            "Process 3 was killed on purpose after tick 60 of 120, and what its queue held then is"
                + " not known.");
  }

  @Test
  void shouldFindALogWithoutItsLastTickAlone() {
    tape.events.remove(tape.last(3));

    assertThat(tape.check().rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(
            "process 3: its log ends with tick 59, but 60 ticks were made before it was killed");
  }

  @Test
  void shouldFindALogThatHoldsNothing() {
    tape.events.removeIf(event -> event.process() == 3);

    CheckResult result = tape.check();

    assertThat(result.rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(
            "process 3: its log ends with tick 0, but 60 ticks were made before it was killed");
    assertThat(result.notes()).noneMatch(note -> note.contains("before its first tick"));
  }

  @Test
  void shouldFindACopyLostBetweenSurvivors() {
    Tape.Left lost =
        tape.left.stream()
            .filter(left -> left.sender() != 3)
            .reduce((one, other) -> other)
            .orElseThrow();
    tape.left.remove(lost);

    assertThat(violations(Rule.CONSERVED)).isOne();
    assertThat(tape.check().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void shouldFindAMessageThatASurvivorNeverSent() {
    Event.Receive receive =
        tape.first(Event.Receive.class, one -> one.process() == 1 && one.sender() == 2);
    tape.edit(receive, one -> Edits.withMessage(one, 2, 99, one.messageClock()));

    assertThat(violations(Rule.MATCHED)).isOne();
    assertThat(tape.check().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void shouldFindASurvivorWhoseLogEndsEarly() {
    tape.events.remove(tape.last(2));

    assertThat(violations(Rule.TICKS)).isPositive();
    assertThat(tape.check().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void shouldFindWhatAKilledProcessDidWrongBeforeItsDeath() {
    tape.edit(tape.event(3, 30), event -> Edits.withClock(event, event.clock() + 1));

    assertThat(violations(Rule.CLOCK_RULE)).isPositive();
    assertThat(tape.check().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void shouldFindAKilledProcessThatMadeMoreTicksThanItCould() {
    Event last = tape.last(3);
    long dueNs = tape.spec.schedule(3).dueNs(61);
    tape.events.add(new Event.Internal(3, 61, dueNs, last.clock() + 1, 0));

    assertThat(tape.check().rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(
            "process 3: its log ends with tick 61, but 60 ticks were made before it was killed");
  }

  @Test
  void shouldNoteAProcessThatWasKilledBeforeItsFirstTick() {
    Tape early = Tape.of(hit(Tape.slowAndFast().spec, new PlannedFault.Kill(1, 0)));

    CheckResult result = early.check();

    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.notes())
        .startsWith(
            "Process 1 was killed on purpose before its first tick of 20, and what its queue held"
                + " then is not known.");
  }
}
