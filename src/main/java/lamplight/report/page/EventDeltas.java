package lamplight.report.page;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import lamplight.causality.TrialHistory;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;

/**
 * A trial's events as differences from what a reader of them would expect, which are small and
 * mostly zero. It is the script of the page that reads them, in floating-point arithmetic: each
 * difference is from what the script has made of the ones before, and a row that it would not make
 * again to the letter is odd.
 *
 * <p>Expected are: a tick at its deadline, a clock that grows by one, a queue that stays as long as
 * it was, of each sender the message with the next number, and an arrival at the instant of the
 * send.
 */
final class EventDeltas {
  /** The numbers up to which a script tells whole numbers apart. */
  /** Up to this, and down to minus this, the script of a page holds whole numbers exactly. */
  static final long EXACT_MAX = 1L << 53;

  /** The script holds the lengths of queues in 32 bits. */
  private static final long QUEUE_MAX = Integer.MAX_VALUE;

  private static final double NANOS_PER_SECOND = 1e9;

  private final TrialHistory history;
  private final long startNs;
  private final BitSet odd = new BitSet();
  private final long[] late;
  private final long[] jumps;
  private final long[] queues;
  private final long[] numbers;
  private final long[] latencies;

  /** What the script makes of the times and clocks. */
  private final double[] times;

  private final double[] clocks;

  /**
   * The differences of a trial.
   *
   * @param startNs the instant from which times count, on the clock of its logs
   * @param scale how many seconds of model time a second on that clock holds
   */
  EventDeltas(TrialHistory history, TrialSpec spec, long startNs, double scale) {
    this.history = history;
    this.startNs = startNs;
    int size = history.size();
    late = new long[size];
    jumps = new long[size];
    queues = new long[size];
    numbers = new long[size];
    latencies = new long[size];
    times = new double[size];
    clocks = new double[size];
    SendsByNumber sends = new SendsByNumber();
    for (int process = 1; process <= history.processes(); process++) {
      ticks(process, spec.schedule(process), scale);
      sends(process, sends);
    }
    for (int process = 1; process <= history.processes(); process++) {
      receives(process, sends);
    }
  }

  /** How much later than due an event took place, in nanoseconds. */
  long late(int event) {
    return late[event];
  }

  /** By how much more than one the clock grew. */
  long jump(int event) {
    return jumps[event];
  }

  /** By how much the queue grew. */
  long queue(int event) {
    return queues[event];
  }

  /** How many numbers of the sender were left out before that of a receive. */
  long number(int event) {
    return numbers[event];
  }

  /** How long after its send the message of a receive arrived, in nanoseconds. */
  long latency(int event) {
    return latencies[event];
  }

  /** Whether the script would write another row than the log's. */
  boolean isOdd(int event) {
    return odd.get(event);
  }

  private boolean isNearStart(long ns) {
    long since = ns - startNs;
    boolean overflows = ((ns ^ startNs) & (ns ^ since)) < 0;
    return !overflows && isWithin(since, EXACT_MAX);
  }

  private void ticks(int process, TickSchedule schedule, double scale) {
    double perSecond = schedule.rate().perSecond();
    double clock = 0;
    double queue = 0;
    for (int index = 0; index < history.events(process); index++) {
      int e = history.event(process, index);
      long period = Math.round(index * NANOS_PER_SECOND / perSecond);
      long dueNs = Math.round((schedule.phaseNs() + (double) period) / scale);
      long since = history.timeNs(e) - startNs;
      late[e] = isNearStart(history.timeNs(e)) ? since - dueNs : 0;
      times[e] = dueNs + (double) late[e];
      jumps[e] = difference(history.clock(e), clock + 1, EXACT_MAX);
      clock += 1 + (double) jumps[e];
      clocks[e] = clock;
      queues[e] = difference(history.queueLength(e), queue, QUEUE_MAX);
      queue += queues[e];
      if (history.tick(e) != index + 1L
          || isOther(times[e], since)
          || isOther(clock, history.clock(e))
          || isOther(queue, history.queueLength(e))) {
        odd.set(e);
      }
    }
  }

  /** The script numbers sends from 1 on, and takes up the number of one in an odd row. */
  private void sends(int process, SendsByNumber sends) {
    double sent = 0;
    for (int index = 0; index < history.events(process); index++) {
      int e = history.event(process, index);
      if (history.isSend(e)) {
        boolean isExpected = !isOther(sent + 1, history.number(e));
        if (!isExpected || isOther(clocks[e], history.messageClock(e))) {
          odd.set(e);
        }
        sent = history.number(e);
        sends.add(process, sent, e);
      }
    }
  }

  private void receives(int process, SendsByNumber sends) {
    Map<Integer, Double> last = new HashMap<>();
    for (int index = 0; index < history.events(process); index++) {
      int e = history.event(process, index);
      if (!history.isReceive(e)) {
        continue;
      }
      int sender = history.peer(e);
      double before = last.getOrDefault(sender, 0.0);
      numbers[e] = difference(history.number(e), before + 1, EXACT_MAX);
      double number = before + 1 + numbers[e];
      last.put(sender, number);
      int send = sends.find(sender, number);
      double sentNs = send < 0 ? 0 : times[send];
      long arrivedNs = history.arrivedNs(e) - startNs;
      latencies[e] = isNearStart(history.arrivedNs(e)) ? arrivedNs - (long) sentNs : 0;
      if (send < 0
          || isOther(number, history.number(e))
          || isOther(clocks[send], history.messageClock(e))
          || isOther(sentNs + latencies[e], arrivedNs)) {
        odd.set(e);
      }
    }
  }

  /** How far a value is from the expected one; 0 where a script cannot hold it. */
  private static long difference(long value, double expected, long max) {
    return isWithin(value, max) ? value - (long) expected : 0;
  }

  private static boolean isOther(double read, long value) {
    return !isWithin(value, EXACT_MAX) || read != value;
  }

  static boolean isWithin(long value, long max) {
    return value >= -max && value <= max;
  }

  /** The first send of each number of each process. */
  private static final class SendsByNumber {
    private final Map<Integer, Map<Double, Integer>> sends = new HashMap<>();

    void add(int process, double number, int event) {
      sends.computeIfAbsent(process, unused -> new HashMap<>()).putIfAbsent(number, event);
    }

    int find(int process, double number) {
      return sends.getOrDefault(process, Map.of()).getOrDefault(number, -1);
    }
  }
}
