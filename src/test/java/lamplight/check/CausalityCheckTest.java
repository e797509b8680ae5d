package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lamplight.model.Event;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/**
 * Each rule against a valid trial of rates 1, 3 and 6 with one thing changed. The numbers in the
 * expectations are those of that trial: seed 1, 20 s, 200 events, 61 sends and queued messages.
 */
class CausalityCheckTest {
  private static final String CONSERVED = ", but sent = received + still queued was expected";

  private final Tape tape = Tape.slowAndFast();

  @Test
  void shouldFindNothingInAValidTrial() {
    CheckResult result = tape.check();

    assertThat(result.verdict()).isEqualTo(Verdict.VALID);
    assertThat(result.notes()).isEmpty();
    // 200 events: 44 sends (1 + 10 + 33), 47 receives, 109 internal; 17 messages are left.
    assertThat(result.rules().stream().map(RuleResult::examined))
        .containsExactly(200L, 200L, 108L, 47L, 6L, 64L, 217L, 153L);
    assertThat(result.violations()).isZero();
  }

  @Test
  void shouldTellOfEachMatchedReceive() {
    List<String> matches = new ArrayList<>();
    tape.check(
        new CausalityCheck(
            tape.spec,
            true,
            (receiver, arrivedNs, sentNs) ->
                matches.add(receiver + " " + arrivedNs + " " + (arrivedNs - sentNs))));

    assertThat(matches).hasSize(47).startsWith("2 489382365 0", "3 799111187 0", "2 799111187 0");
  }

  @Test
  void shouldFindAMissingRowInTheMiddle() {
    tape.events.remove(tape.event(3, 87));

    assertBroken(
        Map.of(
            Rule.TICKS,
            "process 3, tick 88: this tick stands after tick 86, but tick 87 was expected"));
  }

  @Test
  void shouldFindAMissingFirstRow() {
    tape.events.remove(tape.event(3, 1));

    assertBroken(
        Map.of(
            Rule.TICKS,
            "process 3, tick 2: the log begins with this tick, but tick 1 was expected"));
  }

  @Test
  void shouldFindAMissingRowAtTheEnd() {
    tape.events.remove(tape.last(2));

    assertBroken(Map.of(Rule.TICKS, "process 2: its log ends with tick 59, but 60 ticks were due"));
  }

  @Test
  void shouldFindARowTooManyAtTheEnd() {
    // Tick 120 of process 3 is due at 19.989 s, all others before 19.98 s.
    TrialSpec shorter = new TrialSpec(1, 10, 19_980_000_000L, tape.spec.schedules());

    String sentence = "process 3: its log ends with tick 120, but 119 ticks were due";
    assertBroken(
        tape.check(new CausalityCheck(shorter, true, (receiver, arrived, sent) -> {})),
        Map.of(Rule.TICKS, sentence));
    assertBroken(
        tape.check(new CausalityCheck(shorter, false, (receiver, arrived, sent) -> {})),
        Map.of(Rule.TICKS, sentence));
  }

  @Test
  void shouldCountOneWrongTickOnce() {
    tape.edit(tape.event(3, 87), event -> Edits.withTick(event, 187));

    assertBroken(
        Map.of(
            Rule.TICKS,
            "process 3, tick 187: this tick stands after tick 86, but tick 87 was expected"));
  }

  @Test
  void shouldFindTimeGoingBack() {
    tape.edit(tape.event(3, 87), event -> Edits.withTime(event, 14_322_715_698L));
    assertThat(checkWithoutTimeline().verdict()).isEqualTo(Verdict.VALID);

    tape.edit(tape.event(3, 87), event -> Edits.withTime(event, 14_322_715_697L));
    assertBroken(
        checkWithoutTimeline(),
        Map.of(
            Rule.TICKS,
            "process 3, tick 87: the time is 14322715697 ns, but not before the 14322715698 ns of"
                + " the event before it was expected"));
  }

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
  void shouldFindAWrongClockAtAnInternalEvent() {
    tape.edit(tape.event(3, 87), event -> Edits.withClock(event, 88));

    assertBroken(
        Map.of(
            Rule.CLOCK_RULE, "process 3, tick 87: the clock is 88, but after 86, 87 was expected"));
  }

  @Test
  void shouldFindAWrongClockAtAReceive() {
    tape.edit(tape.event(2, 43), event -> Edits.withClock(event, 87));

    assertBroken(
        Map.of(
            Rule.CLOCK_RULE,
            "process 2, tick 43: the clock is 87, but after 82 and a message with timestamp 85, 86"
                + " was expected"));
  }

  @Test
  void shouldNotAcceptAClockThatStandsStillAfterAMissingRow() {
    tape.events.remove(tape.event(3, 87));
    tape.edit(tape.event(3, 88), event -> Edits.withClock(event, 86));

    assertThat(brokenRules(tape.check()))
        .containsOnlyKeys(Rule.TICKS, Rule.CLOCK_RULE)
        .containsEntry(
            Rule.CLOCK_RULE, "process 3, tick 88: the clock is 86, but after 86, 87 was expected");
  }

