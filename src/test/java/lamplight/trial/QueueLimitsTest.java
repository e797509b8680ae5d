package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lamplight.log.TrialRecord;
import lamplight.log.TrialRecord.FaultDone;
import lamplight.log.TrialRecord.State;
import lamplight.model.EventList;
import lamplight.model.Forgetting;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.QueueOverflowException;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/**
 * Trials that outgrow limits. Process 2 is due at 0, 0.1, 0.2 s and so on; with two sides every one
 * of its ticks sends to process 1, which is due first at 9 s. A queue has memory for its first
 * message and 2, 4, 8, ... behind it.
 */
class QueueLimitsTest {
  private static final long SECOND = 1_000_000_000L;
  private static final QueueLimits WIDE = new QueueLimits(1024, 1024);

  private final EventList events = new EventList();

  private static TrialSpec flood(long durationNs) {
    return new TrialSpec(
        1,
        2,
        durationNs,
        List.of(
            new TickSchedule(Rate.of(new BigDecimal("0.1")), 9 * SECOND),
            new TickSchedule(Rate.of(10), 0)));
  }

  private TrialRecord record(TrialSpec spec, QueueLimits limits) {
    return VirtualTrial.record("", spec, events, TrialWatch.NONE, limits);
  }

  @Test
  void aQueueUpToItsLimitShouldBeLeftAlone() {
    // Nine messages: the first one, and eight behind it.
    TrialRecord record = record(flood(9 * SECOND / 10), new QueueLimits(8, 8));

    assertThat(record.state()).isEqualTo(State.COMPLETE);
    assertThat(record.cause()).isEmpty();
    assertThat(record.processes().get(0).queued()).hasValue(9);
    assertThat(events.queued()).hasSize(9);
  }

  @Test
  void aQueueBeyondItsLimitShouldFailTheTrialAtThatInstant() {
    TrialRecord record = record(flood(SECOND), new QueueLimits(8, 1024));

    assertThat(record.state()).isEqualTo(State.FAILED);
    assertThat(record.cause())
        .isEqualTo(
            "more than 8 messages wait at process 1 after 0.900 s of model time, the limit of a"
                + " queue in virtual time: shorten the duration, raise draw.sides, or bring the"
                + " rates nearer to each other");
    assertThat(record.processes()).allMatch(end -> end.queued().isEmpty() && end.exit().isEmpty());
    assertThat(events.events()).as("the events before it").hasSize(9);
    assertThat(events.queued()).isEmpty();
  }

  @Test
  void allQueuesTogetherShouldHaveALimit() {
    // The sixth message finds memory for five, and would double it to eight and the first one.
    TrialRecord record = record(flood(SECOND), new QueueLimits(1024, 7));

    assertThat(record.state()).isEqualTo(State.FAILED);
    assertThat(record.cause())
        .isEqualTo(
            "the queues need memory for more than 7 messages together (5 wait, 5 of them at"
                + " process 1) after 0.500 s of model time, the limit of the queues of all"
                + " processes in virtual time: shorten the duration, take fewer processes, or"
                + " bring the rates nearer to each other");
    assertThat(record(flood(SECOND), new QueueLimits(1024, 15)).state()).isEqualTo(State.FAILED);
    assertThat(record(flood(SECOND), new QueueLimits(1024, 16)).state()).isEqualTo(State.COMPLETE);
  }

  @Test
  void memoryOfSeveralQueuesShouldAddUp() {
    // Processes 1 and 3 of three, which are due at 9 s, get the sends of process 2 between them.
    TrialSpec spec =
        new TrialSpec(
            1,
            3,
            8 * SECOND,
            List.of(
                new TickSchedule(Rate.of(new BigDecimal("0.1")), 9 * SECOND),
                new TickSchedule(Rate.of(10), 0),
                new TickSchedule(Rate.of(new BigDecimal("0.1")), 9 * SECOND)));
    TrialRecord whole = record(spec, WIDE);
    long held =
        whole.processes().stream()
            .mapToLong(end -> end.queued().orElseThrow())
            .map(QueueLimitsTest::memoryFor)
            .sum();

    assertThat(whole.processes().get(0).queued().orElseThrow()).isPositive();
    assertThat(whole.processes().get(2).queued().orElseThrow()).isPositive();
    assertThat(record(spec, new QueueLimits(1024, held)).state()).isEqualTo(State.COMPLETE);
    assertThat(record(spec, new QueueLimits(1024, held - 1)).state()).isEqualTo(State.FAILED);
  }

  /** A power of two, at least 2, for all messages but the first one; nothing for up to one. */
  private static long memoryFor(long messages) {
    return messages <= 1 ? 0 : Math.max(2, 2 * Long.highestOneBit(messages - 2));
  }

