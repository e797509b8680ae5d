package lamplight.check;

import static lamplight.check.StarLog.arrival;
import static lamplight.check.StarLog.row;
import static lamplight.check.StarLog.sent;
import static lamplight.check.StarLog.tell;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lamplight.model.Message;
import lamplight.model.RelayOrder;
import org.junit.jupiter.api.Test;

/** The rules on a copy's two hops, against one valid star with one thing changed. */
class RelayCheckTest {
  private final StarLog star = new StarLog();

  @Test
  void shouldFindNothingInAValidStar() {
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertWhole();
    // A row is examined once for its times, match and length, and for both connection and order.
    assertThat(star.result(Rule.TICKS).examined()).isEqualTo(5);
    assertThat(star.result(Rule.MATCHED).examined()).isEqualTo(5);
    assertThat(star.result(Rule.FIRST_IN_FIRST_OUT).examined()).isEqualTo(10);
    assertThat(star.result(Rule.QUEUE_LENGTHS).examined()).isEqualTo(5);
    assertThat(star.matches)
        .containsExactly(
            "100 to the relay 105",
            "100 to the relay 106",
            "115 to the relay 118",
            "110 to the relay 116",
            "120 to the relay 190",
            "125 from it 130",
            "145 from it 150",
            "165 from it 170",
            "185 from it 190",
            "210 from it 215");
  }