  @Test
  void shouldFindAStampFromBeforeTheTick() {
    // The receivers of message 1-1 are ahead of it, so that their clocks stay the same.
    Event.Send send = (Event.Send) tape.event(1, 1);
    tape.replace(send, Edits.withStamp(send, 0));
    tape.edit(tape.receive(2, 1, 1), receive -> Edits.withMessage(receive, 1, 1, 0));
    tape.edit(tape.receive(3, 1, 1), receive -> Edits.withMessage(receive, 1, 1, 0));

    assertBroken(
        Map.of(
            Rule.CLOCK_RULE,
            "process 1, tick 1: message 1-1 carries the timestamp 0, but the clock after the send,"
                + " 1, was expected"));
  }

  /** The stamp is right and the clock wrong, which is one fault. */
  @Test
  void shouldCountAWrongClockAtASendOnce() {
    tape.edit(tape.event(1, 1), event -> Edits.withClock(event, 2));

    assertBroken(
        Map.of(Rule.CLOCK_RULE, "process 1, tick 1: the clock is 2, but after 0, 1 was expected"));
  }

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
            "process 3 received or still holds 1 copy more from process 1 than were sent to it"
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
            "process 3 received or still holds 1 copy more from process 1 than were sent to it"
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

  @Test
  void shouldFindAWrongDraw() {
    Event.Send toAll = (Event.Send) tape.event(3, 120);
    tape.replace(toAll, new Event.Send(3, 120, toAll.timeNs(), 120, 0, 33, 1));
    tape.left.remove(new Tape.Left(2, 3, 33, 120, 19_989_382_365L));

    assertBroken(
        Map.of(
            Rule.DRAWS,
            "process 3, tick 120: a send to process 1, but the draw of this tick is 3, so that this"
                + " was expected: a send to all"));
  }

  @Test
  void shouldFindAReceiveSkipped() {
    Event.Receive skipped = tape.receive(1, 3, 16);
    tape.replace(skipped, new Event.Internal(1, 20, skipped.timeNs(), 66, 16));
    tape.left.add(0, new Tape.Left(1, 3, 16, 65, skipped.arrivedNs()));

    assertBroken(
        Map.of(
            Rule.DRAWS,
            "process 1, tick 20: an internal event although the queue holds 16 messages, but a"
                + " receive was expected"));
  }

  @Test
  void shouldFindTheDrawsOfAnotherSeed() {
    TrialSpec other = new TrialSpec(2, 10, tape.spec.durationNs(), tape.spec.schedules());

    assertThat(brokenRules(tape.check(new CausalityCheck(other, true, (receiver, at, sent) -> {}))))
        .containsOnlyKeys(Rule.DRAWS);
  }

  @Test
  void shouldGiveTheSameResultWhenAskedTwice() {
    tape.events.remove(tape.last(2));
    CausalityCheck check = new CausalityCheck(tape.spec, true, (receiver, arrived, sent) -> {});

    assertThat(tape.check(check)).isEqualTo(check.result());
  }

  @Test
  void shouldTakeASendToAllOfTwoForOneToThePeer() {
    TrialSpec two = new TrialSpec(1, 2, 1_000_000_000L, tape.spec.schedules().subList(0, 2));
    CausalityCheck check = new CausalityCheck(two, true, (receiver, arrived, sent) -> {});
    check.on(new MutableEvent().send(1, 1, 0, 1, 0, 1, Message.EVERYONE));

    assertThat(check.result().rules().get(Rule.DRAWS.ordinal()).violations()).isZero();
  }

  /** As of logs of which nobody knows when their ticks were due. */
  private CheckResult checkWithoutTimeline() {
    CheckScope scope = CheckScope.of(tape.spec, Kills.NONE);
    return tape.check(new CausalityCheck(scope, true, (receiver, arrivedNs, sentNs) -> {}));
  }

  private void assertBroken(Map<Rule, String> expected) {
    assertBroken(tape.check(), expected);
  }

  /** Asserts that these rules are broken, once each and with these sentences, and no others. */
  private static void assertBroken(CheckResult result, Map<Rule, String> expected) {
    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(brokenRules(result)).isEqualTo(expected);
    assertThat(result.violations()).isEqualTo(expected.size());
  }

  private static Map<Rule, String> brokenRules(CheckResult result) {
    Map<Rule, String> broken = new EnumMap<>(Rule.class);
    for (RuleResult rule : result.rules()) {
      assertThat(rule.first().isEmpty()).isEqualTo(rule.violations() == 0);
      if (rule.violations() > 0) {
        broken.put(rule.rule(), rule.first());
      }
    }
    return broken;
  }
}
