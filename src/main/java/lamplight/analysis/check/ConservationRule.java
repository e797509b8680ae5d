package lamplight.analysis.check;

import java.util.function.Supplier;

/**
 * Rule 5 at the end of a trial: for each ordered pair of processes, copies sent = copies received +
 * copies still queued. With a matching at hand this is: as many copies are left over as were
 * received or queued without a send. Not thread-safe; serves once.
 */
final class ConservationRule {
  private final CheckScope scope;
  private final boolean complete;
  private final Tally tally;

  /** How many copies to each process are left over. */
  private final long[] missing;

  private long left;
  private long violations;
  private long firstKey = Long.MAX_VALUE;
  private Supplier<String> first = () -> "";

  ConservationRule(CheckScope scope, boolean complete, Tally tally) {
    this.scope = scope;
    this.complete = complete;
    this.tally = tally;
    this.missing = new long[scope.processes()];
  }

  /** Examines every pair. The pair named first is the lowest one, whatever order they come in. */
  void examine(OutstandingCopies outstanding, Unmatched unmatched) {
    tally.examine((long) scope.processes() * (scope.processes() - 1));
    outstanding.tellRemainders(
        (sender, receiver, copies, overtaken, oldest) -> {
          missing[receiver - 1] += copies;
          left += copies;
          examine(sender, receiver, copies, overtaken, oldest, unmatched.remove(sender, receiver));
        });
    unmatched
        .counts()
        .forEach(
            (key, count) -> surplus(ChannelTable.sender(key), ChannelTable.receiver(key), count));
    if (violations > 0) {
      tally.violation(first);
      for (long further = 1; further < violations; further++) {
        tally.violation(first);
      }
    }
  }

  /** How many copies to a process were neither received nor listed as queued. */
  long missing(int receiver) {
    return missing[receiver - 1];
  }

  /** How many copies in all were neither received nor listed as queued. */
  long left() {
    return left;
  }

  private void examine(
      int sender, int receiver, long copies, long overtaken, long oldest, long withoutSend) {
    // Where queues are not listed in full, a copy may be in one, unless a later one was received.
    long lost = complete && scope.queuesKnown() ? copies : complete ? 0 : overtaken;
    if (withoutSend > copies) {
      surplus(sender, receiver, withoutSend - copies);
    } else if (lost > withoutSend) {
      long count = lost - withoutSend;
      violation(
          sender,
          receiver,
          () ->
              "process "
                  + sender
                  + " sent "
                  + Wording.count(count, "copy", "copies")
                  + " to process "
                  + receiver
                  + " that "
                  + (count == 1 ? "was" : "were")
                  + " neither received nor still queued, "
                  + (count == 1 ? "" : "the oldest one ")
                  + Wording.message(sender, oldest)
                  + ", but sent = received + still queued was expected");
    }
  }

  private void surplus(int sender, int receiver, long count) {
    violation(
        sender,
        receiver,
        () ->
            "process "
                + receiver
                + " received or still holds "
                + Wording.count(count, "copy", "copies")
                + " more from process "
                + sender
                + " than were sent to it, but sent = received + still queued was expected");
  }

  private void violation(int sender, int receiver, Supplier<String> sentence) {
    violations++;
    long key = ChannelTable.key(sender, receiver);
    if (key < firstKey) {
      firstKey = key;
      first = sentence;
    }
  }
}