  @Test
  void shouldFindACopyForwardedTwice() {
    star.rows.add(row(1, 2, 2, 6, 220, 220, 240, 0));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.MATCHED,
        "the relay, copy 6: forwards message 1-2 to process 2, but process 1 sent no copy of it"
            + " that is still to be received");
  }

  @Test
  void shouldFindACopyThatNobodySent() {
    star.rows.add(row(3, 7, 2, 6, 220, 220, 240, 0));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.MATCHED,
        "the relay, copy 6: forwards message 3-7 to process 2, but process 3 had not sent it");
  }

  @Test
  void shouldFindACopyThatWentAroundTheRelay() {
    star.rows.remove(4);
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.MATCHED,
        "process 2, tick 7: receives message 1-2, which the relay did not forward, but it goes"
            + " through the relay");
  }

  @Test
  void shouldLeaveToTheConservationRuleWhatNobodyReceived() {
    star.rows.remove(4);
    star.arrivals.remove(4);
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertWhole();
  }

  @Test
  void shouldNoteWhatIsPastTheEndOfTheRelaysLog() {
    star.rows.remove(4);
    star.check(RelayOrder.TIMESTAMP, false);

    assertThat(star.tallies.results()).allSatisfy(at -> assertThat(at.violations()).isZero());
    assertThat(star.notes)
        .containsExactly(
            "Process 2 got message 1-2, which is past the end of the log of the relay.");
  }

  @Test
  void shouldFindAnotherTimestamp() {
    star.rows.set(4, row(1, 2, 2, 7, 190, 190, 210, 0));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.MATCHED,
        "the relay, copy 5: forwards message 1-2 to process 2 with timestamp 7, but process 1 sent"
            + " it with 6");
  }

  @Test
  void shouldFindAnArrivalAtTheRelayBeforeTheSend() {
    star.rows.set(0, row(1, 1, 2, 1, 99, 105, 125, 0));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.MATCHED,
        "the relay, copy 1: forwards message 1-1 to process 2, which arrived at the relay at 99 ns,"
            + " but an arrival from 100 ns on was expected, when it was sent");
  }

  @Test
  void shouldFindAnArrivalBeforeItWasForwarded() {
    star.arrivals.set(4, arrival(2, 1, 2, 209));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.MATCHED,
        "process 2, tick 7: receives message 1-2, which arrived at 209 ns, but an arrival from 210"
            + " ns on was expected, when it was forwarded");
  }

  @Test
  void anArrivalAtTheInstantOfTheForwardingIsRight() {
    star.arrivals.set(4, arrival(2, 1, 2, 210));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertWhole();
  }

  @Test
  void shouldFindAReceiveThatIsToldBeforeItsRow() {
    star.arrivals.subList(0, 4).clear();
    star.checkArrivalsFirst();

    star.assertBroken(
        Rule.MATCHED,
        "process 2, tick 7: receives message 1-2 before the relay forwarded it, but a receive after"
            + " that was expected");
  }

  @Test
  void shouldFindACopyThatOvertookOnTheWayFromTheRelay() {
    // The copies came from two senders, whose channels from end to end are in order.
    star.arrivals.set(0, arrival(2, 3, 1, 170));
    star.arrivals.set(2, arrival(2, 1, 1, 171));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.FIRST_IN_FIRST_OUT,
        "process 2, tick 7: receives message 1-1 after message 3-1, but the relay forwarded it"
            + " before that one");
  }

  @Test
  void shouldFindACopyThatOvertookOnTheWayToTheRelay() {
    // 1-2 comes to the relay before a copy of 1-1, which was sent before it.
    star.rows.set(1, row(3, 1, 2, 2, 118, 125, 145, 2));
    star.rows.set(2, row(2, 1, 3, 5, 116, 145, 165, 1));
    star.rows.set(3, row(1, 2, 2, 6, 122, 165, 185, 0));
    star.rows.set(4, row(1, 1, 3, 1, 190, 190, 210, 0));
    star.arrivals.clear();
    star.arrivals.add(arrival(2, 1, 1, 130));
    star.arrivals.add(arrival(2, 3, 1, 150));
    star.arrivals.add(arrival(3, 2, 1, 170));
    star.arrivals.add(arrival(2, 1, 2, 190));
    star.arrivals.add(arrival(3, 1, 1, 215));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.FIRST_IN_FIRST_OUT,
        "the relay, copy 5: forwards message 1-1 to process 3 after message 1-2 to process 2, but"
            + " process 1 sent it before that one, and the two were never in its queue together");
  }

  @Test
  void aLowerTimestampMayOvertakeWithinTheRelayOnly() {
    // As the log of a faulty program may say: 1-1 was stamped 8 and 1-2 sent to process 3 with 4.
    for (RelayOrder order : RelayOrder.values()) {
      star.tallies = new Tallies();
      RelayCheck check = star.empty(order, true);
      sent(check, 2, 10, 1, 3, 1);
      sent(check, 1, 20, 1, 3, 8);
      sent(check, 1, 30, 2, 3, 4);
      check.row(row(2, 1, 3, 1, 15, 15, 100, 0));
      // Both wait at 100: the later one has the lower timestamp.
      check.row(row(1, 2, 3, 4, 35, 100, 110, 1));
      check.row(row(1, 1, 3, 8, 25, 110, 120, 0));
      boolean allowed = order == RelayOrder.TIMESTAMP;
      assertThat(star.result(Rule.FIRST_IN_FIRST_OUT).violations())
          .as(order.name())
          .isEqualTo(allowed ? 0 : 2);
    }
  }

  @Test
  void shouldFindCopiesOfOneSenderThatArriveInAnotherOrder() {
    // 1-1 to 3 arrives at 106, after 1-1 to 2 at 107: forwarded in the order of sending all the
    // same.
    star.rows.set(0, row(1, 1, 2, 1, 107, 107, 125, 1));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.FIRST_IN_FIRST_OUT,
        "the relay, copy 2: forwards message 1-1 to process 3, which arrived at the relay at 106"
            + " ns, but an arrival from 107 ns on was expected, after message 1-1 to process 2,"
            + " which process 1 sent before it");
  }

  @Test
  void aCopyThatArrivesAsItsOvertakerIsTakenWaitedWithIt() {
    RelayCheck check = star.empty(RelayOrder.TIMESTAMP, true);
    sent(check, 1, 20, 1, 3, 8);
    sent(check, 1, 30, 2, 3, 4);
    check.row(row(1, 2, 3, 4, 100, 100, 110, 1));
    check.row(row(1, 1, 3, 8, 100, 110, 120, 0));

    assertThat(star.result(Rule.FIRST_IN_FIRST_OUT).violations()).isZero();
  }

  /**
   * Process 1 sends 1-1 to process 2, which gets it around the relay, and 1-2 to 1-5 to process 3,
   * of which the relay forwards 1-3 only: it had 1-2 too, and 1-4 and 1-5 may be on their way.
   */
  @Test
  void shouldTellOfTheCopiesThatTheRelayHadAndNobodyReceived() {
    RelayCheck check = star.empty(RelayOrder.TIMESTAMP, true);
    sent(check, 1, 10, 1, 2, 1);
    sent(check, 1, 20, 2, 3, 2);
    sent(check, 1, 30, 3, 3, 3);
    sent(check, 1, 40, 4, 3, 4);
    sent(check, 1, 50, 5, 3, 5);
    tell(check, arrival(2, 1, 1, 15));
    check.row(row(1, 3, 3, 3, 35, 35, 45, 0));

    assertThat(check.unreceived()).containsExactly(Map.entry(ChannelTable.key(1, 3), 2L));
  }

  @Test
  void theCopiesOfOneMessageMayArriveAtOnceAndGoInEitherOrder() {
    RelayCheck check = star.empty(RelayOrder.TIMESTAMP, true);
    sent(check, 2, 90, 1, 3, 1);
    sent(check, 1, 100, 1, Message.EVERYONE, 3);
    check.row(row(2, 1, 3, 1, 95, 95, 125, 0));
    check.row(row(1, 1, 3, 3, 106, 125, 145, 1));
    check.row(row(1, 1, 2, 3, 106, 145, 165, 0));

    assertThat(star.tallies.results())
        .allSatisfy(at -> assertThat(at.violations()).as(at.first()).isZero());
  }

  @Test
  void copiesThatArriveAtOnceMayGoInEitherOrderOfArrival() {
    RelayCheck check = star.empty(RelayOrder.ARRIVAL, true);
    sent(check, 2, 90, 1, 3, 1);
    sent(check, 1, 100, 1, 2, 2);
    sent(check, 3, 100, 1, 2, 3);
    check.row(row(2, 1, 3, 1, 95, 95, 125, 0));
    check.row(row(3, 1, 2, 3, 106, 125, 145, 1));
    check.row(row(1, 1, 2, 2, 106, 145, 165, 0));

    assertThat(star.tallies.results())
        .allSatisfy(at -> assertThat(at.violations()).as(at.first()).isZero());
  }
}
