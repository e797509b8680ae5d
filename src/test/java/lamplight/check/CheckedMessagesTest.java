package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lamplight.model.Event;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** A tape with one thing wrong in its messages breaks the rule that it should. */
class CheckedMessagesTest extends CheckedTapes {
  private static final String CONSERVED = ", but sent = received + still queued was expected";

  @Test
  void shouldFindAWrongTimestamp() {
    tape.edit(tape.receive(3, 2, 8), receive -> Edits.withMessage(receive, 2, 8, 98));

    assertBroken(
        Map.of(
            Rule.MATCHED,
            "process 3, tick 102: receives message 2-8 with timestamp 98, but process 2 sent it"
                + " with 99"));
  }

  @Test
  void shouldFindAnIdThatWasNeverSent() {
    tape.edit(tape.receive(3, 2, 8), receive -> Edits.withMessage(receive, 2, 11, 99));

    assertBroken(
        Map.of(
            Rule.MATCHED,
            "process 3, tick 102: receives message 2-11, but process 2 had not sent it"));
  }

  @Test
  void shouldFindAnIdThatWasUsedTwice() {
    tape.edit(
        (Event.Send) tape.event(3, 85),
        send -> new Event.Send(3, 85, send.timeNs(), send.clock(), 0, 23, send.receiver()));
    tape.edit(tape.receive(2, 3, 24), receive -> Edits.withMessage(receive, 3, 23, 85));

    assertBroken(
        Map.of(
            Rule.MATCHED,
            "process 3, tick 85: sends message 3-23, but as the id of its next message 3-24 was"
                + " expected"));
  }

  @Test
  void shouldFindAReceiveWithoutASend() {
    Event old = tape.event(3, 87);
    tape.replace(old, new Event.Receive(3, 87, old.timeNs(), 87, 0, 1, 2, 50, old.timeNs() - 1));

    assertBroken(
        Map.of(
            Rule.MATCHED,
            "process 3, tick 87: receives message 1-2, but process 1 had not sent it",
            Rule.CONSERVED,
            "process 3 received or still holds 1 copy that process 1 did not send to it"
                + CONSERVED));
  }

  @Test
  void shouldFindADuplicatedCopy() {
    Event old = tape.event(3, 87);
    tape.replace(old, new Event.Receive(3, 87, old.timeNs(), 87, 0, 1, 1, 1, old.timeNs() - 1));

    assertBroken(
        Map.of(
            Rule.MATCHED,
            "process 3, tick 87: receives message 1-1, but process 1 sent no copy of it that is"
                + " still to be received",
            Rule.CONSERVED,
            "process 3 received or still holds 1 copy that process 1 did not send to it"
                + CONSERVED));
  }

  @Test
  void shouldFindAQueuedMessageThatWasNeverSent() {
    Tape.Left last = tape.left.remove(tape.left.size() - 1);
    tape.left.add(new Tape.Left(2, 3, 34, last.messageClock(), last.arrivedNs()));

    assertBroken(
        Map.of(
            Rule.MATCHED,
            "process 2, place 1 of its queue at the end: holds message 3-34, but process 3 had not"
                + " sent it"));
  }

  /** By rules 2 and 3, C(receive) > timestamp = C(send): rule 4 never breaks alone. */
  @Test
  void shouldFindAReceiveThatEqualsItsSend() {
    tape.edit(tape.event(2, 43), event -> Edits.withClock(event, 85));

    assertBroken(
        Map.of(
            Rule.CLOCK_RULE,
            "process 2, tick 43: the clock is 85, but after 82 and a message with timestamp 85, 86"
                + " was expected",
            Rule.CLOCK_CONDITION,
            "process 2, tick 43: the clock at the receive of message 3-24 is 85, but more than 85,"
                + " the clock at its send, was expected"));
  }

  @Test
  void shouldFindALastQueueRowMissing() {
    tape.left.remove(new Tape.Left(1, 3, 33, 120, 19_989_382_365L));

    assertBroken(
        Map.of(
            Rule.CONSERVED,
            "process 3 sent 1 copy to process 1 that was neither received nor still queued, message"
                + " 3-33"
                + CONSERVED));
  }

  @Test
  void shouldFindTwoQueueRowsMissingInTheMiddle() {
    tape.left.remove(new Tape.Left(1, 3, 17, 69, 11_489_382_365L));
    tape.left.remove(new Tape.Left(1, 3, 20, 77, 12_822_715_698L));

    assertBroken(
        Map.of(
            Rule.CONSERVED,
            "process 3 sent 2 copies to process 1 that were neither received nor still queued, the"
                + " oldest one message 3-17"
                + CONSERVED));
  }

  @Test
  void shouldFindOvertaking() {
    Event.Receive earlier = tape.receive(2, 3, 22);
    Event.Receive later = tape.receive(2, 3, 23);
    // max(80, 81) + 1 = 82, max(82, 80) + 1 = 83, and then max(83, 85) + 1 = 86 as before.
    tape.replace(
        earlier, Edits.withMessage((Event.Receive) Edits.withClock(earlier, 82), 3, 23, 81));
    tape.replace(later, Edits.withMessage((Event.Receive) Edits.withClock(later, 83), 3, 22, 80));

    // The later message is received in the place of the earlier one, before it was sent.
    assertBroken(
        checkWithoutTimeline(),
        Map.of(
            Rule.MATCHED,
            "process 2, tick 41: receives message 3-23, which arrived at 13322715698 ns, but an"
                + " arrival from 13489382365 ns on was expected, when it was sent",
            Rule.FIRST_IN_FIRST_OUT,
            "process 2, tick 42: receives message 3-22 after message 3-23, but process 3 sent it"
                + " before that one"));
  }

  @Test
  void shouldTakeASendToAllOfTwoForOneToThePeer() {
    TrialSpec two = new TrialSpec(1, 2, 1_000_000_000L, tape.spec.schedules().subList(0, 2));
    CausalityCheck check =
        new CausalityCheck(CheckScope.inVirtualTime(two), true, (receiver, arrived, sent) -> {});
    check.on(new MutableEvent().send(1, 1, 0, 1, 0, 1, Message.EVERYONE));

    assertThat(check.result().rules().get(Rule.DRAWS.ordinal()).violations()).isZero();
  }
}
