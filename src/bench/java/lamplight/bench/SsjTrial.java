package lamplight.bench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import lamplight.model.KeyedRandom;
import lamplight.model.Machine;
import lamplight.model.Purpose;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import umontreal.ssj.simevents.Accumulate;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.stat.Tally;

/**
 * The model of this harness written for SSJ (Stochastic Simulation in Java, Université de
 * Montréal), the way its manual would have it: an event a process that schedules itself again, on
 * SSJ's own default event list, a splay tree. It shares the keyed draws with ours and none of the
 * rules, so that it serves as an oracle. Time is whole nanoseconds, exact in a {@code double} up to
 * 2^53 ns, 104 days. Not thread-safe.
 */
final class SsjTrial {
  private final Simulator simulator = new Simulator();
  private final TrialSpec spec;
  private final boolean measured;
  private final Node[] nodes;

  private SsjTrial(TrialSpec spec, boolean measured) {
    this.spec = spec;
    this.measured = measured;
    this.nodes = new Node[spec.processes()];
    KeyedRandom draws = KeyedRandom.of(spec.seed());
    Arrays.setAll(nodes, index -> new Node(index + 1, draws));
  }

  /** Runs a trial to its end. */
  static Totals run(TrialSpec spec) {
    return run(new SsjTrial(spec, false));
  }

  /**
   * Runs a trial to its end and measures it with SSJ's own collectors: for each process the jumps
   * (mean, lowest, highest), the waits, and the queue length over time. That is a part of what our
   * measures are, which have percentiles, offsets and growth as well.
   */
  static Totals runMeasured(TrialSpec spec) {
    return run(new SsjTrial(spec, true));
  }

  private static Totals run(SsjTrial trial) {
    trial.simulator.init();
    for (Node node : trial.nodes) {
      node.schedule(node.nextNs);
    }
    trial.simulator.start();
    Node[] nodes = trial.nodes;
    return Totals.of(
        Arrays.stream(nodes).mapToLong(node -> node.ticks).toArray(),
        Arrays.stream(nodes).mapToLong(node -> node.receives).toArray(),
        Arrays.stream(nodes).mapToLong(node -> node.queue.size()).toArray(),
        Arrays.stream(nodes).mapToLong(node -> node.clock).toArray());
  }

  private record Letter(int sender, long timestamp, double arrivedNs) {}

  /** A process, which is the event of its own next tick. */
  private final class Node extends Event {
    private final int process;
    private final long drawKey;
    private final long wholeNs;
    private final long remainder;
    private final long denominator;
    private final Queue<Letter> queue = new ArrayDeque<>();
    private final Tally jumps = new Tally();
    private final Tally waits = new Tally();
    private final Accumulate queueLength = new Accumulate(simulator);
    private long nextNs;
    private long carried;
    private long ticks;
    private long receives;
    private long clock;

    Node(int process, KeyedRandom draws) {
      super(simulator);
      this.process = process;
      this.drawKey = draws.key(process, Purpose.DRAW);
      TickSchedule schedule = spec.schedule(process);
      Rate rate = schedule.rate();
      this.nextNs = schedule.dueNs(1);
      this.wholeNs = rate.periodNumerator() / rate.periodDenominator();
      this.remainder = rate.periodNumerator() % rate.periodDenominator();
      this.denominator = rate.periodDenominator();
    }

    @Override
    public void actions() {
      tick();
      long nowNs = nextNs;
      nextNs += wholeNs;
      carried += remainder;
      if (carried >= denominator) {
        carried -= denominator;
        nextNs++;
      }
      if (nextNs < spec.durationNs()) {
        schedule(nextNs - nowNs);
      }
    }

    private void tick() {
      ticks++;
      long before = clock;
      Letter letter = queue.poll();
      if (letter == null) {
        clock++;
        draw();
      } else {
        clock = Math.max(clock, letter.timestamp()) + 1;
        receives++;
        if (measured) {
          waits.add(simulator.time() - letter.arrivedNs());
          queueLength.update(queue.size());
        }
      }
      if (measured) {
        jumps.add(clock - before);
      }
    }

    private void draw() {
      int draw = 1 + (int) KeyedRandom.below(KeyedRandom.bits(drawKey, ticks), spec.die().faces());
      if (draw == nodes.length) {
        Letter toAll = new Letter(process, clock, simulator.time());
        for (Node node : nodes) {
          if (node != this) {
            node.take(toAll);
          }
        }
      } else if (draw < nodes.length) {
        nodes[Machine.peer(process, draw) - 1].take(new Letter(process, clock, simulator.time()));
      }
    }

    private void take(Letter letter) {
      queue.add(letter);
      if (measured) {
        queueLength.update(queue.size());
      }
    }
  }
}
