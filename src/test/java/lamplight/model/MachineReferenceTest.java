package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine against the rules written down a second time, in the plainest way. */
class MachineReferenceTest {
  private record Arrival(Message message, long timeNs) {}

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1, 2, 3, 4, 5, 6, 7, 8})
  void shouldFollowTheRulesUnderAnyArrivals(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int processes = random.nextInt(2, 9);
    int sides = random.nextInt(processes, 12);
    int process = random.nextInt(1, processes + 1);
    TrialSpec spec =
        TrialSpec.withAlignedPhases(
            seed, sides, 1_000_000_000, Collections.nCopies(processes, Rate.of(1)));
    Journal actual = new Journal();
    Machine machine = new Machine(process, spec, actual, actual);
    Journal expected = new Journal();
    Deque<Arrival> queue = new ArrayDeque<>();
    long clock = 0;
    long sent = 0;
    for (long tick = 1; tick <= 500; tick++) {
      // Bursts, so that the queue is empty at times and grows past its first ring at others.
      int arrivals = random.nextInt(20) == 0 ? random.nextInt(40) : 0;
      for (int count = 0; count < arrivals; count++) {
        Message message =
            new Message(processes, random.nextInt(1000), process, random.nextInt(3000));
        long timeNs = random.nextLong(1_000_000);
        machine.arrive(message.sender(), message.number(), message.timestamp(), timeNs);
        queue.add(new Arrival(message, timeNs));
      }
      machine.tick(tick * 7);
      Arrival arrival = queue.poll();
      if (arrival != null) {
        Message message = arrival.message();
        clock = Math.max(clock, message.timestamp()) + 1;
        expected.on(
            new MutableEvent()
                .receive(
                    process,
                    tick,
                    tick * 7,
                    clock,
                    queue.size(),
                    message.sender(),
                    message.number(),
                    message.timestamp(),
                    arrival.timeNs()));
        continue;
      }
      clock++;
      int draw = Die.ofSides(sides).thrown(KeyedRandom.of(seed), process, tick);
      if (draw > processes) {
        expected.on(new MutableEvent().internal(process, tick, tick * 7, clock, 0));
        continue;
      }
      sent++;
      int position = 0;
      int only = Message.EVERYONE;
      for (int receiver = 1; receiver <= processes; receiver++) {
        if (receiver != process) {
          position++;
          if (draw == processes || draw == position) {
            expected.send(process, sent, receiver, clock);
            only = receiver;
          }
        }
      }
      int named = draw == processes ? Message.EVERYONE : only;
      expected.on(new MutableEvent().send(process, tick, tick * 7, clock, 0, sent, named));
    }
    assertThat(actual.lines()).as("seed %d", seed).isEqualTo(expected.lines());
    assertThat(machine.clock()).as("seed %d", seed).isEqualTo(clock);
  }
}
