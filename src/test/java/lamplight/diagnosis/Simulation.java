package lamplight.diagnosis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import lamplight.model.LoggedKind;

/**
 * Processes with Lamport clocks, of which some do one thing wrong: ticks with lateness and now and
 * then a pause that is caught up, and channels that are first in, first out.
 */
final class Simulation {
  private static final long SECOND = 1_000_000_000L;
  private static final int[] NOBODY = {};

  private final Random random;
  private final Fault fault;
  private final int[] rates;
  private final boolean[] faulty;
  private final int sides;
  private final List<List<SimulatedEvent>> events = new ArrayList<>();
  private final List<Deque<Copy>> queues = new ArrayList<>();
  private final long[] clocks;
  private final int[] sent;
  private final long[] latestNs;
  private final long[][] latestArrival;
  private final PriorityQueue<Copy> underWay =
      new PriorityQueue<>(Comparator.comparingLong(Copy::arrivesNs));

  private record Copy(int from, int to, long stamp, int number, long arrivesNs) {}

  private record Tick(int process, long dueNs, long timeNs) {}

  /**
   * A trial still to be run.
   *
   * @param faulty which processes do it wrong, from 1
   */
  Simulation(Random random, Fault fault, int[] rates, int sides, int... faulty) {
    this.random = random;
    this.fault = fault;
    this.rates = rates;
    this.sides = sides;
    this.faulty = new boolean[rates.length + 1];
    for (int each : faulty) {
      this.faulty[each] = true;
    }
    clocks = new long[rates.length + 1];
    latestNs = new long[rates.length + 1];
    sent = new int[rates.length + 1];
    latestArrival = new long[rates.length + 1][rates.length + 1];
    for (int process = 0; process <= rates.length; process++) {
      events.add(new ArrayList<>());
      queues.add(new ArrayDeque<>());
    }
  }

  /** What happened, by process from 1; the first list is empty. */
  List<List<SimulatedEvent>> run(int seconds) {
    if (fault == Fault.GREETS) {
      greet();
    }
    for (Tick tick : ticks(seconds)) {
      arrivals(tick.timeNs());
      tick(tick.process(), tick.timeNs());
    }
    return events;
  }

  private List<Tick> ticks(int seconds) {
    List<Tick> ticks = new ArrayList<>();
    for (int process = 1; process <= rates.length; process++) {
      double period = (double) SECOND / rates[process - 1];
      double due = random.nextDouble() * period;
      long pauseAt = random.nextInt(4) == 0 ? random.nextInt(seconds) * SECOND : Long.MAX_VALUE;
      long latest = 0;
      while (due < seconds * (double) SECOND) {
        long lateness = (long) (-Math.log(1 - random.nextDouble()) * SECOND / 2000);
        long time = Math.max(latest + 1000, (long) due + lateness);
        if (time > pauseAt) {
          time += SECOND / 2 + random.nextInt(2) * SECOND;
          pauseAt = Long.MAX_VALUE;
        }
        ticks.add(new Tick(process, (long) due, time));
        latest = time;
        boolean relative = fault == Fault.SLEEPS_AFTER_WORK && faulty[process];
        due += period * (relative ? 1.02 : 1);
      }
    }
    ticks.sort(Comparator.comparingLong(Tick::timeNs));
    return ticks;
  }

  private void tick(int process, long now) {
    boolean wrong = faulty[process];
    boolean ignores = wrong && fault == Fault.IGNORES_QUEUE && random.nextInt(4) == 0;
    if (queues.get(process).isEmpty() || ignores) {
      draw(process, now);
      return;
    }
    receive(process, now);
    if (wrong && fault == Fault.DRAINS) {
      for (int more = 1; !queues.get(process).isEmpty(); more++) {
        receive(process, now + more * 20_000L);
      }
    }
    if (wrong && fault == Fault.ACTS_AFTER_RECEIVING) {
      draw(process, now + 20_000);
    }
  }

  private void draw(int process, long now) {
    int draw = 1 + random.nextInt(sides);
    int peers = rates.length - 1;
    int[] others = IntStream.rangeClosed(1, rates.length).filter(each -> each != process).toArray();
    boolean wrong = faulty[process];
    if (draw > peers + 1) {
      step(process, now, wrong && fault == Fault.STEPS_BY_THREE ? 3 : 1);
    } else if (draw <= peers) {
      send(process, now, others[draw - 1]);
    } else if (wrong && fault == Fault.TWO_EVENTS_TO_ALL) {
      for (int index = 0; index < others.length; index++) {
        send(process, now + index * 30_000L, others[index]);
      }
    } else {
      send(process, now, others);
    }
  }

