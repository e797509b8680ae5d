package lamplight.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lamplight.model.Event;
import lamplight.model.EventList;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.Machine;
import lamplight.model.Message;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ArrivalsTest {
  private static final int PROCESSES = 4;

  private final ManualTime time = new ManualTime(1_000, 0, 0);
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final Arrivals arrivals =
      new Arrivals(time, new PrintStream(errors, true, StandardCharsets.UTF_8));
  private final EventList events = new EventList();
  private final Machine machine =
      new Machine(
          1,
          TrialSpec.withAlignedPhases(
              0, 10, 1, Collections.nCopies(PROCESSES, Rate.of(BigDecimal.ONE))),
          (sender, number, receiver, timestamp) -> {},
          events);

  @Test
  void shouldMoveWhatArrivedBeforeAndNothingElse() {
    arrivals.arrived(new Message(2, 1, 1, 5));
    time.passNs(7);
    arrivals.arrived(new Message(3, 1, 1, 4));
    time.passNs(3);

    assertThat(arrivals.fetchInto(machine)).isEqualTo(1_010);
    arrivals.arrived(new Message(2, 2, 1, 6));
    assertThat(machine.queueLength()).isEqualTo(2);

    machine.tellQueued();
    assertThat(events.queued())
        .containsExactly(
            new Event.Receive(1, 0, 0, 0, 0, 2, 1, 5, 1_000),
            new Event.Receive(1, 0, 0, 0, 0, 3, 1, 4, 1_007));
  }

  @Test
  void shouldMoveEachMessageOnce() {
    for (long number = 1; number <= 5; number++) {
      arrivals.arrived(new Message(2, number, 1, number));
      assertThat(arrivals.fetchInto(machine)).isEqualTo(1_000);
      assertThat(machine.queueLength()).isEqualTo((int) number);
    }
    assertThat(arrivals.fetchInto(machine)).isEqualTo(1_000);
    assertThat(machine.queueLength()).isEqualTo(5);
  }

  @Test
  void shouldLoseNothingAndKeepTheOrderOfEachSenderUnderConcurrentArrivals() throws Exception {
    long copies = 20_000;
    TimeSource real = TimeSource.ofThisMachine();
    Arrivals shared = new Arrivals(real, new PrintStream(errors, true, StandardCharsets.UTF_8));
    List<Thread> readers = new ArrayList<>();
    for (int sender = 2; sender <= PROCESSES; sender++) {
      int self = sender;
      Thread reader =
          new Thread(
              () -> {
                for (long number = 1; number <= copies; number++) {
                  shared.arrived(new Message(self, number, 1, number));
                }
              });
      readers.add(reader);
      reader.start();
    }
    long total = copies * readers.size();
    List<Long> fetches = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    while (machine.queueLength() < total) {
      fetches.add(shared.fetchInto(machine));
      lengths.add(machine.queueLength());
    }
    for (Thread reader : readers) {
      reader.join();
    }

    machine.tellQueued();
    List<Event.Receive> queued = events.queued();
    assertThat(queued).hasSize((int) total);
    long[] latest = new long[PROCESSES + 1];
    for (Event.Receive message : queued) {
      assertThat(message.number()).isEqualTo(latest[message.sender()] + 1);
      latest[message.sender()] = message.number();
    }
    int position = 0;
    for (int fetch = 0; fetch < fetches.size(); fetch++) {
      for (; position < lengths.get(fetch); position++) {
        assertThat(queued.get(position).arrivedNs()).isLessThanOrEqualTo(fetches.get(fetch));
      }
    }
  }

  /** Clocks that do not move together. */
  private static final class TwoClocks implements TimeSource {
    private long systemNs;
    private long monotonicNs;

    @Override
    public long systemNs() {
      return systemNs;
    }

    @Override
    public long monotonicNs() {
      return monotonicNs;
    }
  }

  @Test
  void shouldNoticeWhenMoreWaitsThanMay() {
    // Two may wait. Two come and are fetched, so that the queue holds them; the third is too many,
    // and so is the fourth.
    List<Long> exceeded = new ArrayList<>();
    Arrivals bounded =
        new Arrivals(
            time,
            new Losses(
                PlannedFaults.NONE, time, 1, new PrintStream(errors, true, StandardCharsets.UTF_8)),
            new HeldCopies(NetworkDelay.NONE, KeyedRandom.of(0), 1, Hop.FROM_SENDER),
            new QueueBound(2, () -> exceeded.add(1L)));
    bounded.arrived(new Message(2, 1, 1, 1));
    bounded.arrived(new Message(2, 2, 1, 2));
    assertThat(exceeded).isEmpty();
    long unused = bounded.fetchInto(machine);
    assertThat(exceeded).isEmpty();
    bounded.arrived(new Message(2, 3, 1, 3));
    assertThat(exceeded).hasSize(1);
    bounded.arrived(new Message(2, 4, 1, 4));
    assertThat(exceeded).hasSize(2);
  }

  @Test
  void shouldCountHeldCopiesAmongThoseThatWait() {
    List<Long> exceeded = new ArrayList<>();
    Arrivals bounded =
        new Arrivals(
            time,
            new Losses(
                PlannedFaults.NONE, time, 1, new PrintStream(errors, true, StandardCharsets.UTF_8)),
            new HeldCopies(new NetworkDelay.Fixed(10), KeyedRandom.of(0), 1, Hop.FROM_SENDER),
            new QueueBound(1, () -> exceeded.add(1L)));
    bounded.arrived(new Message(2, 1, 1, 1));
    assertThat(exceeded).isEmpty();
    bounded.arrived(new Message(2, 2, 1, 2));
    assertThat(exceeded).hasSize(1);
  }

  private Arrivals delayed(TimeSource clocks) {
    return new Arrivals(
        clocks,
        new Losses(
            PlannedFaults.NONE, clocks, 1, new PrintStream(errors, true, StandardCharsets.UTF_8)),
        new HeldCopies(new NetworkDelay.Fixed(10), KeyedRandom.of(0), 1, Hop.FROM_SENDER),
        QueueBound.NONE);
  }

  private List<Long> arrivalsNs() {
    machine.tellQueued();
    return events.queued().stream().map(Event.Receive::arrivedNs).toList();
  }

  @Test
  void shouldHoldADelayedCopyUntilItIsDue() {
    Arrivals slow = delayed(time);
    slow.arrived(new Message(2, 1, 1, 5));
    time.passNs(9);
    assertThat(slow.fetchInto(machine)).isEqualTo(1_009);
    assertThat(machine.queueLength()).isZero();

    time.passNs(1);
    assertThat(slow.fetchInto(machine)).isEqualTo(1_010);
    assertThat(arrivalsNs()).containsExactly(1_010L);
  }

  @Test
  void shouldLogWhenADelayedCopyWasDueAndNotWhenItWasFetched() {
    Arrivals slow = delayed(time);
    slow.arrived(new Message(2, 1, 1, 5));
    time.passNs(500);
    assertThat(slow.fetchInto(machine)).isEqualTo(1_500);
    assertThat(arrivalsNs()).containsExactly(1_010L);
  }

  @Test
  void shouldMoveWhatIsNotYetDueAtTheEnd() {
    Arrivals slow = delayed(time);
    slow.arrived(new Message(2, 1, 1, 5));
    time.passNs(4);
    slow.fetchRestInto(machine);
    assertThat(arrivalsNs()).containsExactly(1_010L);
  }

  @Test
  void shouldNotDateAnArrivalBeforeTheFetchThatDidNotFindIt() {
    TwoClocks clocks = new TwoClocks();
    Arrivals slow = delayed(clocks);
    clocks.monotonicNs = -5;
    slow.arrived(new Message(2, 1, 1, 5));
    clocks.systemNs = 1_000;
    clocks.monotonicNs = 0;
    assertThat(slow.fetchInto(machine)).isEqualTo(1_000);
    assertThat(machine.queueLength()).isZero();

    // Due at 5. The system clock is read 20 ns later, the monotonic clock only 60 ns later: the
    // difference would put the arrival at 1020 + 5 - 60 = 965.
    clocks.systemNs = 1_020;
    clocks.monotonicNs = 60;
    assertThat(slow.fetchInto(machine)).isEqualTo(1_020);
    assertThat(arrivalsNs()).containsExactly(1_000L);
  }

  @Test
  void shouldNotDateAnArrivalAfterItsFetchWhenTheSystemClockIsSteppedBack() {
    TwoClocks clocks = new TwoClocks();
    Arrivals slow = delayed(clocks);
    clocks.systemNs = 1_000;
    assertThat(slow.fetchInto(machine)).isEqualTo(1_000);
    slow.arrived(new Message(2, 1, 1, 5));
    clocks.systemNs = 300;
    clocks.monotonicNs = 10;
    assertThat(slow.fetchInto(machine)).isEqualTo(300);
    assertThat(arrivalsNs()).containsExactly(300L);
  }

  @Test
  void shouldTellALostConnection() {
    arrivals.lost(3, "the cable is cut");
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines("lost the connection with process 3: the cable is cut\n");
  }
}
