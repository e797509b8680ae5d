package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.model.KeyedRandom;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import lamplight.model.RelayOrder;
import org.junit.jupiter.api.Test;

/**
 * Each rule of the relay against one valid star of three processes with one thing changed. A relay
 * takes 20 ns over a copy:
 *
 * <pre>
 *   sent       copy        timestamp   at the relay   taken   forwarded   left in the queue
 *   100        1-1 to 2         1          105         105       125       0
 *   100        1-1 to 3         1          106         125       145       2  (2-1, 3-1)
 *   115        3-1 to 2         2          118         145       165       1  (2-1)
 *   110        2-1 to 3         5          116         165       185       0
 *   120        1-2 to 2         6          190         190       210       0
 * </pre>
 *
 * <p>Process 2 gets 1-1 at 130, 3-1 at 170 and 1-2 at 215; process 3 gets 1-1 at 150 and 2-1 at
 * 190.
 */
class RelayCheckTest {
  private final List<RelayRowSeen> rows =
      new ArrayList<>(
          List.of(
              row(1, 1, 2, 1, 105, 105, 125, 0),
              row(1, 1, 3, 1, 106, 125, 145, 2),
              row(3, 1, 2, 2, 118, 145, 165, 1),
              row(2, 1, 3, 5, 116, 165, 185, 0),
              row(1, 2, 2, 6, 190, 190, 210, 0)));
  private final List<Arrival> arrivals =
      new ArrayList<>(
          List.of(
              new Arrival(2, 1, 1, 130),
              new Arrival(3, 1, 1, 150),
              new Arrival(2, 3, 1, 170),
              new Arrival(3, 2, 1, 190),
              new Arrival(2, 1, 2, 215)));
  private final Tallies tallies = new Tallies();
  private final List<String> matches = new ArrayList<>();
  private List<String> notes = List.of();

  private record Arrival(int process, int sender, long number, long arrivedNs) {}

  private static RelayRowSeen row(
      int sender,
      long number,
      int receiver,
      long timestamp,
      long arrivedNs,
      long takenNs,
      long forwardedNs,
      long queueLength) {
    return new RelayRowSeen(
        new Message(sender, number, receiver, timestamp),
        arrivedNs,
        takenNs,
        forwardedNs,
        queueLength);
  }

  private final class Matches implements MatchListener {
    @Override
    public void matched(int receiver, long arrivedNs, long sentNs) {}

    @Override
    public void relayed(long sentNs, long arrivedNs, long forwardedNs) {
      matches.add(sentNs + " " + arrivedNs + " " + forwardedNs);
    }

    @Override
    public void delivered(long forwardedNs, long arrivedNs) {
      matches.add(forwardedNs + " " + arrivedNs);
    }
  }

  private void check(RelayOrder order, boolean complete, boolean arrivalsFirst) {
    CheckScope scope =
        new CheckScope(1, 3, 10, Optional.empty(), true, Optional.of(order), Kills.NONE);
    RelayCheck check =
        new RelayCheck(scope, order, LogCompleteness.of(scope, complete), tallies, new Matches());
    sent(check, 1, 100, 1, Message.EVERYONE, 1);
    sent(check, 2, 110, 1, 3, 5);
    sent(check, 3, 115, 1, 2, 2);
    sent(check, 1, 120, 2, 2, 6);
    if (arrivalsFirst) {
      arrivals.forEach(arrival -> tell(check, arrival));
    }
    rows.forEach(check::row);
    if (!arrivalsFirst) {
      arrivals.forEach(arrival -> tell(check, arrival));
    }
    List<ProcessCheck> processes = new ArrayList<>();
    for (int process = 1; process <= 3; process++) {
      processes.add(new ProcessCheck(process, scope, KeyedRandom.of(1), new Tallies()));
    }
    notes = check.end(processes, List.of());
  }

  private static void sent(
      RelayCheck check, int process, long timeNs, long number, int receiver, long timestamp) {
    check.sent(
        new MutableEvent().send(process, 1, timeNs, timestamp, 0, number, receiver), receiver);
  }

  private static void tell(RelayCheck check, Arrival arrival) {
    check.received(
        new MutableEvent()
            .receive(
                arrival.process(),
                7,
                arrival.arrivedNs(),
                0,
                0,
                arrival.sender(),
                arrival.number(),
                0,
                arrival.arrivedNs()),
        7);
  }

