package lamplight.diagnosis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Matches receives by the ids of messages, where every send and receive has one. */
final class IdMatcher {
  private final Traffic traffic;

  /** The sends by sender and id; several events when copies are logged one by one. */
  private final Map<Long, int[]> sends = new HashMap<>();

  private final Map<Integer, Integer> senderOf = new HashMap<>();

  private IdMatcher(Traffic traffic) {
    this.traffic = traffic;
  }

  /** The matching; empty where ids are missing, or name more than one copy to a process. */
  static Optional<Matching> match(Traffic traffic) {
    IdMatcher matcher = new IdMatcher(traffic);
    return matcher.collect() ? Optional.of(matcher.match()) : Optional.empty();
  }

  private boolean collect() {
    boolean received = false;
    Set<Integer> ambiguous = new HashSet<>();
    for (int process = 1; process <= traffic.processes(); process++) {
      ProcessEvents events = traffic.events(process);
      for (int event = 0; event < events.size(); event++) {
        boolean isMessage = events.isSend(event) || events.isReceive(event);
        if (isMessage && events.message(event) < 0) {
          return false;
        }
        received |= events.isReceive(event);
        if (events.isSend(event) && !put(events, event, ambiguous)) {
          return false;
        }
      }
    }
    return received && !sends.isEmpty() && (ambiguous.isEmpty() || traffic.namesSenders());
  }

  private boolean put(ProcessEvents events, int event, Set<Integer> ambiguous) {
    int id = events.message(event);
    Integer other = senderOf.putIfAbsent(id, events.process());
    if (other != null && other != events.process()) {
      ambiguous.add(id);
    }
    int[] known = sends.getOrDefault(key(events.process(), id), new int[0]);
    for (int earlier : known) {
      if (shareReceivers(events.receivers(earlier), events.receivers(event))) {
        return false;
      }
    }
    int[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = event;
    sends.put(key(events.process(), id), more);
    return true;
  }

  private static boolean shareReceivers(int[] some, int[] others) {
    return some.length == 0
        || others.length == 0
        || Arrays.stream(some).anyMatch(each -> Arrays.binarySearch(others, each) >= 0);
  }

  private Matching match() {
    Matching matching = new Matching(Matching.Way.IDS, traffic);
    for (int process = 1; process <= traffic.processes(); process++) {
      ProcessEvents events = traffic.events(process);
      Set<Long> taken = new HashSet<>();
      for (int event = 0; event < events.size(); event++) {
        if (events.isReceive(event)) {
          match(matching, events, event, taken);
        }
      }
    }
    if (traffic.namesReceivers()) {
      order(matching);
    }
    return matching;
  }

  private void match(Matching matching, ProcessEvents events, int event, Set<Long> taken) {
    int id = events.message(event);
    int from = events.sender(event) > 0 ? events.sender(event) : senderOf.getOrDefault(id, 0);
    for (int send : sends.getOrDefault(key(from, id), new int[0])) {
      int[] receivers = traffic.events(from).receivers(send);
      if (receivers.length == 0 || Arrays.binarySearch(receivers, events.process()) >= 0) {
        matching.match(events.process(), event, from, send);
        if (!taken.add(key(from, id))) {
          matching.twice().add(new Occurrence(events.process(), event));
        }
        return;
      }
    }
    matching.withoutSend().add(new Occurrence(events.process(), event));
  }

  /** The channels by what was matched: receives need not name their sender. */
  private void order(Matching matching) {
    for (Channel channel : traffic.channels()) {
      ProcessEvents events = traffic.events(channel.to());
      int[] receives =
          IntStream.range(0, events.size())
              .filter(event -> matching.sender(channel.to(), event) == channel.from())
              .toArray();
      matching.order(new Channel(channel.from(), channel.to(), channel.sends(), receives));
    }
  }

  private static long key(int from, int id) {
    return (long) from << Integer.SIZE | id;
  }
}
