package lamplight.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import lamplight.model.Event;
import lamplight.model.MutableEvent;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/**
 * A random log, wilder than a trial of the model: bursts of arrivals, many events at one instant,
 * ticks after the end, messages that arrive during the drain. Only what the measures rely on holds:
 * clocks rise, and a queue is first in, first out.
 */
final class RandomLog {
  static final int START_NS = 5_000;

  /** A multiple of the grid's 600 steps, so that its instants are whole. */
  static final int DURATION_NS = 12_000;

  private final Random random;
  private final int processes;
  private final List<Event> events = new ArrayList<>();
  private final List<List<Long>> arrivals = new ArrayList<>();
  private final List<List<Long>> left = new ArrayList<>();

  RandomLog(long seed) {
    this.random = new Random(seed);
    this.processes = 2 + random.nextInt(4);
    for (int process = 1; process <= processes; process++) {
      addProcess(process);
    }
    events.sort(Comparator.comparingLong(Event::timeNs));
  }

  TrialSpec spec() {
    TickSchedule schedule = new TickSchedule(Rate.of(1_000_000), 0);
    TickSchedule[] schedules = new TickSchedule[processes];
    Arrays.fill(schedules, schedule);
    return new TrialSpec(1, 10, DURATION_NS, List.of(schedules));
  }

  TrialMeasures measured() {
    TrialMeasures measures = new TrialMeasures(spec(), new TimeBase(START_NS, 1, false));
    events.forEach(event -> event.tell(measures));
    for (int process = 1; process <= processes; process++) {
      for (long arrivedNs : left.get(process - 1)) {
        measures.on(new MutableEvent().queued(process, 1, 1, 1, arrivedNs));
      }
    }
    return measures;
  }

  int processes() {
    return processes;
  }

  /** All events, in the order of their times. */
  List<Event> events() {
    return events;
  }

  List<Event> events(int process) {
    return events.stream().filter(event -> event.process() == process).toList();
  }

  /** When each message joined the queue of a process, in order. */
  List<Long> arrivals(int process) {
    return arrivals.get(process - 1);
  }

  /** How many messages the queue of a process held after the drain. */
  int left(int process) {
    return left.get(process - 1).size();
  }

  private void addProcess(int process) {
    long[] joined = times(random.nextInt(60), DURATION_NS * 11 / 10);
    long[] ticks = times(random.nextInt(60), DURATION_NS * 21 / 20);
    arrivals.add(Arrays.stream(joined).boxed().toList());
    Deque<Long> queue = new ArrayDeque<>();
    int next = 0;
    long clock = 0;
    for (int tick = 1; tick <= ticks.length; tick++) {
      long timeNs = ticks[tick - 1];
      while (next < joined.length && joined[next] <= timeNs) {
        queue.add(joined[next++]);
      }
      clock += 1 + random.nextInt(10) * random.nextInt(2);
      if (queue.isEmpty()) {
        events.add(new Event.Internal(process, tick, timeNs, clock, 0));
      } else {
        long arrivedNs = queue.remove();
        events.add(
            new Event.Receive(
                process, tick, timeNs, clock, queue.size(), 1, 1, clock - 1, arrivedNs));
      }
    }
    for (; next < joined.length; next++) {
      queue.add(joined[next]);
    }
    left.add(List.copyOf(queue));
  }

  /** Sorted instants on a grain coarse enough for many ties, also with the grid's instants. */
  private long[] times(int count, int boundNs) {
    int grainNs = random.nextBoolean() ? 1 : 100;
    return random
        .ints(count, 0, boundNs / grainNs)
        .sorted()
        .mapToLong(x -> START_NS + (long) x * grainNs)
        .toArray();
  }
}
