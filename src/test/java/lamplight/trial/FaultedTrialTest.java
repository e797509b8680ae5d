package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import lamplight.log.TrialRecord;
import lamplight.model.Event;
import lamplight.model.EventList;
import lamplight.model.Message;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.RelaySpec;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults on purpose in virtual time. */
class FaultedTrialTest {
  private static final long SECOND = 1_000_000_000L;

  /**
   * Process 1 is due at 0, 0.5, 1 and 1.5 s, process 2 at 0.25 and 1.25 s. The draws of process 1
   * are: to process 2, to all, to all, internal. The second one of process 2 is: to process 1.
   */
  private static final TrialSpec CALM =
      new TrialSpec(
          1,
          3,
          2 * SECOND,
          List.of(new TickSchedule(Rate.of(2), 0), new TickSchedule(Rate.of(1), SECOND / 4)));

  private record Tick(int index, long timeNs) {}

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 60);
  }

  private static TrialSpec hit(TrialSpec spec, PlannedFault... faults) {
    return spec.withFaults(new PlannedFaults(List.of(faults)));
  }

  private static EventList run(TrialSpec spec) {
    EventList events = new EventList();
    VirtualTrial.run(spec, events);
    return events;
  }

  @Test
  void aKilledReceiverShouldMakeNoTickFromThatInstantOn() {
    EventList events = run(hit(CALM, new PlannedFault.Kill(2, 5 * SECOND / 4)));

    assertThat(events.events())
        .containsExactly(
            new Event.Send(1, 1, 0, 1, 0, 1, 2),
            new Event.Receive(2, 1, SECOND / 4, 2, 0, 1, 1, 1, 0),
            new Event.Send(1, 2, SECOND / 2, 2, 0, 2, Message.EVERYONE),
            new Event.Send(1, 3, SECOND, 3, 0, 3, Message.EVERYONE),
            new Event.Internal(1, 4, 3 * SECOND / 2, 4, 0));
    assertThat(events.queued()).as("what it held went with it").isEmpty();
  }

  @Test
  void aKilledSenderShouldLeaveTheOthersAlone() {
    EventList events = run(hit(CALM, new PlannedFault.Kill(1, SECOND)));

    assertThat(events.events())
        .containsExactly(
            new Event.Send(1, 1, 0, 1, 0, 1, 2),
            new Event.Receive(2, 1, SECOND / 4, 2, 0, 1, 1, 1, 0),
            new Event.Send(1, 2, SECOND / 2, 2, 0, 2, Message.EVERYONE),
            new Event.Receive(2, 2, 5 * SECOND / 4, 3, 0, 1, 2, 2, SECOND / 2));
  }

  @Test
  void aTickShouldWaitForTheEndOfThePause() {
    // Message 1-2 arrives at 0.5 s, in the pause from 0.25 to 0.75 s, and waits with it.
    EventList events = run(hit(CALM, new PlannedFault.Pause(2, SECOND / 4, SECOND / 2)));

    assertThat(events.events())
        .containsExactly(
            new Event.Send(1, 1, 0, 1, 0, 1, 2),
            new Event.Send(1, 2, SECOND / 2, 2, 0, 2, Message.EVERYONE),
            new Event.Receive(2, 1, 3 * SECOND / 4, 2, 1, 1, 1, 1, 0),
            new Event.Send(1, 3, SECOND, 3, 0, 3, Message.EVERYONE),
            new Event.Receive(2, 2, 5 * SECOND / 4, 3, 1, 1, 2, 2, SECOND / 2),
            new Event.Internal(1, 4, 3 * SECOND / 2, 4, 0));
  }

  @Test
  void ticksOfAPauseShouldAllBeMadeAtItsEndInTheirOrder() {
    // Process 1 is paused from 0.5 to 1.4 s: ticks 2 and 3 wait. Process 2 finds its queue empty at
    // 1.25 s and sends 2-1, which tick 2 of process 1 takes: its clock is max(1, 3) + 1.
    EventList events = run(hit(CALM, new PlannedFault.Pause(1, SECOND / 2, 9 * SECOND / 10)));

    long wokenNs = 14 * SECOND / 10;
    assertThat(events.events())
        .containsExactly(
            new Event.Send(1, 1, 0, 1, 0, 1, 2),
            new Event.Receive(2, 1, SECOND / 4, 2, 0, 1, 1, 1, 0),
            new Event.Send(2, 2, 5 * SECOND / 4, 3, 0, 1, 1),
            new Event.Receive(1, 2, wokenNs, 4, 0, 2, 1, 3, 5 * SECOND / 4),
            new Event.Send(1, 3, wokenNs, 5, 0, 2, Message.EVERYONE),
            new Event.Internal(1, 4, 3 * SECOND / 2, 6, 0));
    assertThat(events.queued()).containsExactly(new Event.Receive(2, 0, 0, 0, 0, 1, 2, 5, wokenNs));
  }

  @Test
  void aTrialShouldEndWhenNobodyIsAlive() {
    EventList events = run(hit(CALM, new PlannedFault.Kill(1, 0), new PlannedFault.Kill(2, 0)));

    assertThat(events.events()).isEmpty();
    assertThat(events.queued()).isEmpty();
  }

  @Test
  void copiesOnTheirWayToAKilledProcessShouldVanish() {
    // With a delay of 0.25 s message 1-1 arrives at 0.25 s, before the tick of that instant.
    TrialSpec delayed = CALM.withDelay(new NetworkDelay.Fixed(SECOND / 4));

    EventList events = run(hit(delayed, new PlannedFault.Kill(2, SECOND)));

    assertThat(events.events())
        .containsExactly(
            new Event.Send(1, 1, 0, 1, 0, 1, 2),
            new Event.Receive(2, 1, SECOND / 4, 2, 0, 1, 1, 1, SECOND / 4),
            new Event.Send(1, 2, SECOND / 2, 2, 0, 2, Message.EVERYONE),
            new Event.Send(1, 3, SECOND, 3, 0, 3, Message.EVERYONE),
            new Event.Internal(1, 4, 3 * SECOND / 2, 4, 0));
    assertThat(events.queued()).isEmpty();
  }

  @Test
  void theRelayOfAStarShouldForwardToAKilledProcessAllTheSame() {
    TrialSpec star =
        hit(CALM, new PlannedFault.Kill(2, SECOND)).withRelay(Optional.of(RelaySpec.DEFAULT));

    TrialRecord record = VirtualTrial.record("", star, new EventList());

    assertThat(record.relay().orElseThrow().forwarded()).isEqualTo(OptionalLong.of(3));
  }

  @Test
  void theRecordShouldSayWhenEachFaultWasDone() {
    TrialSpec spec =
        hit(
            CALM,
            new PlannedFault.Kill(2, SECOND),
            new PlannedFault.Pause(1, SECOND / 2, SECOND / 4));

    TrialRecord record = VirtualTrial.record("", spec, new EventList());

    assertThat(record.state()).isEqualTo(TrialRecord.State.COMPLETE);
    assertThat(record.faultsDone())
        .containsExactly(
            new TrialRecord.FaultDone(OptionalLong.of(SECOND), OptionalLong.empty()),
            new TrialRecord.FaultDone(
                OptionalLong.of(SECOND / 2), OptionalLong.of(3 * SECOND / 4)));
    assertThat(record.processes().get(0).queued()).isEqualTo(OptionalLong.of(0));
    assertThat(record.processes().get(1).queued()).isEmpty();
    assertThat(record.processes().get(0).ticks()).isEmpty();
    assertThat(record.processes().get(1).ticks()).isEqualTo(OptionalLong.of(spec.ticksDue(2)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderShouldBeThatOfAllTicksSortedByWhenTheyAreMade(int seed) {
    Random random = new Random(seed);
    int processes = random.nextInt(2, 8);
    List<Rate> rates =
        IntStream.range(0, processes).mapToObj(index -> Rate.of(random.nextInt(1, 20))).toList();
    long durationNs = random.nextLong(2 * SECOND, 20 * SECOND);
    TrialSpec calm =
        random.nextBoolean()
            ? TrialSpec.withRandomPhases(seed, processes, durationNs, rates)
            : TrialSpec.withAlignedPhases(seed, processes, durationNs, rates);
    List<PlannedFault> faults = new ArrayList<>();
    for (int process = 1; process <= processes; process++) {
      // Whole seconds, so that with aligned phases ticks fall on the very instants.
      long atNs = SECOND * random.nextInt((int) (durationNs / SECOND));
      long lengthNs = random.nextLong(1, durationNs - atNs);
      if (random.nextBoolean()) {
        faults.add(new PlannedFault.Pause(process, atNs, lengthNs));
      } else if (random.nextBoolean()) {
        faults.add(new PlannedFault.Kill(process, atNs));
      }
    }
    TrialSpec spec = calm.withFaults(new PlannedFaults(faults));
    List<Tick> expected = new ArrayList<>();
    for (int process = 1; process <= processes; process++) {
      for (long tick = 1; tick <= spec.ticksDue(process); tick++) {
        expected.add(new Tick(process - 1, spec.postponedNs(process, tick)));
      }
    }
    expected.sort(Comparator.comparingLong(Tick::timeNs).thenComparingInt(Tick::index));

    assertThat(walked(new FaultedOrder(TickOrder.of(calm), spec), durationNs))
        .as("seed %d", seed)
        .isEqualTo(expected);
  }

  private static List<Tick> walked(TickOrder order, long durationNs) {
    List<Tick> ticks = new ArrayList<>();
    TickBatch batch = new TickBatch();
    while (true) {
      order.next(batch);
      for (int place = 0; place < TickBatch.TICKS; place++) {
        if (batch.timesNs[place] >= durationNs) {
          return ticks;
        }
        ticks.add(new Tick(batch.indices[place], batch.timesNs[place]));
      }
    }
  }
}
