package lamplight.causality;

import java.util.Arrays;
import lamplight.model.EventView;

/** A column for each value of the events of a trial. Not thread-safe while it grows. */
final class EventColumns {
  final Column ticks;
  final Column times;
  final Column clocks;
  final Column queueLengths;
  final Column peers;
  final Column numbers;
  final Column messageClocks;
  final Column arrivals;

  /** The ordinals of the kinds. */
  byte[] kinds;

  /** The process of each event; only until they are sorted by it. */
  private final Column owners;

  /** Of each process the first event, once they are sorted; then the number of all events. */
  private final int[] firsts;

  /** Columns without events. */
  EventColumns(int processes) {
    this.ticks = new Column();
    this.times = new Column();
    this.clocks = new Column();
    this.queueLengths = new Column();
    this.peers = new Column();
    this.numbers = new Column();
    this.messageClocks = new Column();
    this.arrivals = new Column();
    this.owners = new Column();
    this.kinds = new byte[64];
    this.firsts = new int[processes + 1];
  }

  private EventColumns(EventColumns told, int[] firsts, int[] order) {
    this.ticks = told.ticks.inOrder(order);
    this.times = told.times.inOrder(order);
    this.clocks = told.clocks.inOrder(order);
    this.queueLengths = told.queueLengths.inOrder(order);
    this.peers = told.peers.inOrder(order);
    this.numbers = told.numbers.inOrder(order);
    this.messageClocks = told.messageClocks.inOrder(order);
    this.arrivals = told.arrivals.inOrder(order);
    this.owners = new Column();
    this.kinds = new byte[order.length];
    for (int e = 0; e < order.length; e++) {
      kinds[e] = told.kinds[order[e]];
    }
    this.firsts = firsts;
  }

  void add(EventView event) {
    int size = ticks.size();
    kinds = size < kinds.length ? kinds : Arrays.copyOf(kinds, 2 * size);
    kinds[size] = (byte) event.kind().ordinal();
    boolean isMessage = event.isSend() || event.isReceive();
    owners.add(event.process());
    ticks.add(event.tick());
    times.add(event.timeNs());
    clocks.add(event.clock());
    queueLengths.add(event.queueLength());
    // What is arbitrary may be large, and would make a whole column wide.
    peers.add(isMessage ? event.peer() : 0);
    numbers.add(isMessage ? event.number() : 0);
    messageClocks.add(isMessage ? event.messageClock() : 0);
    arrivals.add(event.isReceive() ? event.arrivedNs() : 0);
  }

  /** The same events, those of process 1 first; each process keeps its order. */
  EventColumns byProcess() {
    int size = ticks.size();
    int[] starts = new int[firsts.length];
    for (int e = 0; e < size; e++) {
      starts[(int) owners.get(e)]++;
    }
    for (int process = 1; process < starts.length; process++) {
      starts[process] += starts[process - 1];
    }
    int[] next = starts.clone();
    int[] order = new int[size];
    for (int e = 0; e < size; e++) {
      order[next[(int) owners.get(e) - 1]++] = e;
    }
    return new EventColumns(this, starts, order);
  }

  int processes() {
    return firsts.length - 1;
  }

  int size() {
    return kinds.length;
  }

  /** The first event of a process, from 1; of the one behind the last, the number of events. */
  int first(int process) {
    return firsts[process - 1];
  }

  /** The process of an event, once they are sorted: the last that begins at it or before. */
  int process(int event) {
    int low = 0;
    int high = firsts.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (firsts[middle] <= event) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + 1;
  }
}
