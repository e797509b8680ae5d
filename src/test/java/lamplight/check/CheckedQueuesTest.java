package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lamplight.model.Event;
import org.junit.jupiter.api.Test;

/** A tape with one thing wrong in its queues or arrivals breaks the rule that it should. */
class CheckedQueuesTest extends CheckedTapes {
  @Test
  void shouldNotBlameArrivalsWhenTheClockOfTheLogSteps() {
    // Process 1 always has a queue; a time far ahead makes the next one go back.
    tape.edit(tape.event(1, 12), event -> Edits.withTime(event, 99_000_000_000L));

    assertBroken(
        checkWithoutTimeline(),
        Map.of(
            Rule.TICKS,
            "process 1, tick 13: the time is 12799111187 ns, but not before the 99000000000 ns of"
                + " the event before it was expected"));
  }

  @Test
  void shouldFindAQueueLengthThatIsTooLarge() {
    tape.edit(tape.event(1, 12), event -> Edits.withQueueLength(event, 11));

    assertBroken(
        Map.of(
            Rule.QUEUE_LENGTHS,
            "process 1, tick 13: the queue length is 9, but at least 10 was expected after a length"
                + " of 11 at tick 12"));
  }

  @Test
  void shouldFindAQueueLengthThatIsTooSmall() {
    tape.edit(tape.event(1, 12), event -> Edits.withQueueLength(event, 9));

    assertBroken(
        Map.of(
            Rule.QUEUE_LENGTHS,
            "process 1, place 2 of its queue at the end: message 3-18 arrived at 11656049032 ns,"
                + " but by the queue lengths an arrival from 11799111187 to 12799111187 ns was"
                + " expected"));
  }

  @Test
  void shouldFindAQueueLengthAsLargeAsNumbersGet() {
    tape.edit(tape.last(1), event -> Edits.withQueueLength(event, Long.MAX_VALUE));

    assertThat(brokenRules(tape.check())).containsOnlyKeys(Rule.QUEUE_LENGTHS);
  }

  @Test
  void shouldFindALastQueueLengthThatIsTooLarge() {
    tape.edit(tape.last(1), event -> Edits.withQueueLength(event, 16));

    assertBroken(
        Map.of(
            Rule.QUEUE_LENGTHS,
            "process 1, tick 20: the queue length after this last event is 16, but by the messages"
                + " that were left 15 was expected"));
  }

  /** Nothing was queued at process 3. */
  @Test
  void shouldFindALastQueueLengthOfTheLastProcessThatIsTooLarge() {
    Event last = tape.last(3);
    Event.Receive receive =
        new Event.Receive(3, 120, last.timeNs(), last.clock(), 1, 2, 1, 0, last.timeNs());
    tape.replace(last, receive);

    assertThat(brokenRules(tape.check()))
        .containsEntry(
            Rule.QUEUE_LENGTHS,
            "process 3, tick 120: the queue length after this last event is 1, but by the messages"
                + " that were left 0 was expected");
  }

  @Test
  void shouldFindALastQueueLengthThatIsTooSmall() {
    tape.edit(tape.last(1), event -> Edits.withQueueLength(event, 14));

    assertBroken(
        Map.of(
            Rule.QUEUE_LENGTHS,
            "process 1, place 15 of its queue at the end: message 3-32 arrived at 19656049032 ns,"
                + " but by the queue lengths an arrival from 19799111187 ns on was expected"));
  }

  @Test
  void shouldAcceptArrivalsAtTheInstantOfAnEventAndNoneBeyond() {
    long before = tape.event(3, 101).timeNs();
    long at = tape.event(3, 102).timeNs();
    // Sent with the tick before it, so that no arrival in question is before the send.
    Event.Send send = tape.first(Event.Send.class, one -> one.process() == 2 && one.number() == 8);
    long earlierNs = tape.event(2, send.tick() - 1).timeNs();
    tape.edit(send, one -> (Event.Send) Edits.withTime(one, earlierNs));
    for (long accepted : new long[] {before, before + 1, at - 1, at}) {
      tape.edit(tape.receive(3, 2, 8), receive -> Edits.withArrival(receive, accepted));
      assertThat(checkWithoutTimeline().verdict()).isEqualTo(Verdict.VALID);
    }
    tape.edit(tape.receive(3, 2, 8), receive -> Edits.withArrival(receive, before - 1));
    assertBroken(
        checkWithoutTimeline(),
        Map.of(
            Rule.QUEUE_LENGTHS,
            "process 3, tick 102: message 2-8 arrived at 16822715697 ns, but by the queue lengths"
                + " an arrival from 16822715698 to 16989382365 ns was expected"));
  }

