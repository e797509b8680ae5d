package lamplight.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import lamplight.model.KeyedRandom;
import lamplight.model.Machine;
import lamplight.model.TrialSpec;

/**
 * Makes the logs of a trial of a mesh anew from their own ticks and latencies, with one draw
 * changed: a forgery that keeps every law of causality. Serves once.
 */
final class Replay {
  private final TrialFiles files;
  private final TrialSpec spec;
  private final int process;
  private final long tick;
  private final int draw;
  private final Map<String, Long> latencies = new HashMap<>();
  private final Map<String, Long> lastArrivals = new HashMap<>();
  private final List<List<Copy>> inboxes = new ArrayList<>();
  private final PriorityQueue<Copy> inFlight =
      new PriorityQueue<>(Comparator.comparingLong(Copy::arrivedNs).thenComparingLong(Copy::order));
  private final long[] clocks;
  private final long[] sent;
  private long order;

  private record Copy(
      String id, int sender, int receiver, long stamp, long arrivedNs, long order) {}

  private record Tick(Row row, int process, long timeNs) {}

  /**
   * A replay.
   *
   * @param files are rewritten
   * @param process whose draw is changed
   * @param tick of that draw, from 1; 0 for none
   */
  Replay(TrialFiles files, TrialSpec spec, int process, long tick, int draw) {
    this.files = files;
    this.spec = spec;
    this.process = process;
    this.tick = tick;
    this.draw = draw;
    this.clocks = new long[spec.processes()];
    this.sent = new long[spec.processes()];
  }

  void rewrite() {
    keepLatencies();
    List<Tick> ticks = new ArrayList<>();
    for (Table log : files.logs()) {
      inboxes.add(new ArrayList<>());
      log.rows().forEach(row -> ticks.add(new Tick(row, log.process(), row.whole(Row.TIME))));
    }
    ticks.sort(Comparator.comparingLong(Tick::timeNs).thenComparingInt(Tick::process));
    for (Tick each : ticks) {
      deliverUntil(each.timeNs());
      tick(each);
    }
    deliverUntil(Long.MAX_VALUE);
    files.queues().forEach(this::list);
  }

  private void keepLatencies() {
    Map<String, Long> sentNs = new HashMap<>();
    for (Table log : files.logs()) {
      log.rows().stream()
          .filter(row -> row.is(Row.SEND))
          .forEach(row -> sentNs.put(row.get(Row.ID), row.whole(Row.TIME)));
    }
    List<Table> receivers = new ArrayList<>(files.logs());
    receivers.addAll(files.queues());
    for (Table table : receivers) {
      for (Row row : table.rows()) {
        if (!row.get(Row.ARRIVED).isEmpty()) {
          String id = row.get(Row.ID);
          latencies.put(
              id + ">" + table.process(), row.whole(Row.ARRIVED) - sentNs.getOrDefault(id, 0L));
        }
      }
    }
  }

  private void deliverUntil(long timeNs) {
    while (!inFlight.isEmpty() && inFlight.element().arrivedNs() <= timeNs) {
      Copy copy = inFlight.remove();
      inboxes.get(copy.receiver() - 1).add(copy);
    }
  }

  private void tick(Tick each) {
    int index = each.process() - 1;
    Row row = each.row().turnInternal();
    List<Copy> inbox = inboxes.get(index);
    clocks[index]++;
    if (!inbox.isEmpty()) {
      Copy copy = inbox.remove(0);
      clocks[index] = Math.max(clocks[index], copy.stamp() + 1);
      row.set(Row.EVENT, Row.RECEIVE)
          .set(Row.ID, copy.id())
          .set(Row.PEERS, copy.sender())
          .set(Row.STAMP, copy.stamp())
          .set(Row.ARRIVED, copy.arrivedNs());
    } else {
      send(each, row);
    }
    row.set(Row.CLOCK, clocks[index]).set(Row.LENGTH, inbox.size());
  }

  private void send(Tick each, Row row) {
    long number = row.whole("tick");
    boolean isChanged = each.process() == process && number == tick;
    int drawn =
        isChanged ? draw : spec.die().thrown(KeyedRandom.of(spec.seed()), each.process(), number);
    if (drawn > spec.processes()) {
      return;
    }
    String id = each.process() + "-" + ++sent[each.process() - 1];
    List<String> peers = new ArrayList<>();
    for (int one = 1; one < spec.processes(); one++) {
      if (drawn == spec.processes() || drawn == one) {
        int receiver = Machine.peer(each.process(), one);
        peers.add(Integer.toString(receiver));
        fly(id, each, receiver);
      }
    }
    row.set(Row.EVENT, Row.SEND)
        .set(Row.ID, id)
        .set(Row.PEERS, String.join(" ", peers))
        .set(Row.STAMP, clocks[each.process() - 1]);
  }

  /** A copy that never was takes no time on its way, and none overtakes another. */
  private void fly(String id, Tick each, int receiver) {
    String channel = each.process() + ">" + receiver;
    long latency = latencies.getOrDefault(id + ">" + receiver, 0L);
    long arrivedNs =
        Math.max(each.timeNs() + latency, lastArrivals.getOrDefault(channel, Long.MIN_VALUE));
    lastArrivals.put(channel, arrivedNs);
    inFlight.add(
        new Copy(id, each.process(), receiver, clocks[each.process() - 1], arrivedNs, order++));
  }

  private void list(Table queue) {
    queue.rows().clear();
    List<Copy> inbox = inboxes.get(queue.process() - 1);
    for (Copy copy : inbox) {
      String[] fields = {
        Long.toString(spec.seed()),
        Integer.toString(queue.process()),
        "",
        copy.id(),
        Integer.toString(copy.sender()),
        Long.toString(copy.stamp()),
        Long.toString(copy.arrivedNs())
      };
      queue.rows().add(new Row(queue.columns(), fields));
    }
    queue.number("position");
    files.record().put("process." + queue.process() + ".queued", Integer.toString(inbox.size()));
  }
}
