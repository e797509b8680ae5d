package lamplight.bench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import lamplight.model.Draws;
import lamplight.model.Machine;
import lamplight.model.Purpose;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

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
  private final Node[] nodes;

  private SsjTrial(TrialSpec spec) {
    this.spec = spec;
    this.nodes = new Node[spec.processes()];
    Draws draws = Draws.of(spec.seed());
    Arrays.setAll(nodes, index -> new Node(index + 1, draws));
  }

  /** Runs a trial to its end. */
  static Totals run(TrialSpec spec) {
    SsjTrial trial = new SsjTrial(spec);
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

  private record Letter(int sender, long timestamp) {}

  /** A process, which is the event of its own next tick. */
  private final class Node extends Event {
    private final int process;
    private final long drawKey;
    private final long wholeNs;
    private final long remainder;
    private final long denominator;
    private final Queue<Letter> queue = new ArrayDeque<>();
    private long nextNs;
    private long carried;
    private long ticks;
    private long receives;
    private long clock;

    Node(int process, Draws draws) {
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
      Letter letter = queue.poll();
      if (letter != null) {
        clock = Math.max(clock, letter.timestamp()) + 1;
        receives++;
        return;
      }
      clock++;
      int draw = 1 + (int) Draws.below(Draws.bits(drawKey, ticks), spec.sides());
      if (draw == nodes.length) {
        Letter toAll = new Letter(process, clock);
        for (Node node : nodes) {
          if (node != this) {
            node.queue.add(toAll);
          }
        }
      } else if (draw < nodes.length) {
        nodes[Machine.peer(process, draw) - 1].queue.add(new Letter(process, clock));
      }
    }
  }
}