  @Test
  void shouldFindAReceiveBeforeTheArrival() {
    long at = tape.event(3, 102).timeNs();
    tape.edit(tape.receive(3, 2, 8), receive -> Edits.withArrival(receive, at + 1));

    assertBroken(
        checkWithoutTimeline(),
        Map.of(
            Rule.MATCHED,
            "process 3, tick 102: receives message 2-8 at 16989382365 ns, but it arrived only at"
                + " 16989382366 ns"));
  }

  @Test
  void shouldFindAnArrivalBeforeTheSend() {
    // A receive whose window begins before the send, so that nothing else speaks against it.
    Event.Receive receive = tape.receive(1, 3, 16);
    Event.Send send = tape.first(Event.Send.class, one -> one.process() == 3 && one.number() == 16);
    tape.edit(receive, one -> Edits.withArrival(one, send.timeNs()));
    assertThat(checkWithoutTimeline().verdict()).isEqualTo(Verdict.VALID);

    tape.edit(tape.receive(1, 3, 16), one -> Edits.withArrival(one, send.timeNs() - 1));
    assertBroken(
        checkWithoutTimeline(),
        Map.of(
            Rule.MATCHED,
            "process 1, tick 20: receives message 3-16, which arrived at "
                + (send.timeNs() - 1)
                + " ns, but an arrival from "
                + send.timeNs()
                + " ns on was expected, when it was sent"));
    assertThat(checkWithoutTimeline().notes())
        .containsExactly(
            "A copy arrived before it was sent. If the logs were written on several hosts, their"
                + " system clocks may differ by that much.");
    assertThat(tape.check().notes()).isEmpty();
  }

  @Test
  void shouldFindAQueuedMessageThatArrivedBeforeItsSend() {
    int last = tape.left.size() - 1;
    Tape.Left left = tape.left.get(last);
    long sentNs =
        tape.first(
                Event.Send.class,
                one -> one.process() == left.sender() && one.number() == left.number())
            .timeNs();
    tape.left.set(
        last,
        new Tape.Left(
            left.process(), left.sender(), left.number(), left.messageClock(), sentNs - 1));

    assertThat(brokenRules(checkWithoutTimeline()))
        .containsEntry(
            Rule.MATCHED,
            "process 2, place 1 of its queue at the end: holds message 3-33, which arrived at"
                + " 19989382364 ns, but an arrival from 19989382365 ns on was expected, when it was"
                + " sent");
  }

  @Test
  void shouldHoldTicksAndArrivalsAgainstTheirInstantsInVirtualTime() {
    tape.edit(tape.event(3, 87), event -> Edits.withTime(event, 14_489_382_366L));
    assertBroken(
        Map.of(
            Rule.TICKS,
            "process 3, tick 87: the time is 14489382366 ns, but its deadline, 14489382365 ns, was"
                + " expected"));
    tape.edit(tape.event(3, 87), event -> Edits.withTime(event, 14_489_382_365L));

    tape.edit(tape.receive(1, 3, 16), one -> Edits.withArrival(one, one.arrivedNs() + 1));
    assertThat(brokenRules(tape.check()).get(Rule.MATCHED))
        .isEqualTo(
            "process 1, tick 20: receives message 3-16, which arrived at 10822715699 ns, but an"
                + " arrival at 10822715698 ns was expected, when it was sent");
  }

  @Test
  void shouldFindArrivalsOutOfOrder() {
    tape.edit(tape.receive(2, 3, 13), receive -> Edits.withArrival(receive, 10_156_049_033L));

    assertBroken(
        checkWithoutTimeline(),
        Map.of(
            Rule.QUEUE_LENGTHS,
            "process 2, tick 32: message 3-14 arrived at 10156049032 ns, but after a message in the"
                + " queue that arrived at 10156049033 ns, an arrival not before it was expected"));
  }
}