  private void step(int process, long now, int by) {
    long before = clocks[process];
    clocks[process] += by;
    add(process, LoggedKind.INTERNAL, now, before, 0, 0, NOBODY, 0);
  }

  private void send(int process, long now, int... receivers) {
    boolean wrong = faulty[process];
    long before = clocks[process];
    clocks[process] += wrong && fault == Fault.SEND_DOES_NOT_TICK ? 0 : 1;
    long stamp = wrong && fault == Fault.STAMPS_BEFORE_TICK ? before : clocks[process];
    int number = ++sent[process];
    for (int to : receivers) {
      copy(process, to, stamp, number, now);
    }
    add(process, LoggedKind.SEND, now, before, stamp, 0, receivers, number);
    if (wrong && fault == Fault.SEND_RUNS_ON) {
      step(process, now + 10_000, 0);
    }
  }

  private void copy(int from, int to, long stamp, int number, long now) {
    boolean wrong = faulty[from];
    long carried =
        wrong && fault == Fault.GARBLES && random.nextInt(5) == 0 ? stamp * 10 + 7 : stamp;
    if (wrong && fault == Fault.LOSES && random.nextInt(10) == 0) {
      return;
    }
    long arrives = Math.max(latestArrival[from][to] + 1, now + 200_000 + random.nextInt(3_000_000));
    boolean overtaken = wrong && fault == Fault.OVERTAKES && random.nextInt(10) == 0;
    if (overtaken) {
      arrives += 2 * SECOND;
    } else {
      latestArrival[from][to] = arrives;
    }
    underWay.add(new Copy(from, to, carried, number, arrives));
    if (wrong && fault == Fault.DELIVERS_TWICE && random.nextInt(10) == 0) {
      underWay.add(new Copy(from, to, carried, number, arrives));
    }
  }

  private void greet() {
    for (int from = 1; from <= rates.length; from++) {
      for (int to = 1; to <= rates.length; to++) {
        if (from != to) {
          underWay.add(new Copy(from, to, 0, 0, 0));
        }
      }
    }
  }

  private void arrivals(long now) {
    while (!underWay.isEmpty() && underWay.peek().arrivesNs() < now) {
      Copy copy = underWay.remove();
      queues.get(copy.to()).add(copy);
      if (faulty[copy.to()] && fault == Fault.MERGES_ON_ARRIVAL) {
        clocks[copy.to()] = Math.max(clocks[copy.to()], copy.stamp());
      }
    }
  }

  private void receive(int process, long now) {
    Copy copy = queues.get(process).remove();
    long before = clocks[process];
    clocks[process] = merged(process, before, copy.stamp());
    add(process, LoggedKind.RECEIVE, now, before, copy.stamp(), copy.from(), NOBODY, copy.number());
  }

  private long merged(int process, long before, long stamp) {
    long right = Math.max(before, stamp) + 1;
    if (!faulty[process]) {
      return right;
    }
    return switch (fault) {
      case COMPARES_AFTER_TICK -> Math.max(before + 1, stamp);
      case NO_PLUS_ONE -> Math.max(before, stamp);
      case IGNORES_STAMP -> before + 1;
      case OVERWRITES -> stamp + 1;
      case ADDS_TWO -> Math.max(before, stamp) + 2;
      default -> right;
    };
  }

  private void add(
      int process,
      LoggedKind kind,
      long now,
      long before,
      long stamp,
      int sender,
      int[] receivers,
      int number) {
    long queue = faulty[process] && fault == Fault.LOGS_QUEUE_ZERO ? 0 : queues.get(process).size();
    boolean left =
        kind == LoggedKind.INTERNAL && fault == Fault.DOES_NOT_LOG_INTERNAL && faulty[process];
    if (!left) {
      long time = Math.max(now, latestNs[process] + 1000);
      latestNs[process] = time;
      events
          .get(process)
          .add(
              new SimulatedEvent(
                  kind, time, before, clocks[process], stamp, queue, sender, receivers, number));
    }
  }
}
