package lamplight.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.model.LoggedTrial;

/** Matches receives by sender and timestamp, where every receive tells both. */
final class StampMatcher {
  private static final int MISSED_AT_MOST = 4;

  private StampMatcher() {}

  /** The matching; empty where receives lack one of the two, or sends their receivers or clock. */
  static Optional<Matching> match(Traffic traffic, StampOffsets offsets) {
    if (!traffic.namesSenders() || !traffic.namesReceivers() || !hasStamps(traffic)) {
      return Optional.empty();
    }
    Matching matching = new Matching(Matching.Way.STAMPS, traffic);
    for (Channel channel : traffic.channels()) {
      match(traffic, channel, offsets.isEarly(channel.from()) ? -1 : 0, matching);
      matching.order(channel);
    }
    // Where many find no send, the clocks of the sends are not what their messages carry.
    return MISSED_AT_MOST * matching.withoutSend().size() <= traffic.receives()
        ? Optional.of(matching)
        : Optional.empty();
  }

  private static boolean hasStamps(Traffic traffic) {
    for (int process = 1; process <= traffic.processes(); process++) {
      ProcessEvents events = traffic.events(process);
      for (int event = 0; event < events.size(); event++) {
        boolean lacks =
            events.isReceive(event)
                ? events.stamp(event) == LoggedTrial.UNKNOWN
                : events.isSend(event) && events.sendClock(event) == LoggedTrial.UNKNOWN;
        if (lacks) {
          return false;
        }
      }
    }
    return true;
  }

  private static void match(Traffic traffic, Channel channel, int offset, Matching matching) {
    ProcessEvents sender = traffic.events(channel.from());
    ProcessEvents receiver = traffic.events(channel.to());
    Map<Long, List<Integer>> sends = new HashMap<>();
    for (int send : channel.sends()) {
      long logged = sender.stamp(send);
      long stamp = logged == LoggedTrial.UNKNOWN ? sender.sendClock(send) + offset : logged;
      sends.computeIfAbsent(stamp, key -> new ArrayList<>()).add(send);
    }
    Map<Long, Integer> taken = new HashMap<>();
    for (int receive : channel.receives()) {
      List<Integer> candidates = sends.getOrDefault(receiver.stamp(receive), List.of());
      if (candidates.isEmpty()) {
        matching.withoutSend().add(new Occurrence(channel.to(), receive));
        continue;
      }
      int number = taken.merge(receiver.stamp(receive), 1, Integer::sum);
      if (number > candidates.size()) {
        matching.twice().add(new Occurrence(channel.to(), receive));
      }
      int send = candidates.get(Math.min(number, candidates.size()) - 1);
      matching.match(channel.to(), receive, channel.from(), send);
    }
  }
}
