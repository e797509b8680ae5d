package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import lamplight.model.Event;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random trials with kills; a failure names its seed. */
class RandomKillsTest extends KilledTapes {
  private static final int BREACHES = 6;

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 150);
  }

  /** A trial of two to six processes with kills and pauses at random. */
  private static TrialSpec random(Random random) {
    int processes = random.nextInt(3, 7);
    long durationNs = random.nextLong(3 * SECOND_NS, 12 * SECOND_NS);
    List<TickSchedule> schedules = new ArrayList<>();
    List<PlannedFault> faults = new ArrayList<>();
    for (int process = 1; process <= processes; process++) {
      Rate rate = Rate.of(random.nextInt(1, 20));
      // Aligned phases, so that ticks, arrivals and faults fall on the same instants.
      long phaseNs = random.nextBoolean() ? 0 : random.nextLong(rate.periodsNs(1));
      schedules.add(new TickSchedule(rate, phaseNs));
      long atNs = random.nextInt(3) * SECOND_NS;
      if (process <= 2 && (process == 1 || random.nextBoolean())) {
        faults.add(new PlannedFault.Kill(process, atNs));
      } else if (random.nextBoolean()) {
        faults.add(new PlannedFault.Pause(process, atNs, random.nextLong(1, durationNs - atNs)));
      }
    }
    return new TrialSpec(random.nextLong(), processes + random.nextInt(5), durationNs, schedules)
        .withFaults(new PlannedFaults(faults));
  }

  /** What a signal may take away: the row of the last event, and what it had sent last. */
  private static void takeAway(Tape tape, int process, Random random) {
    boolean hasEvent = tape.events.stream().anyMatch(event -> event.process() == process);
    if (hasEvent && random.nextBoolean()) {
      tape.events.remove(tape.last(process));
    }
    Optional<Tape.Left> last =
        tape.left.stream()
            .filter(left -> left.sender() == process)
            .max((one, other) -> Long.compare(one.number(), other.number()));
    if (last.isPresent() && random.nextBoolean()) {
      // One message has at most one copy in each queue, and each may be lost.
      long number = last.get().number();
      tape.left.removeIf(left -> left.sender() == process && left.number() == number);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldNeverFindAViolationInATrialWithKills(int seed) {
    Random random = new Random(seed);
    Tape tape = Tape.of(random(random));
    CheckResult inVirtualTime = tape.check();
    assertThat(inVirtualTime.verdict())
        .as("seed %d: %s", seed, inVirtualTime)
        .isEqualTo(Verdict.INCOMPLETE);
    for (int process = 1; process <= 2; process++) {
      if (tape.spec.faults().kills(process)) {
        takeAway(tape, process, random);
      }
    }

    CheckResult result = checkSignalled(tape);

    assertThat(result.verdict()).as("seed %d: %s", seed, result).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.notes()).as("seed %d", seed).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldFindEveryBreachOfASurvivor(int seed) {
    Random random = new Random(seed);
    TrialSpec spec = random(random);
    int done = 0;
    for (int breach = 0; breach < BREACHES; breach++) {
      Tape tape = Tape.of(spec);
      if (commit(tape, breach, random)) {
        done++;
        CheckResult result = tape.check();
        assertThat(result.verdict())
            .as("seed %d, breach %d: %s", seed, breach, result)
            .isEqualTo(Verdict.INVALID);
      }
    }
    assertThat(done).as("seed %d: breaches that were possible", seed).isGreaterThan(2);
  }

  /** Does something wrong to a survivor, if there is something to do it to. */
  private static boolean commit(Tape tape, int breach, Random random) {
    List<Event> events =
        tape.events.stream().filter(event -> !tape.spec.faults().kills(event.process())).toList();
    if (events.isEmpty()) {
      return false;
    }
    Event event = events.get(random.nextInt(events.size()));
    switch (breach) {
      case 0 -> tape.edit(event, one -> Edits.withClock(one, one.clock() + 1));
      case 1 -> tape.events.remove(event);
      case 2 -> tape.edit(event, one -> Edits.withTick(one, one.tick() + 1));
      case 3 -> {
        if (event instanceof Event.Receive) {
          return false;
        }
        tape.edit(event, one -> Edits.withQueueLength(one, one.queueLength() + 1));
      }
      case 4 -> {
        if (!(event instanceof Event.Receive receive)) {
          return false;
        }
        tape.edit(
            receive,
            one -> Edits.withMessage(one, one.sender(), one.number(), one.messageClock() + 1));
      }
      default -> {
        List<Tape.Left> left =
            tape.left.stream().filter(one -> !tape.spec.faults().kills(one.sender())).toList();
        if (left.isEmpty()) {
          return false;
        }
        tape.left.remove(left.get(random.nextInt(left.size())));
      }
    }
    return true;
  }
}
