package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lamplight.model.LoggedTrial;

/** Who sent how much to whom, as far as the log names the two ends. Not thread-safe. */
final class Traffic {
  private final List<ProcessEvents> processes;
  private final IntStream.Builder[] sends;
  private final IntStream.Builder[] receives;
  private final List<Channel> channels = new ArrayList<>();
  private final long[][] clocks;
  private final long[] unnamed;
  private boolean namesReceivers = true;
  private boolean namesSenders = true;
  private long copies;
  private long sendEvents;
  private long receiveEvents;

  Traffic(List<ProcessEvents> processes) {
    this.processes = processes;
    int pairs = processes.size() * processes.size();
    sends = new IntStream.Builder[pairs];
    receives = new IntStream.Builder[pairs];
    clocks = new long[pairs][];
    LongStream.Builder withoutReceivers = LongStream.builder();
    for (ProcessEvents events : processes) {
      for (int event = 0; event < events.size(); event++) {
        add(events, event, withoutReceivers);
      }
    }
    unnamed = withoutReceivers.build().sorted().toArray();
    for (int from = 1; from <= processes.size(); from++) {
      for (int to = 1; to <= processes.size(); to++) {
        int pair = pair(from, to);
        Channel channel = new Channel(from, to, taken(sends, pair), taken(receives, pair));
        clocks[pair] =
            Arrays.stream(channel.sends())
                .mapToLong(events(from)::sendClock)
                .filter(clock -> clock != LoggedTrial.UNKNOWN)
                .sorted()
                .toArray();
        channels.add(channel);
      }
    }
  }

  int processes() {
    return processes.size();
  }

  ProcessEvents events(int process) {
    return processes.get(process - 1);
  }

  /** Every ordered pair of processes, a process with itself included. */
  List<Channel> channels() {
    return channels;
  }

  Channel channel(int from, int to) {
    return channels.get(pair(from, to));
  }

  /** Whether there are sends, and each of them names its receivers. */
  boolean namesReceivers() {
    return namesReceivers && sendEvents > 0;
  }

  /** Whether there are receives, and each of them names its sender. */
  boolean namesSenders() {
    return namesSenders && receiveEvents > 0;
  }

  /** How many events sent something. */
  long sendEvents() {
    return sendEvents;
  }

  /** How many copies were sent, a send whose receivers are unknown counted as one to each. */
  long copies() {
    return copies;
  }

  long receives() {
    return receiveEvents;
  }

  /** How many copies were sent to a process; meant where sends name their receivers. */
  long copiesTo(int to) {
    return IntStream.rangeClosed(1, processes())
        .mapToLong(from -> channel(from, to).sends().length)
        .sum();
  }

  /** How many messages a process received. */
  long receivedBy(int to) {
    ProcessEvents events = events(to);
    return IntStream.range(0, events.size()).filter(events::isReceive).count();
  }

  /**
   * Whether this is the clock of a send to a process by another one.
   *
   * @param from by which one; 0 for any
   */
  boolean isSent(int from, int to, long clock) {
    if (Arrays.binarySearch(unnamed, clock) >= 0) {
      return true;
    }
    for (int sender = 1; sender <= processes(); sender++) {
      boolean meant = from == 0 ? sender != to : sender == from;
      if (meant && Arrays.binarySearch(clocks[pair(sender, to)], clock) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void add(ProcessEvents events, int event, LongStream.Builder withoutReceivers) {
    if (events.isSend(event)) {
      int[] receivers = events.receivers(event);
      for (int to : receivers) {
        put(sends, pair(events.process(), to), event);
      }
      if (receivers.length == 0) {
        namesReceivers = false;
        withoutReceivers.add(events.sendClock(event));
      }
      sendEvents++;
      copies += receivers.length == 0 ? processes.size() - 1 : receivers.length;
    } else if (events.isReceive(event)) {
      int from = events.sender(event);
      if (from == 0) {
        namesSenders = false;
      } else {
        put(receives, pair(from, events.process()), event);
      }
      receiveEvents++;
    }
  }

  private int pair(int from, int to) {
    return (from - 1) * processes.size() + to - 1;
  }

  private static void put(IntStream.Builder[] lists, int pair, int event) {
    if (lists[pair] == null) {
      lists[pair] = IntStream.builder();
    }
    lists[pair].add(event);
  }

  private static int[] taken(IntStream.Builder[] lists, int pair) {
    return lists[pair] == null ? new int[0] : lists[pair].build().toArray();
  }
}
