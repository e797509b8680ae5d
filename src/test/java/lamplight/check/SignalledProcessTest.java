package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import lamplight.model.Event;
import lamplight.model.PlannedFault;
import org.junit.jupiter.api.Test;

/**
 * Trials in real time in which a signal ended a process: what was counted then is due, and no more.
 */
class SignalledProcessTest extends KilledTapes {
  /** Killed one second before the end, so that some of what it sent is still queued then. */
  private static Tape killedLate() {
    return Tape.of(hit(Tape.slowAndFast().spec, new PlannedFault.Kill(3, 19 * SECOND_NS)));
  }

  /** A signal may come between the sending of a message and the writing of its row. */
  @Test
  void shouldNoteAMessageWhoseSendWasNotLoggedAnyMore() {
    List<Event.Send> sends = sendsOf(3);
    Event.Send last = sends.get(sends.size() - 1);
    tape.events.removeIf(event -> event.process() == 3 && event.tick() >= last.tick());

    CheckResult result = checkSignalled(tape);

    assertThat(result.violations()).as("%s", result.rules()).isZero();
    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.notes())
        .anyMatch(
            note ->
                note.endsWith(
                    "got message 3-"
                        + last.number()
                        + ", whose send is past the end of the log of process 3."));
  }

  /** Each tick writes its row before the next one sends. */
  @Test
  void shouldFindASecondMessageWhoseSendIsNotInTheLog() {
    List<Event.Send> sends = sendsOf(3);
    Event.Send first = sends.get(sends.size() - 2);
    Event.Send second = sends.get(sends.size() - 1);
    tape.events.removeIf(event -> event.process() == 3 && event.tick() >= first.tick());
    // Both messages came to somebody who lives.
    assertThat(List.of(first.receiver(), second.receiver())).allMatch(receiver -> receiver != 3);

    CheckResult result = checkSignalled(tape);

    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.rules().get(Rule.TICKS.ordinal()).violations()).isZero();
    assertThat(result.rules().get(Rule.MATCHED.ordinal()).first())
        .contains("message 3-" + second.number())
        .endsWith("but process 3 had not sent it");
    assertThat(result.notes())
        .anyMatch(note -> note.contains("got message 3-" + first.number() + ", whose send is past"))
        .noneMatch(note -> note.contains("3-" + second.number()));
  }

  /** Its ticks were late, and the signal came before some of those that had been due. */
  @Test
  void shouldDemandOfASignalledProcessWhatWasCountedAndNotWhatWasDue() {
    List<Event.Send> sends = sendsOf(3);
    long made = sends.get(sends.size() - 1).tick() - 1;
    tape.events.removeIf(event -> event.process() == 3 && event.tick() > made);
    TreeMap<Integer, Long> more = new TreeMap<>();
    more.put(3, made + 1);

    assertThat(made).isLessThan(60);
    assertThat(checkSignalled(tape).verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(checkSignalled(tape, more).rules().get(Rule.TICKS.ordinal()).first())
        .isEqualTo(
            "process 3: its log ends with tick "
                + made
                + ", but "
                + (made + 1)
                + " ticks were made before it was killed");
  }

  /** What a dead process had sent may go with its connection. */
  @Test
  void shouldNoteACopyThatWentWithItsSender() {
    Tape late = killedLate();
    Tape.Left lost =
        late.left.stream()
            .filter(left -> left.sender() == 3)
            .reduce((one, other) -> other)
            .orElseThrow();
    late.left.remove(lost);
    assertThat(late.check().rules().get(Rule.CONSERVED.ordinal()).violations())
        .as("in virtual time nothing goes with it")
        .isOne();

    CheckResult result = checkSignalled(late);

    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.violations()).as("%s", result.rules()).isZero();
    assertThat(result.notes())
        .contains(
            "1 copy was sent by process 3 before it was killed and neither received nor listed as"
                + " queued.");
  }

  @Test
  void shouldFindACopyOfAKilledSenderThatWasOvertaken() {
    Tape late = killedLate();
    // The one before it on its channel was received or is listed later.
    Tape.Left lost =
        late.left.stream().filter(left -> left.sender() == 3).findFirst().orElseThrow();
    boolean isOvertaken =
        late.left.stream()
            .anyMatch(
                left ->
                    left.process() == lost.process()
                        && left.sender() == 3
                        && left.number() > lost.number());
    assertThat(isOvertaken).isTrue();
    late.left.remove(lost);

    CheckResult result = checkSignalled(late);
    assertThat(result.rules().get(Rule.CONSERVED.ordinal()).violations()).isOne();
    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
  }
}
