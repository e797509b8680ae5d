package lamplight.diagnosis;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lamplight.model.LoggedConventions;
import lamplight.model.LoggedEvents;
import lamplight.model.LoggedKind;
import lamplight.model.LoggedTrial;

/**
 * What became of the copies sent to a process.
 *
 * @param copies how many were sent
 * @param received how many were received, one that is known to have come twice counted once
 * @param events how many events the process has
 * @param waiting how many were still queued at the last event; empty when unknown
 * @param late how many were sent so shortly before the last event, or after it, that they need not
 *     have arrived; empty when times cannot be compared
 */
record Ledger(
    int to, long copies, long received, long events, OptionalLong waiting, OptionalLong late) {
  private static final long LAST_NS = 500_000_000;
  private static final long LAST_OF_COARSE_NS = 2_000_000_000;
  private static final long COARSE_NS = 1_000_000_000;
  private static final long LONGEST_NS = 5_000_000_000L;
  private static final int ENOUGH_TIMED = 2;
  private static final int ENOUGH_UNTIMED = 5;
  private static final int SHARE_PERCENT = 10;
  private static final int TICKS = 5;

  /** The ledger of a process; meant where sends name their receivers. */
  static Ledger of(Evidence evidence, int to) {
    return of(evidence, to, lastNs(evidence.trial().conventions()));
  }

  /** The same, with the copies sent within this time of the last event as late. */
  static Ledger of(Evidence evidence, int to, long lastNs) {
    Traffic traffic = evidence.traffic();
    Matching matching = evidence.matching();
    long twice =
        Stream.concat(matching.twice().stream(), matching.withoutSend().stream())
            .filter(each -> each.process() == to)
            .count();
    // Where it is known that a copy came twice, it does not make up for another one.
    boolean exact = matching.isExact();
    long received = traffic.receivedBy(to) - (exact ? twice : 0);
    return new Ledger(
        to,
        traffic.copiesTo(to),
        received,
        evidence.events(to).size(),
        waiting(evidence, to, traffic.receivedBy(to)),
        late(evidence, to, lastNs));
  }

  /** How many copies are missing; empty when that cannot be known. */
  OptionalLong missing() {
    return waiting.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(copies - received - waiting.getAsLong() - late.orElse(0));
  }

  /**
   * Whether so many copies are missing that they are lost. Where times cannot be compared, the
   * process may have ended before the others: by a few ticks, or a few percent of the trial.
   */
  boolean isShort() {
    long missing = missing().orElse(0);
    return late.isPresent()
        ? missing >= ENOUGH_TIMED
        : missing >= ENOUGH_UNTIMED
            && 100 * missing >= SHARE_PERCENT * copies
            && missing * events >= TICKS * copies;
  }

  private static long lastNs(LoggedConventions conventions) {
    return conventions.resolutionNs() >= COARSE_NS ? LAST_OF_COARSE_NS : LAST_NS;
  }

  private static OptionalLong waiting(Evidence evidence, int to, long received) {
    long arrivals = arrivals(evidence.trial().events(to));
    if (arrivals >= received && arrivals > 0) {
      return OptionalLong.of(arrivals - received);
    }
    ProcessEvents events = evidence.events(to);
    if (QueueAlwaysZero.receives(events) > 0 || ignoresQueue(events)) {
      return OptionalLong.empty();
    }
    for (int event = events.size() - 1; event >= 0; event--) {
      boolean known = events.left(event) != LoggedTrial.UNKNOWN;
      if (known) {
        // Where receives show it now with their message, now without, the most that it can be.
        boolean mixed = evidence.queue().kind() == QueueSide.Kind.MIXED;
        return OptionalLong.of(mixed ? events.shownQueue(event) : events.left(event));
      }
      if (events.isReceive(event)) {
        return event == events.size() - 1 ? OptionalLong.empty() : OptionalLong.of(0);
      }
    }
    return OptionalLong.of(0);
  }

  /** Where draws ignore a queue, an event that is no receive does not show that it is empty. */
  private static boolean ignoresQueue(ProcessEvents events) {
    return IntStream.range(0, events.size() - 1)
        .filter(events::isReceive)
        .anyMatch(event -> events.left(event) > 0 && !events.isReceive(event + 1));
  }

  private static long arrivals(LoggedEvents rows) {
    long arrivals = 0;
    for (int row = 0; row < rows.size(); row++) {
      arrivals += rows.kind(row) == LoggedKind.ARRIVE ? 1 : 0;
    }
    return arrivals;
  }

  private static OptionalLong late(Evidence evidence, int to, long lastNs) {
    Optional<Long> end = lastTime(evidence.events(to));
    if (!evidence.trial().conventions().timesAreShared() || end.isEmpty()) {
      return OptionalLong.empty();
    }
    long window = Math.max(lastNs, longestNs(evidence, to));
    long late = 0;
    for (ProcessEvents sender : evidence.processes()) {
      for (int send : evidence.traffic().channel(sender.process(), to).sends()) {
        long time = sender.timeNs(send);
        late += time == LoggedTrial.UNKNOWN || time >= end.get() - window ? 1 : 0;
      }
    }
    return OptionalLong.of(late);
  }

  /** How long a message to a process took at most that found an empty queue, as far as known. */
  private static long longestNs(Evidence evidence, int to) {
    ProcessEvents events = evidence.events(to);
    Matching matching = evidence.matching();
    long longest = 0;
    for (int event = 0; event < events.size(); event++) {
      int from = events.isReceive(event) ? matching.sender(to, event) : 0;
      boolean afterQueue = event > 0 && events.isReceive(event - 1);
      if (from == 0 || afterQueue) {
        continue;
      }
      long sent = evidence.events(from).timeNs(matching.send(to, event));
      long received = events.timeNs(event);
      if (sent != LoggedTrial.UNKNOWN && received != LoggedTrial.UNKNOWN) {
        longest = Math.max(longest, Math.min(received - sent, LONGEST_NS));
      }
    }
    return longest;
  }

  private static Optional<Long> lastTime(ProcessEvents events) {
    long last = LoggedTrial.UNKNOWN;
    for (int event = 0; event < events.size(); event++) {
      last = Math.max(last, events.timeNs(event));
    }
    return last == LoggedTrial.UNKNOWN ? Optional.empty() : Optional.of(last);
  }
}