  @Test
  void copiesOnTheirWayShouldHaveALimit() {
    TrialSpec slow = flood(8 * SECOND).withDelay(new NetworkDelay.Fixed(100 * SECOND));

    TrialRecord record = record(slow, new QueueLimits(64, 1024));

    // The 65th is sent at 6.4 s.
    assertThat(record.state()).isEqualTo(State.FAILED);
    assertThat(record.cause())
        .isEqualTo(
            "more than 64 copies are on their way after 6.400 s of model time, the limit of copies"
                + " under way in virtual time: shorten network.delay or the duration, lower the"
                + " rates, or raise draw.sides");
    assertThat(record(slow, new QueueLimits(128, 1024)).state()).isEqualTo(State.COMPLETE);
  }

  @Test
  void copiesAtTheRelayShouldHaveALimit() {
    TrialSpec star =
        flood(8 * SECOND).withRelay(Optional.of(new RelaySpec(RelayOrder.ARRIVAL, 1000 * SECOND)));

    TrialRecord record = record(star, new QueueLimits(64, 1024));

    // The relay has the first copy in hand, and the 66th, sent at 6.5 s, is the 65th that waits.
    assertThat(record.state()).isEqualTo(State.FAILED);
    assertThat(record.cause())
        .isEqualTo(
            "more than 64 messages wait at the relay after 6.500 s of model time, the limit of the"
                + " relay's queue in virtual time: shorten the duration or relay.time, lower the"
                + " rates, or raise draw.sides");
    assertThat(record.relay().orElseThrow().state()).isEqualTo(State.FAILED);
    assertThat(record.relay().orElseThrow().forwarded()).isEmpty();
  }

  @Test
  void copiesToKilledProcessesShouldHaveALimit() {
    PlannedFaults dead = new PlannedFaults(List.of(new PlannedFault.Kill(1, 3 * SECOND)));
    TrialSpec direct = flood(8 * SECOND).withFaults(dead);

    assertThat(record(direct, new QueueLimits(8, 1024)).cause())
        .startsWith("more than 8 messages wait at process 1 after 0.900 s");
    // The first copy that vanishes is sent at 3 s, the 33rd at 6.2 s.
    assertThat(record(direct, new QueueLimits(32, 1024)).cause())
        .isEqualTo(
            "more than 32 copies reached killed processes after 6.200 s of model time, the limit of"
                + " copies that vanish in virtual time: shorten the duration, lower the rates, or"
                + " raise draw.sides");
    assertThat(record(direct, new QueueLimits(64, 1024)).state()).isEqualTo(State.COMPLETE);
    // Whenever they were sent, copies vanish that arrive from 3 s on.
    TrialSpec slow = direct.withDelay(new NetworkDelay.Fixed(SECOND));
    assertThat(record(slow, new QueueLimits(32, 1024)).cause())
        .startsWith("more than 32 copies reached killed processes after 6.200 s");
  }

  @Test
  void anOverflowWhileTheLastCopiesArriveShouldTellThatInstant() {
    // The first copy arrives at 2 s, after the end; the tenth at 2.9 s.
    TrialSpec late = flood(SECOND).withDelay(new NetworkDelay.Fixed(2 * SECOND));

    TrialRecord record = record(late, new QueueLimits(8, 1024));

    assertThat(record.cause()).startsWith("more than 8 messages wait at process 1 after 2.900 s");
  }

  @Test
  void faultsShouldBeDoneAsFarAsTheTrialCame() {
    TrialSpec spec =
        flood(8 * SECOND)
            .withFaults(
                new PlannedFaults(
                    List.of(
                        new PlannedFault.Kill(2, 5 * SECOND),
                        new PlannedFault.Pause(1, SECOND / 10, SECOND / 10),
                        new PlannedFault.Pause(1, SECOND / 2, 4 * SECOND))));

    TrialRecord record = record(spec, new QueueLimits(8, 1024));

    assertThat(record.faultsDone())
        .containsExactly(
            FaultDone.NOT_DONE,
            new FaultDone(OptionalLong.of(SECOND / 10), OptionalLong.of(2 * SECOND / 10)),
            new FaultDone(OptionalLong.of(SECOND / 2), OptionalLong.empty()));
  }

  @Test
  void aTrialWithoutARecordShouldEndWithTheSameSentence() {
    TrialSpec endless =
        new TrialSpec(
            1,
            2,
            3600 * SECOND,
            List.of(
                new TickSchedule(Rate.of(new BigDecimal("0.001")), 3_000 * SECOND),
                new TickSchedule(Rate.of(1000), 0)));

    assertThatThrownBy(() -> VirtualTrial.run(endless, new Forgetting()))
        .isInstanceOf(QueueOverflowException.class)
        // Message 2,097,154 is the first for which there is no memory; it is sent at 2,097.153 s.
        .hasMessageStartingWith(
            "more than 2,097,152 messages wait at process 1 after 2,097.153 s of model time");
  }

  @Test
  void theLimitsShouldNotDependOnTheMachine() {
    assertThat(QueueLimits.of(3)).isEqualTo(new QueueLimits(2_097_152, 3_145_920));
    assertThat(QueueLimits.of(100_000)).isEqualTo(new QueueLimits(2_097_152, 9_545_728));
  }
}
