package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import lamplight.model.MutableEvent;
import org.junit.jupiter.api.Test;

/** The queue of process 1; times in nanoseconds, all messages from process 2. */
class QueueRuleTest {
  private final Tally tally = new Tally(Rule.QUEUE_LENGTHS);
  private final TickRule ticks = new TickRule(1, new Tally(Rule.TICKS));
  private final QueueRule rule = new QueueRule(1, tally, Long.MAX_VALUE);

  private void event(long tick, long timeNs, long queueLength) {
    ticks.event(tick, timeNs);
    rule.event(new MutableEvent().internal(1, tick, timeNs, 0, queueLength), ticks);
  }

  private void receive(long tick, long timeNs, long queueLength, long number, long arrivedNs) {
    ticks.event(tick, timeNs);
    rule.receive(
        new MutableEvent().receive(1, tick, timeNs, 0, queueLength, 2, number, 0, arrivedNs),
        ticks);
  }

  private void assertWhole() {
    assertThat(tally.result().first()).isEmpty();
    assertThat(tally.result().violations()).isZero();
  }

  private void assertBrokenOnce(String sentence) {
    assertThat(tally.result().first()).isEqualTo(sentence);
    assertThat(tally.result().violations()).isOne();
  }

  @Test
  void shouldBoundTheFirstArrivalsFromAboveOnly() {
    event(1, 10, 1);
    receive(2, 20, 0, 1, -5);
    assertWhole();

    QueueRule other = new QueueRule(1, tally, Long.MAX_VALUE);
    TickRule otherTicks = new TickRule(1, new Tally(Rule.TICKS));
    otherTicks.event(1, 10);
    other.event(new MutableEvent().internal(1, 1, 10, 0, 1), otherTicks);
    otherTicks.event(2, 20);
    other.receive(new MutableEvent().receive(1, 2, 20, 0, 0, 2, 1, 0, 11), otherTicks);
    assertBrokenOnce(
        "process 1, tick 2: message 2-1 arrived at 11 ns, but by the queue lengths an arrival up to"
            + " 10 ns was expected");
  }

  /** Tick 3 received the arrival of 10 to 20 ns, and its row is missing: tick 5 gets another. */
  @Test
  void shouldNotHoldLengthsFromBeforeAMissingEventAgainstLaterArrivals() {
    event(1, 10, 0);
    event(2, 20, 1);
    event(4, 40, 1);
    receive(5, 50, 0, 2, 35);

    assertWhole();
  }

  /** The message arrived at 101 ns, and then the clock stepped back to less than 50 ns. */
  @Test
  void anArrivalShouldHaveNoBoundsWhereTheTimeOfTheLogGoesBack() {
    event(1, 100, 0);
    event(2, 50, 1);
    receive(3, 60, 0, 1, 101);

    assertWhole();
  }

  /** The first message arrived at 90 ns by the clock before its step, the second at 45 after it. */
  @Test
  void anArrivalWithoutBoundsShouldNotBeHeldAgainstTheOneBeforeIt() {
    event(1, 100, 1);
    receive(2, 110, 0, 1, 90);
    event(3, 50, 1);
    receive(4, 60, 0, 2, 45);

    assertWhole();
  }

  /** The events after tick 2 are missing: one of them received the arrival of 10 to 20 ns. */
  @Test
  void missingEventsAtTheEndShouldTakeTheirReceivesWithThem() {
    event(1, 10, 0);
    event(2, 20, 1);
    rule.missingEvents();
    rule.queued(new MutableEvent().queued(1, 2, 2, 0, 25));
    rule.end(0);

    assertWhole();
  }

  @Test
  void shouldFindALastLengthThatCountsMoreThanWasLeft() {
    event(1, 10, 0);
    event(2, 20, 2);
    rule.queued(new MutableEvent().queued(1, 2, 1, 0, 15));
    rule.end(0);

    assertBrokenOnce(
        "process 1, tick 2: the queue length after this last event is 2, but by the messages that"
            + " were left 1 was expected");
  }

  @Test
  void shouldNotFindALastLengthThatCountsWhatWentMissing() {
    event(1, 10, 0);
    event(2, 20, 2);
    rule.queued(new MutableEvent().queued(1, 2, 1, 0, 15));
    rule.end(1);

    assertWhole();
  }

  /** Nothing had arrived by 20 ns, and both messages say that they had: one length is at fault. */
  @Test
  void shouldFindOneFaultAmongQueuedMessagesOnce() {
    event(1, 10, 0);
    event(2, 20, 0);
    rule.queued(new MutableEvent().queued(1, 2, 1, 0, 15));
    rule.queued(new MutableEvent().queued(1, 2, 2, 0, 16));
    rule.end(0);

    assertBrokenOnce(
        "process 1, place 1 of its queue at the end: message 2-1 arrived at 15 ns, but by the queue"
            + " lengths an arrival from 20 ns on was expected");
  }

  /** The last event leaves an empty queue at 10 ns, and the trial ended at 100 ns. */
  @Test
  void shouldFindAQueuedMessageThatArrivedAfterTheEnd() {
    QueueRule ended = new QueueRule(1, tally, 100);
    ticks.event(1, 10);
    ended.event(new MutableEvent().internal(1, 1, 10, 0, 0), ticks);
    ended.queued(new MutableEvent().queued(1, 2, 1, 0, 100));
    assertWhole();

    ended.queued(new MutableEvent().queued(1, 2, 2, 0, 101));
    assertBrokenOnce(
        "process 1, place 2 of its queue at the end: message 2-2 arrived at 101 ns, but by the"
            + " queue lengths an arrival from 10 to 100 ns was expected");
  }

  /** By the length after tick 1 it had arrived by 10 ns. */
  @Test
  void anArrivalAtTheInstantOfItsReceiveShouldBeHeldAgainstTheLengths() {
    event(1, 10, 1);
    receive(2, 20, 0, 1, 20);

    assertBrokenOnce(
        "process 1, tick 2: message 2-1 arrived at 20 ns, but by the queue lengths an arrival up to"
            + " 10 ns was expected");
  }

  @Test
  void aWrongLengthShouldNotBeHeldAgainstTheArrivalToo() {
    event(1, 10, 3);
    receive(2, 20, 0, 1, 15);

    assertBrokenOnce(
        "process 1, tick 2: the queue length is 0, but at least 2 was expected after a length of 3"
            + " at tick 1");
  }
}
