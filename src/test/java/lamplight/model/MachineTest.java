package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Logs worked out by hand. The seeds were searched for, so that the first draws of a process come
 * out as the test needs them; each test asserts the draws before it relies on them.
 */
class MachineTest {
  private final Journal journal = new Journal();

  @ParameterizedTest
  @CsvSource({"1, 2, 104", "2, 1, 705"})
  void ofTwoShouldSendToItsPeerOnOneAndOnTwo(int process, int peer, long seed) {
    assertDraws(seed, process, 3, 1, 2, 3, 3, 1);
    Machine machine = machine(process, 2, 3, seed);

    ticks(machine, 5);

    // A message to all is a message of its own with one copy, because there is one peer.
    assertThat(journal.lines())
        .containsExactly(
            Journal.text("copy of %d-1 to %d with 1", process, peer),
            Journal.text("process %d tick 1 time 10 clock 1 queue 0: send 1 to %d", process, peer),
            Journal.text("copy of %d-2 to %d with 2", process, peer),
            Journal.text("process %d tick 2 time 20 clock 2 queue 0: send 2 to all", process),
            Journal.text("process %d tick 3 time 30 clock 3 queue 0: internal", process),
            Journal.text("process %d tick 4 time 40 clock 4 queue 0: internal", process),
            Journal.text("copy of %d-3 to %d with 5", process, peer),
            Journal.text("process %d tick 5 time 50 clock 5 queue 0: send 3 to %d", process, peer));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 3, 7011", "2, 1, 3, 112", "3, 1, 2, 3986"})
  void ofThreeShouldSendToEachPeerThenToBoth(int process, int lower, int higher, long seed) {
    assertDraws(seed, process, 5, 1, 2, 3, 4, 5);
    Machine machine = machine(process, 3, 5, seed);

    ticks(machine, 5);

    assertThat(journal.lines())
        .containsExactly(
            Journal.text("copy of %d-1 to %d with 1", process, lower),
            Journal.text("process %d tick 1 time 10 clock 1 queue 0: send 1 to %d", process, lower),
            Journal.text("copy of %d-2 to %d with 2", process, higher),
            Journal.text(
                "process %d tick 2 time 20 clock 2 queue 0: send 2 to %d", process, higher),
            Journal.text("copy of %d-3 to %d with 3", process, lower),
            Journal.text("copy of %d-3 to %d with 3", process, higher),
            Journal.text("process %d tick 3 time 30 clock 3 queue 0: send 3 to all", process),
            Journal.text("process %d tick 4 time 40 clock 4 queue 0: internal", process),
            Journal.text("process %d tick 5 time 50 clock 5 queue 0: internal", process));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 3, 4, 10430", "2, 1, 3, 4, 25416", "3, 1, 2, 4, 57205", "4, 1, 2, 3, 25672"})
  void ofFourShouldSendToEachPeerThenToAll(
      int process, int first, int second, int third, long seed) {
    assertDraws(seed, process, 6, 1, 2, 3, 4, 5, 6);
    Machine machine = machine(process, 4, 6, seed);

    ticks(machine, 6);

    assertThat(journal.lines())
        .containsExactly(
            Journal.text("copy of %d-1 to %d with 1", process, first),
            Journal.text("process %d tick 1 time 10 clock 1 queue 0: send 1 to %d", process, first),
            Journal.text("copy of %d-2 to %d with 2", process, second),
            Journal.text(
                "process %d tick 2 time 20 clock 2 queue 0: send 2 to %d", process, second),
            Journal.text("copy of %d-3 to %d with 3", process, third),
            Journal.text("process %d tick 3 time 30 clock 3 queue 0: send 3 to %d", process, third),
            Journal.text("copy of %d-4 to %d with 4", process, first),
            Journal.text("copy of %d-4 to %d with 4", process, second),
            Journal.text("copy of %d-4 to %d with 4", process, third),
            Journal.text("process %d tick 4 time 40 clock 4 queue 0: send 4 to all", process),
            Journal.text("process %d tick 5 time 50 clock 5 queue 0: internal", process),
            Journal.text("process %d tick 6 time 60 clock 6 queue 0: internal", process));
  }

  @Test
  void shouldNeverBeInternalWhenTheDrawHasAsManySidesAsThereAreProcesses() {
    assertDraws(30, 2, 2, 1, 2, 1, 2, 1);
    Machine machine = machine(2, 2, 2, 30);

    ticks(machine, 5);

    assertThat(journal.lines())
        .filteredOn(line -> line.contains("tick"))
        .extracting(line -> line.substring(line.indexOf(": ") + 2))
        .containsExactly(
            "send 1 to 1", "send 2 to all", "send 3 to 1", "send 4 to all", "send 5 to 1");
  }

  @Test
  void shouldReceiveOneMessageATickBeforeItDraws() {
    assertDraws(2_197_564, 2, 10, 3, 10, 4, 1, 2, 3, 7);
    Machine machine = machine(2, 3, 10, 2_197_564);

    machine.arrive(1, 1, 5, 3);
    machine.arrive(3, 1, 2, 4);
    assertThat(machine.queueLength()).isEqualTo(2);
    machine.tick(10); // The draw 3 goes unused; max(0, 5) + 1 = 6.
    machine.tick(20); // The draw 10 goes unused; max(6, 2) + 1 = 7.
    machine.tick(30); // The queue is empty: the draw 4 is internal, 7 + 1 = 8.
    machine.arrive(1, 2, 8, 35);
    machine.tick(40); // The draw 1 goes unused; max(8, 8) + 1 = 9.
    machine.tick(50); // The draw 2 sends to the second peer, process 3, 9 + 1 = 10.
    machine.tick(60); // The draw 3 sends to both, 10 + 1 = 11.
    machine.arrive(3, 2, 100, 61);
    machine.tick(70); // The draw 7 goes unused; max(11, 100) + 1 = 101.
    machine.arrive(3, 3, 7, 71);
    machine.arrive(1, 3, 6, 72);
    machine.tellQueued();

    assertThat(journal.lines())
        .containsExactly(
            "process 2 tick 1 time 10 clock 6 queue 1: receive 1-1 with 5 of time 3",
            "process 2 tick 2 time 20 clock 7 queue 0: receive 3-1 with 2 of time 4",
            "process 2 tick 3 time 30 clock 8 queue 0: internal",
            "process 2 tick 4 time 40 clock 9 queue 0: receive 1-2 with 8 of time 35",
            "copy of 2-1 to 3 with 10",
            "process 2 tick 5 time 50 clock 10 queue 0: send 1 to 3",
            "copy of 2-2 to 1 with 11",
            "copy of 2-2 to 3 with 11",
            "process 2 tick 6 time 60 clock 11 queue 0: send 2 to all",
            "process 2 tick 7 time 70 clock 101 queue 0: receive 3-2 with 100 of time 61",
            "process 2 queues 3-3 with 7 of time 71",
            "process 2 queues 1-3 with 6 of time 72");
    assertThat(machine.process()).isEqualTo(2);
    assertThat(machine.ticks()).isEqualTo(7);
    assertThat(machine.clock()).isEqualTo(101);
    assertThat(machine.queueLength()).isEqualTo(2);
  }

  @Test
  void shouldBeAtZeroBeforeItsFirstTick() {
    Machine machine = machine(1, 2, 10, 1);

    machine.tellQueued();

    assertThat(machine.ticks()).isZero();
    assertThat(machine.clock()).isZero();
    assertThat(machine.queueLength()).isZero();
    assertThat(journal.lines()).isEmpty();
  }

  @Test
  void shouldBeOneOfTheTrialsProcesses() {
    assertThatThrownBy(() -> machine(0, 3, 10, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a process is from 1 to 3, but this one is 0");
    assertThatThrownBy(() -> machine(4, 3, 10, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a process is from 1 to 3, but this one is 4");
    assertThat(machine(3, 3, 10, 1).process()).isEqualTo(3);
  }

  @Test
  void likelyReceiverShouldBeThatOfTheNextSendToOne() {
    // With seed 1 and 3 sides, the first draws of process 1 of 3 are 1, 2, 2, 3: to process 2, to
    // process 3 twice, and to all, for which any process will do.
    Machine machine = machine(1, 3, 3, 1);
    assertDraws(1, 1, 3, 1, 2, 2, 3);
    assertThat(machine.likelyReceiver()).isEqualTo(2);
    ticks(machine, 1);
    assertThat(machine.likelyReceiver()).isEqualTo(3);
    ticks(machine, 2);
    assertThat(machine.likelyReceiver()).isEqualTo(1);
  }

  @Test
  void fetchShouldChangeNothing() {
    Machine machine = machine(1, 3, 3, 1);
    machine.fetch();
    machine.arrive(2, 1, 7, 5);
    machine.fetch();
    ticks(machine, 1);

    assertThat(machine.queueLength()).isZero();
    assertThat(machine.clock()).as("max(0, 7) + 1").isEqualTo(8);
    assertThat(machine.ticks()).isEqualTo(1);
  }

  /** The first message needs no ring, and a ring doubles when it is full: 2, 4, 8 messages. */
  @Test
  void shouldAskForSpaceBeforeItsQueueGrowsAndOnlyThen() {
    List<String> claims = new ArrayList<>();
    TrialSpec spec =
        TrialSpec.withAlignedPhases(1, 10, 1_000_000_000, List.of(Rate.of(1), Rate.of(1)));
    QueueSpace space =
        (process, held, wanted) -> {
          claims.add(Journal.text("%d: %d to %d", process, held, wanted));
          if (wanted > 8) {
            throw new QueueOverflowException("more than 8");
          }
        };
    Machine machine = new Machine(2, spec, journal, new MutableEvent(), journal, space);
    List<List<String>> afterEach = new ArrayList<>();

    for (int message = 1; message <= 9; message++) {
      machine.arrive(1, message, message, message);
      afterEach.add(List.copyOf(claims));
    }

    List<String> first = List.of("2: 0 to 2");
    List<String> second = List.of("2: 0 to 2", "2: 2 to 4");
    List<String> third = List.of("2: 0 to 2", "2: 2 to 4", "2: 4 to 8");
    assertThat(afterEach)
        .containsExactly(List.of(), first, first, second, second, third, third, third, third);
    assertThatThrownBy(() -> machine.arrive(1, 10, 10, 10))
        .isInstanceOfSatisfying(
            QueueOverflowException.class,
            overflow -> assertThat(overflow.sentence()).isEqualTo("more than 8"));
    assertThat(machine.queueLength()).as("what was refused did not join").isEqualTo(9);
  }

  @Test
  void peerShouldLeaveOutTheProcessItself() {
    for (int processes = 2; processes <= 7; processes++) {
      for (int process = 1; process <= processes; process++) {
        int self = process;
        List<Integer> peers =
            IntStream.range(1, processes).mapToObj(draw -> Machine.peer(self, draw)).toList();
        List<Integer> others =
            IntStream.rangeClosed(1, processes).filter(other -> other != self).boxed().toList();
        assertThat(peers).as("process %d of %d", process, processes).isEqualTo(others);
      }
    }
  }

  private Machine machine(int process, int processes, int sides, long seed) {
    List<Rate> rates = IntStream.range(0, processes).mapToObj(index -> Rate.of(1)).toList();
    TrialSpec spec = TrialSpec.withAlignedPhases(seed, sides, 1_000_000_000, rates);
    return new Machine(process, spec, journal, journal);
  }

  private static void ticks(Machine machine, int count) {
    LongStream.rangeClosed(1, count).forEach(tick -> machine.tick(10 * tick));
  }

  private static void assertDraws(long seed, int process, int sides, Integer... expected) {
    List<Integer> draws =
        LongStream.rangeClosed(1, expected.length)
            .mapToObj(tick -> Die.ofSides(sides).thrown(KeyedRandom.of(seed), process, tick))
            .toList();
    assertThat(draws).containsExactly(expected);
  }
}