  /** The rule is the only one broken, and this once. */
  private void assertBroken(Rule rule, String sentence) {
    for (RuleResult result : tallies.results()) {
      assertThat(result.violations())
          .as("%s: %s", result.rule(), result.first())
          .isEqualTo(result.rule() == rule ? 1 : 0);
    }
    assertThat(tallies.of(rule).result().first()).isEqualTo(sentence);
  }

  private void assertWhole() {
    assertThat(tallies.results()).allSatisfy(at -> assertThat(at.violations()).isZero());
    assertThat(notes).isEmpty();
  }

  @Test
  void shouldFindNothingInAValidStar() {
    check(RelayOrder.TIMESTAMP, true, false);

    assertWhole();
    // A row is examined once for its times, match and length, and for both connection and order.
    assertThat(tallies.of(Rule.TICKS).result().examined()).isEqualTo(5);
    assertThat(tallies.of(Rule.MATCHED).result().examined()).isEqualTo(5);
    assertThat(tallies.of(Rule.FIRST_IN_FIRST_OUT).result().examined()).isEqualTo(10);
    assertThat(tallies.of(Rule.QUEUE_LENGTHS).result().examined()).isEqualTo(5);
    assertThat(matches)
        .containsExactly(
            "100 105 125",
            "100 106 145",
            "115 118 165",
            "110 116 185",
            "120 190 210",
            "125 130",
            "145 150",
            "165 170",
            "185 190",
            "210 215");
  }

  @Test
  void theSameRowsShouldNotBeInTheOrderOfArrival() {
    check(RelayOrder.ARRIVAL, true, false);

    assertBroken(
        Rule.FIRST_IN_FIRST_OUT,
        "the relay took message 3-1 to process 2, which arrived at 118 ns, while message 2-1 to"
            + " process 3 waited since 116 ns, but the first to arrive was expected");
  }

