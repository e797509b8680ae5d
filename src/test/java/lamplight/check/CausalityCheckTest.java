package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lamplight.model.Event;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** A tape with one thing wrong in its ticks, clocks or draws breaks the rule that it should. */
class CausalityCheckTest extends CheckedTapes {
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
            CheckScope.inVirtualTime(tape.spec),
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
        tape.check(
            new CausalityCheck(
                CheckScope.inVirtualTime(shorter), true, (receiver, arrived, sent) -> {})),
        Map.of(Rule.TICKS, sentence));
    assertBroken(
        tape.check(
            new CausalityCheck(
                CheckScope.inVirtualTime(shorter), false, (receiver, arrived, sent) -> {})),
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

    assertThat(
            brokenRules(
                tape.check(
                    new CausalityCheck(
                        CheckScope.inVirtualTime(other), true, (receiver, at, sent) -> {}))))
        .containsOnlyKeys(Rule.DRAWS);
  }

  @Test
  void shouldGiveTheSameResultWhenAskedTwice() {
    tape.events.remove(tape.last(2));
    CausalityCheck check =
        new CausalityCheck(
            CheckScope.inVirtualTime(tape.spec), true, (receiver, arrived, sent) -> {});

    assertThat(tape.check(check)).isEqualTo(check.result());
  }

  @Test
  void shouldNoteNoArrivalBeforeItsSendInAValidTrial() {
    assertThat(checkWithoutTimeline().notes()).isEmpty();
  }
}
