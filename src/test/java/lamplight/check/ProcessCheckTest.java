package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import lamplight.model.Die;
import lamplight.model.KeyedRandom;
import lamplight.model.MutableEvent;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/**
 * What process 3 of seed 1, whose ticks draw 7, 8, 2 and 9 of 10, can have sent after its log: two
 * internal events, at 100 and 200 ns.
 */
class ProcessCheckTest {
  private final ProcessCheck check = afterTwoEvents(scope());

  private static CheckScope scope() {
    return new CheckScope(
        1,
        3,
        Optional.of(Die.ofSides(10)),
        Optional.empty(),
        true,
        Optional.empty(),
        new Kills(new TreeMap<>(), false),
        Optional.empty());
  }

  private static ProcessCheck afterTwoEvents(CheckScope scope) {
    ProcessCheck check = new ProcessCheck(3, scope, KeyedRandom.of(1), new Tallies());
    check.internal(new MutableEvent().internal(3, 1, 100, 1, 0));
    check.internal(new MutableEvent().internal(3, 2, 200, 2, 0));
    return check;
  }

  @Test
  void shouldLetItSendWhatItsNextDrawMeans() {
    assertThat(check.obstacleToSend(2, 3, 200)).isEmpty();
    assertThat(check.obstacleToSend(1, 3, 200))
        .isEqualTo("the draw of its next tick, 3, means a send to process 2");

    check.send(new MutableEvent().send(3, 3, 300, 3, 0, 1, 2).stamped(3), 2);
    assertThat(check.obstacleToSend(2, 4, 300))
        .isEqualTo("the draw of its next tick, 4, means an internal event");
  }

  @Test
  void shouldLetItSendTheNextTimestampOnly() {
    assertThat(check.obstacleToSend(2, 2, 200))
        .isEqualTo("its next timestamp was 3, but this one is 2");
    assertThat(check.obstacleToSend(2, 4, 200))
        .isEqualTo("its next timestamp was 3, but this one is 4");
  }

  @Test
  void shouldLetNothingArriveBeforeItsNextTick() {
    assertThat(check.obstacleToSend(2, 3, 199))
        .isEqualTo("it arrived at 199 ns, but its next tick cannot have been before 200 ns");

    // Half a tick a second from 1 s on: tick 3 is due at 5 s; 1 ms and 500 ppm are allowed.
    TickSchedule slow = new TickSchedule(Rate.of(new BigDecimal("0.5")), 1_000_000_000L);
    TrialSpec spec = new TrialSpec(1, 10, 6_000_000_000L, List.of(slow, slow, slow));
    Timeline timeline = Timeline.real(0, 1, OptionalLong.empty());
    ProcessCheck timed = afterTwoEvents(CheckScope.of(spec, scope().kills()).in(timeline));
    assertThat(timed.obstacleToSend(2, 3, 4_996_500_000L)).isEmpty();
    assertThat(timed.obstacleToSend(2, 3, 4_996_499_999L))
        .endsWith("but its next tick cannot have been before 4996500000 ns");

    TrialSpec shorter = new TrialSpec(1, 10, 5_000_000_000L, spec.schedules());
    assertThat(
            afterTwoEvents(CheckScope.of(shorter, scope().kills()).in(timeline))
                .obstacleToSend(2, 3, 6_000_000_000L))
        .isEqualTo("no further tick of it was due");
  }

  @Test
  void shouldLetItSendNothingWhileItsQueueHoldsSomething() {
    check.receive(new MutableEvent().receive(3, 3, 300, 6, 2, 1, 1, 5, 250));

    assertThat(check.obstacleToSend(2, 7, 400))
        .isEqualTo("its queue held 2 messages after its last event");
  }

  /** Tick 3 received what came by tick 2: what is left in the queue is another message. */
  @Test
  void missingEventsShouldNotBeHeldAgainstTheQueueToo() {
    TickSchedule schedule = new TickSchedule(Rate.of(10), 0);
    TrialSpec spec = new TrialSpec(1, 10, 300_000_000L, List.of(schedule, schedule, schedule));
    CheckScope known = CheckScope.of(spec, Kills.NONE);
    Tallies tallies = new Tallies();
    ProcessCheck cut = new ProcessCheck(3, known, KeyedRandom.of(1), tallies);
    cut.internal(new MutableEvent().internal(3, 1, 100, 1, 0));
    cut.internal(new MutableEvent().internal(3, 2, 200, 2, 1));
    cut.endEvents(known.ticksDue(3), LogCompleteness.of(known, true));
    cut.queued(new MutableEvent().queued(3, 1, 2, 5, 250));
    cut.endQueue(0);

    assertThat(cut.isMissingEvents()).isTrue();
    assertThat(tallies.of(Rule.QUEUE_LENGTHS).result().violations()).isZero();
    assertThat(tallies.of(Rule.TICKS).result().first())
        .isEqualTo("process 3: its log ends with tick 2, but 3 ticks were due");
  }
}