  @Test
  void shouldFindACopyTakenBeforeOneWithALowerTimestamp() {
    // Both waited at 145; 2-1 with timestamp 5 goes first.
    rows.set(2, row(2, 1, 3, 5, 116, 145, 165, 1));
    rows.set(3, row(3, 1, 2, 2, 118, 165, 185, 0));
    arrivals.set(2, new Arrival(2, 3, 1, 190));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.FIRST_IN_FIRST_OUT,
        "the relay took message 2-1 to process 3, timestamp 5, while message 3-1 to process 2 with"
            + " timestamp 2 waited, but the lowest timestamp, then sender, then number was"
            + " expected");
  }

  @Test
  void aCopyThatArrivesAtTheInstantOfATakingMayHaveComeAfterIt() {
    // 3-1, timestamp 2, arrives at the very instant at which 2-1 is taken.
    rows.set(2, row(2, 1, 3, 5, 116, 145, 165, 0));
    rows.set(1, row(1, 1, 3, 1, 106, 125, 145, 1));
    rows.set(3, row(3, 1, 2, 2, 145, 165, 185, 0));
    arrivals.set(2, new Arrival(2, 3, 1, 190));
    check(RelayOrder.TIMESTAMP, true, false);

    assertWhole();
  }

  @Test
  void shouldFindTimesThatGoBackWithinARow() {
    rows.set(4, row(1, 2, 2, 6, 190, 190, 189, 0));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.TICKS,
        "the relay took message 1-2 to process 2 at 190 ns and forwarded it at 189 ns, but times"
            + " that do not go back were expected after its arrival at 190 ns");
  }

  @Test
  void shouldFindTwoCopiesInHandAtOnce() {
    rows.set(4, row(1, 2, 2, 6, 184, 184, 210, 0));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.TICKS,
        "the relay took message 1-2 to process 2 at 184 ns, but a time from 185 ns on was expected,"
            + " when it forwarded message 2-1 to process 3");
  }

  @Test
  void shouldFindACopyForwardedTwice() {
    rows.add(row(1, 2, 2, 6, 220, 220, 240, 0));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.MATCHED,
        "the relay forwarded message 1-2 to process 2, but process 1 sent no copy of it that was"
            + " still to be forwarded");
  }

  @Test
  void shouldFindACopyThatNobodySent() {
    rows.add(row(3, 7, 2, 6, 220, 220, 240, 0));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.MATCHED, "the relay forwarded message 3-7 to process 2, but process 3 never sent it");
  }

  @Test
  void shouldFindACopyThatWentAroundTheRelay() {
    rows.remove(4);
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.MATCHED,
        "process 2, tick 7: receives message 1-2, which the relay did not forward, but it goes"
            + " through the relay");
  }

  @Test
  void shouldLeaveToTheConservationRuleWhatNobodyReceived() {
    rows.remove(4);
    arrivals.remove(4);
    check(RelayOrder.TIMESTAMP, true, false);

    assertWhole();
  }

  @Test
  void shouldNoteWhatIsPastTheEndOfTheRelaysLog() {
    rows.remove(4);
    check(RelayOrder.TIMESTAMP, false, false);

    assertThat(tallies.results()).allSatisfy(at -> assertThat(at.violations()).isZero());
    assertThat(notes)
        .containsExactly(
            "Process 2 got message 1-2, which is past the end of the log of the relay.");
  }

  @Test
  void shouldFindAnotherTimestamp() {
    rows.set(4, row(1, 2, 2, 7, 190, 190, 210, 0));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.MATCHED,
        "the relay forwarded message 1-2 to process 2 with timestamp 7, but process 1 sent it with"
            + " 6");
  }

  @Test
  void shouldFindAnArrivalAtTheRelayBeforeTheSend() {
    rows.set(0, row(1, 1, 2, 1, 99, 105, 125, 0));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.MATCHED,
        "message 1-1 to process 2 arrived at the relay at 99 ns, but an arrival from 100 ns on was"
            + " expected, when it was sent");
  }

  @Test
  void shouldFindAnArrivalBeforeItWasForwarded() {
    arrivals.set(4, new Arrival(2, 1, 2, 209));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.MATCHED,
        "process 2, tick 7: receives message 1-2, which arrived at 209 ns, but an arrival from 210"
            + " ns on was expected, when the relay forwarded it");
  }

  @Test
  void anArrivalAtTheInstantOfTheForwardingIsRight() {
    arrivals.set(4, new Arrival(2, 1, 2, 210));
    check(RelayOrder.TIMESTAMP, true, false);

    assertWhole();
  }

  @Test
  void shouldFindAReceiveThatIsToldBeforeItsRow() {
    arrivals.subList(0, 4).clear();
    check(RelayOrder.TIMESTAMP, true, true);

    assertBroken(
        Rule.MATCHED,
        "process 2, tick 7: receives message 1-2 before the relay forwarded it, but a receive after"
            + " that was expected");
  }

  @Test
  void shouldFindACopyThatOvertookOnTheWayFromTheRelay() {
    // The copies came from two senders, whose channels from end to end are in order.
    arrivals.set(0, new Arrival(2, 3, 1, 170));
    arrivals.set(2, new Arrival(2, 1, 1, 171));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.FIRST_IN_FIRST_OUT,
        "process 2, tick 7: receives message 1-1 after message 3-1, but the relay forwarded it"
            + " before that one");
  }

  @Test
  void shouldFindACopyThatOvertookOnTheWayToTheRelay() {
    // 1-2 comes to the relay before a copy of 1-1, which was sent before it.
    rows.set(1, row(3, 1, 2, 2, 118, 125, 145, 2));
    rows.set(2, row(2, 1, 3, 5, 116, 145, 165, 1));
    rows.set(3, row(1, 2, 2, 6, 122, 165, 185, 0));
    rows.set(4, row(1, 1, 3, 1, 190, 190, 210, 0));
    arrivals.clear();
    arrivals.add(new Arrival(2, 1, 1, 130));
    arrivals.add(new Arrival(2, 3, 1, 150));
    arrivals.add(new Arrival(3, 2, 1, 170));
    arrivals.add(new Arrival(2, 1, 2, 190));
    arrivals.add(new Arrival(3, 1, 1, 215));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.FIRST_IN_FIRST_OUT,
        "the relay forwarded message 1-1 to process 3 after message 1-2 to process 2, but process 1"
            + " sent it before that one, and the two were never in its queue together");
  }

  @Test
  void aLowerTimestampMayOvertakeWithinTheRelayOnly() {
    // As the log of a faulty program may say: 1-1 was stamped 8 and 1-2 sent to process 3 with 4.
    for (RelayOrder order : RelayOrder.values()) {
      Tallies own = new Tallies();
      CheckScope scope =
          new CheckScope(1, 3, 10, Optional.empty(), true, Optional.of(order), Kills.NONE);
      RelayCheck check =
          new RelayCheck(scope, order, LogCompleteness.of(scope, true), own, new Matches());
      sent(check, 2, 10, 1, 3, 1);
      sent(check, 1, 20, 1, 3, 8);
      sent(check, 1, 30, 2, 3, 4);
      check.row(row(2, 1, 3, 1, 15, 15, 100, 0));
      // Both wait at 100: the later one has the lower timestamp.
      check.row(row(1, 2, 3, 4, 35, 100, 110, 1));
      check.row(row(1, 1, 3, 8, 25, 110, 120, 0));
      boolean allowed = order == RelayOrder.TIMESTAMP;
      assertThat(own.of(Rule.FIRST_IN_FIRST_OUT).result().violations())
          .as(order.name())
          .isEqualTo(allowed ? 0 : 2);
    }
  }

  @Test
  void shouldFindCopiesOfOneSenderThatArriveInAnotherOrder() {
    // 1-1 to 3 arrives at 106, after 1-1 to 2 at 107: forwarded in the order of sending all the
    // same.
    rows.set(0, row(1, 1, 2, 1, 107, 107, 125, 1));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.FIRST_IN_FIRST_OUT,
        "message 1-1 to process 3 arrived at the relay at 106 ns, but an arrival from 107 ns on was"
            + " expected, after message 1-1 to process 2, which process 1 sent before it");
  }

  @Test
  void shouldFindAQueueLengthThatIsTooLarge() {
    rows.set(1, row(1, 1, 3, 1, 106, 125, 145, 3));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.QUEUE_LENGTHS,
        "the relay's queue length after it took message 1-1 to process 3, its copy 2, is 3, but by"
            + " the arrivals 2 was expected");
  }

  @Test
  void shouldFindAQueueLengthThatIsTooSmall() {
    rows.set(1, row(1, 1, 3, 1, 106, 125, 145, 1));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.QUEUE_LENGTHS,
        "the relay's queue length after it took message 1-1 to process 3, its copy 2, is 1, but by"
            + " the arrivals 2 was expected");
  }

  @Test
  void shouldFindAQueueSaidToBeEmptyThatIsNot() {
    rows.set(2, row(3, 1, 2, 2, 118, 145, 165, 0));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.QUEUE_LENGTHS,
        "the relay's queue length after it took message 3-1 to process 2 is 0, but at least 1 was"
            + " expected after a length of 2");
  }

  @Test
  void shouldFindACopyThatHadArrivedWhenTheQueueWasSaidToBeEmpty() {
    // 1-2 arrived at 184, before 2-1 was taken at 185, after which the queue is said to be empty.
    rows.set(3, row(2, 1, 3, 5, 116, 185, 190, 0));
    rows.set(4, row(1, 2, 2, 6, 184, 190, 210, 0));
    arrivals.set(3, new Arrival(3, 2, 1, 195));
    check(RelayOrder.TIMESTAMP, true, false);

    assertBroken(
        Rule.QUEUE_LENGTHS,
        "the relay's queue length after it took message 2-1 to process 3 is 0, but at least 1 was"
            + " expected, because message 1-2 to process 2 had arrived before");
  }

  @Test
  void arrivalsAtTheInstantOfATakingMayCountOrNot() {
    // 2-1 and 3-1 arrive at 125, when 1-1 to 3 is taken: 0 to 2 may be left behind it.
    for (long length = 0; length <= 2; length++) {
      rows.set(1, row(1, 1, 3, 1, 106, 125, 145, length));
      rows.set(2, row(3, 1, 2, 2, 125, 145, 165, 1));
      rows.set(3, row(2, 1, 3, 5, 125, 165, 185, 0));
      check(RelayOrder.TIMESTAMP, true, false);
      assertWhole();
    }
  }

  @Test
  void aLogThatEndsEarlyShouldNotBeHeldAgainstItsLengths() {
    rows.subList(3, 5).clear();
    arrivals.subList(3, 5).clear();
    check(RelayOrder.TIMESTAMP, false, false);
    assertWhole();

    check(RelayOrder.TIMESTAMP, true, false);
    // Two lengths count 2-1, which is not among the rows of a trial that is said to be complete.
    assertThat(tallies.of(Rule.QUEUE_LENGTHS).result().violations()).isEqualTo(2);
  }

  @Test
  void aCopyThatArrivesAsItsOvertakerIsTakenWaitedWithIt() {
    Tallies own = new Tallies();
    CheckScope scope =
        new CheckScope(
            1, 3, 10, Optional.empty(), true, Optional.of(RelayOrder.TIMESTAMP), Kills.NONE);
    RelayCheck check =
        new RelayCheck(
            scope, RelayOrder.TIMESTAMP, LogCompleteness.of(scope, true), own, new Matches());
    sent(check, 1, 20, 1, 3, 8);
    sent(check, 1, 30, 2, 3, 4);
    check.row(row(1, 2, 3, 4, 100, 100, 110, 1));
    check.row(row(1, 1, 3, 8, 100, 110, 120, 0));

    assertThat(own.of(Rule.FIRST_IN_FIRST_OUT).result().violations()).isZero();
  }

  /**
   * Process 1 sends 1-1 to process 2, which gets it around the relay, and 1-2 to 1-4 to process 3,
   * of which the relay forwards 1-3 only: it had 1-2 too, and 1-4 may be on its way to it.
   */
  @Test
  void shouldTellOfTheCopiesThatTheRelayHadAndNobodyReceived() {
    CheckScope scope =
        new CheckScope(
            1, 3, 10, Optional.empty(), true, Optional.of(RelayOrder.TIMESTAMP), Kills.NONE);
    RelayCheck check =
        new RelayCheck(
            scope, RelayOrder.TIMESTAMP, LogCompleteness.of(scope, true), tallies, new Matches());
    sent(check, 1, 10, 1, 2, 1);
    sent(check, 1, 20, 2, 3, 2);
    sent(check, 1, 30, 3, 3, 3);
    sent(check, 1, 40, 4, 3, 4);
    tell(check, new Arrival(2, 1, 1, 15));
    check.row(row(1, 3, 3, 3, 35, 35, 45, 0));

    assertThat(check.unreceived()).containsExactly(Map.entry(ChannelTable.key(1, 3), 2L));
  }

  private static RelayRowSeen queued(long number, long arrivedNs, long takenNs, long length) {
    return row(1, number, 2, number, arrivedNs, takenNs, takenNs + 10, length);
  }

  private static String wrongLength(List<RelayRowSeen> lengths, boolean complete) {
    Tally tally = new Tally(Rule.QUEUE_LENGTHS);
    RelayQueueRule rule = new RelayQueueRule(tally);
    lengths.forEach(rule::row);
    rule.end(complete);
    assertThat(tally.result().violations()).isOne();
    return tally.result().first();
  }

  /** 1-1 leaves an empty queue; 1-2 to 1-5 have all arrived when 1-2 is taken. */
  @Test
  void shouldSayWhichCopyOfTheRelayHasAWrongLength() {
    assertThat(
            wrongLength(
                List.of(
                    queued(1, 0, 0, 0),
                    queued(2, 1, 10, 3),
                    queued(3, 2, 20, 1),
                    queued(4, 3, 30, 1),
                    queued(5, 4, 40, 0)),
                true))
        .isEqualTo(
            "the relay's queue length after it took message 1-3 to process 2, its copy 3, is 1, but"
                + " by the arrivals 2 was expected");
  }

  /** 1-3 arrives as 1-1 is taken, so that 1-2 alone or both are left. */
  @Test
  void shouldSayBetweenWhichLengthsTheOneAfterATieWasExpected() {
    assertThat(
            wrongLength(
                List.of(queued(1, 5, 10, 3), queued(2, 6, 20, 1), queued(3, 10, 30, 0)), true))
        .isEqualTo(
            "the relay's queue length after it took message 1-1 to process 2, its copy 1, is 3, but"
                + " by the arrivals 1 to 2 was expected");
  }

  /** What arrived by 10 ns beside 1-2 and 1-3 may be past the end of the log. */
  @Test
  void shouldSayAboveWhichLengthOneWasExpectedInALogThatEndsEarly() {
    assertThat(
            wrongLength(
                List.of(queued(1, 5, 10, 1), queued(2, 6, 20, 1), queued(3, 7, 30, 1)), false))
        .isEqualTo(
            "the relay's queue length after it took message 1-1 to process 2, its copy 1, is 1, but"
                + " by the arrivals at least 2 was expected");
  }
}
