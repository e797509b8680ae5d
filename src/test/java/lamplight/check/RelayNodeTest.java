package lamplight.check;

import static lamplight.check.StarLog.arrival;
import static lamplight.check.StarLog.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.model.EventView;
import lamplight.model.RelayOrder;
import org.junit.jupiter.api.Test;

/** The rules on the relay by itself, against one valid star with one thing changed. */
class RelayNodeTest {
  private final StarLog star = new StarLog();

  @Test
  void theSameRowsShouldNotBeInTheOrderOfArrival() {
    star.check(RelayOrder.ARRIVAL, true);

    star.assertBroken(
        Rule.FIRST_IN_FIRST_OUT,
        "the relay, copy 3: forwards message 3-1 to process 2, which arrived at 118 ns, while"
            + " message 2-1 to process 3 waited since 116 ns, but the first to arrive was"
            + " expected");
  }

  @Test
  void shouldFindACopyTakenBeforeOneWithALowerTimestamp() {
    // Both waited at 145; 2-1 with timestamp 5 goes first.
    star.rows.set(2, row(2, 1, 3, 5, 116, 145, 165, 1));
    star.rows.set(3, row(3, 1, 2, 2, 118, 165, 185, 0));
    star.arrivals.set(2, arrival(2, 3, 1, 190));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.FIRST_IN_FIRST_OUT,
        "the relay, copy 3: forwards message 2-1 to process 3, timestamp 5, while message 3-1 to"
            + " process 2 with timestamp 2 waited, but the lowest timestamp, then sender, then"
            + " number was expected");
  }

  @Test
  void aCopyThatArrivesAtTheInstantOfATakingMayHaveComeAfterIt() {
    // 3-1, timestamp 2, arrives at the very instant at which 2-1 is taken.
    star.rows.set(2, row(2, 1, 3, 5, 116, 145, 165, 0));
    star.rows.set(1, row(1, 1, 3, 1, 106, 125, 145, 1));
    star.rows.set(3, row(3, 1, 2, 2, 145, 165, 185, 0));
    star.arrivals.set(2, arrival(2, 3, 1, 190));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertWhole();
  }

  @Test
  void shouldFindTimesThatGoBackWithinARow() {
    star.rows.set(4, row(1, 2, 2, 6, 190, 190, 189, 0));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.TICKS,
        "the relay, copy 5: forwards message 1-2 to process 2, which arrived at 190 ns, was taken"
            + " at 190 ns and forwarded at 189 ns, but times that do not go back were expected");
  }

  @Test
  void shouldFindTwoCopiesInHandAtOnce() {
    star.rows.set(4, row(1, 2, 2, 6, 184, 184, 210, 0));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.TICKS,
        "the relay, copy 5: it was taken at 184 ns, but not before the 185 ns at which the one"
            + " before it was forwarded was expected");
  }

  @Test
  void shouldFindAQueueLengthThatIsTooLarge() {
    star.rows.set(1, row(1, 1, 3, 1, 106, 125, 145, 3));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.QUEUE_LENGTHS,
        "the relay, copy 3: the queue length is 1, but at least 2 was expected after a length of 3"
            + " at copy 2");
  }

  @Test
  void shouldFindAQueueLengthThatIsTooSmall() {
    star.rows.set(1, row(1, 1, 3, 1, 106, 125, 145, 1));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.QUEUE_LENGTHS,
        "the relay, copy 3: message 3-1 to process 2 arrived at 118 ns, but by the queue lengths an"
            + " arrival from 125 to 145 ns was expected");
  }

  @Test
  void shouldFindAQueueSaidToBeEmptyThatIsNot() {
    star.rows.set(2, row(3, 1, 2, 2, 118, 145, 165, 0));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.QUEUE_LENGTHS,
        "the relay, copy 3: the queue length is 0, but at least 1 was expected after a length of 2"
            + " at copy 2");
  }

  @Test
  void shouldFindACopyThatHadArrivedWhenTheQueueWasSaidToBeEmpty() {
    // 1-2 arrived at 184, before 2-1 was taken at 185, after which the queue is said to be empty.
    star.rows.set(3, row(2, 1, 3, 5, 116, 185, 190, 0));
    star.rows.set(4, row(1, 2, 2, 6, 184, 190, 210, 0));
    star.arrivals.set(3, arrival(3, 2, 1, 195));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertBroken(
        Rule.QUEUE_LENGTHS,
        "the relay, copy 5: message 1-2 to process 2 arrived at 184 ns, but by the queue lengths an"
            + " arrival from 185 to 190 ns was expected");
  }

  @Test
  void arrivalsAtTheInstantOfATakingMayCountOrNot() {
    // 2-1 and 3-1 arrive at 125, when 1-1 to 3 is taken: 0 to 2 may be left behind it.
    for (long length = 0; length <= 2; length++) {
      star.rows.set(1, row(1, 1, 3, 1, 106, 125, 145, length));
      star.rows.set(2, row(3, 1, 2, 2, 125, 145, 165, 1));
      star.rows.set(3, row(2, 1, 3, 5, 125, 165, 185, 0));
      star.check(RelayOrder.TIMESTAMP, true);
      star.assertWhole();
    }
  }

  @Test
  void aLogThatEndsEarlyShouldNotBeHeldAgainstItsLengths() {
    star.rows.subList(3, 5).clear();
    star.arrivals.subList(3, 5).clear();
    star.check(RelayOrder.TIMESTAMP, false);
    star.assertWhole();

    star.check(RelayOrder.TIMESTAMP, true);
    // The length counts 2-1, which is not among the rows of a trial that is said to be complete.
    star.assertBroken(
        Rule.QUEUE_LENGTHS,
        "the relay, copy 3: the queue length after this last event is 1, but by the messages that"
            + " were left 0 was expected");
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
            "the relay, copy 3: the queue length is 1, but at least 2 was expected after a length"
                + " of 3 at copy 2");
  }

  /** 1-3 arrives as 1-1 is taken, so that it may be left behind it or not. */
  @Test
  void shouldSayBetweenWhichInstantsAnArrivalWasExpected() {
    assertThat(lengths(List.of(queued(1, 5, 10, 2), queued(2, 6, 20, 1), queued(3, 10, 30, 0))))
        .isZero();
    assertThat(lengths(List.of(queued(1, 5, 10, 1), queued(2, 6, 20, 1), queued(3, 10, 30, 0))))
        .isZero();
    assertThat(
            wrongLength(
                List.of(queued(1, 5, 10, 0), queued(2, 6, 20, 1), queued(3, 10, 30, 0)), true))
        .isEqualTo(
            "the relay, copy 2: message 1-2 to process 2 arrived at 6 ns, but by the queue lengths"
                + " an arrival from 10 to 20 ns was expected");
  }

  /** What arrived by 10 ns beside 1-2 and 1-3 may be past the end of the log. */
  @Test
  void shouldSayFromWhenOnAnArrivalWasExpectedInALogThatEndsEarly() {
    assertThat(
            wrongLength(
                List.of(queued(1, 5, 10, 1), queued(2, 6, 20, 1), queued(3, 7, 30, 1)), false))
        .isEqualTo(
            "the relay, copy 3: message 1-3 to process 2 arrived at 7 ns, but by the queue lengths"
                + " an arrival from 10 ns on was expected");
  }

  private static EventView queued(long number, long arrivedNs, long takenNs, long length) {
    return row(1, number, 2, number, arrivedNs, takenNs, takenNs + 10, length);
  }

  private static RuleResult lengths(List<EventView> rows, boolean complete) {
    Tallies tallies = new Tallies();
    RelayNode relay = new RelayNode(RelayOrder.TIMESTAMP, tallies);
    rows.forEach(relay::forwarded);
    relay.end(complete);
    return tallies.of(Rule.QUEUE_LENGTHS).result();
  }

  private static long lengths(List<EventView> rows) {
    return lengths(rows, true).violations();
  }

  private static String wrongLength(List<EventView> rows, boolean complete) {
    RuleResult result = lengths(rows, complete);
    assertThat(result.violations()).isOne();
    return result.first();
  }

  /**
   * By the length behind 1-1, 1-2 had arrived by 10 ns; as none waits behind it, none is before.
   */
  @Test
  void whatEmptiesTheQueueShouldBeHeldAgainstTheLengthsInALogThatEndsEarlyToo() {
    for (long arrivedNs : new long[] {15, 20}) {
      assertThat(wrongLength(List.of(queued(1, 5, 10, 1), queued(2, arrivedNs, 20, 0)), false))
          .isEqualTo(
              "the relay, copy 2: message 1-2 to process 2 arrived at "
                  + arrivedNs
                  + " ns, but by the queue lengths an arrival up to 10 ns was expected");
    }
  }

  /** With lengths that contradict each other nobody knows what arrived before 1-2. */
  @Test
  void aWrongLengthShouldNotBeHeldAgainstTheArrivalsToo() {
    assertThat(wrongLength(List.of(queued(1, 5, 10, 3), queued(2, 15, 20, 0)), false))
        .isEqualTo(
            "the relay, copy 2: the queue length is 0, but at least 2 was expected after a length"
                + " of 3 at copy 1");
  }

  @Test
  void aRelayMayTakeNoTimeOverACopy() {
    star.rows.set(4, row(1, 2, 2, 6, 190, 190, 190, 0));
    star.check(RelayOrder.TIMESTAMP, true);

    star.assertWhole();
  }
}
