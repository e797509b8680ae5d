package lamplight.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Rule 5 at the end of a trial: for each ordered pair of processes, copies sent = copies received +
 * copies still queued. With a matching at hand this is: as many copies are left over as were
 * received or queued without a send. Not thread-safe; serves once.
 */
final class ConservationRule {
  private final CheckScope scope;
  private final LogCompleteness whole;
  private final Tally tally;

  /** How many copies were left over that the relay of a star had, by the keys of channels. */
  private final Map<Long, Long> relayed;

  /** How many copies to each process are left over. */
  private final long[] missing;

  /** How many copies to other processes than the killed ones are left over, by their senders. */
  private final long[] lost;

  private long left;

  private long violations;

  /** What is told of it, by the keys of channels, which come in no certain order. */
  private final SortedMap<Long, Supplier<String>> broken = new TreeMap<>();

  ConservationRule(CheckScope scope, LogCompleteness whole, Tally tally, Map<Long, Long> relayed) {
    this.relayed = relayed;
    this.scope = scope;
    this.whole = whole;
    this.tally = tally;
    this.missing = new long[scope.processes()];
    this.lost = new long[scope.processes()];
  }

  /** Examines every pair, the violations in the order of the pairs. */
  void examine(OutstandingCopies outstanding, Unmatched unmatched) {
    tally.examine((long) scope.processes() * (scope.processes() - 1));
    outstanding.tellRemainders(
        (sender, receiver, copies, overtaken, oldest) -> {
          missing[receiver - 1] += copies;
          lost[sender - 1] += whole.isKilled(receiver) ? 0 : copies;
          left += copies;
          // One that was sent last, without a row, overtook all that are left of its channel.
          long before = unmatched.isUnlogged(sender, receiver) ? copies : overtaken;
          examine(sender, receiver, copies, before, oldest, unmatched.remove(sender, receiver));
        });
    unmatched
        .counts()
        .forEach(
            (key, count) -> surplus(ChannelTable.sender(key), ChannelTable.receiver(key), count));
    tally.violations(violations, broken.values());
  }

  /** How many copies to a process were neither received nor listed as queued. */
  long missing(int receiver) {
    return missing[receiver - 1];
  }

  /** What is left over without breaking the rule, a sentence each. */
  List<String> notes() {
    if (left == 0) {
      return List.of();
    }
    if (!whole.ofRelay()) {
      return List.of(copies(left) + " neither received nor listed as queued.");
    }
    List<String> notes = new ArrayList<>();
    long uncounted = left;
    for (int process = 1; process <= scope.processes(); process++) {
      if (whole.isKilled(process)) {
        uncounted -= missing[process - 1] + lost[process - 1];
        noteKilled(process, notes);
      }
    }
    if (uncounted > 0 && !scope.queuesKnown()) {
      notes.add(
          copies(uncounted)
              + " neither received nor listed as queued, and counted as queued, because no queue"
              + " was listed.");
    }
    return notes;
  }

  private void noteKilled(int process, List<String> notes) {
    if (missing[process - 1] > 0) {
      notes.add(
          Wording.sentence(
              "%s sent to process %d and not received before it was killed.",
              copies(missing[process - 1]), process));
    }
    if (lost[process - 1] > 0) {
      notes.add(
          Wording.sentence(
              "%s sent by process %d before it was killed and neither received nor listed as"
                  + " queued.",
              copies(lost[process - 1]), process));
    }
  }

  private static String copies(long count) {
    return Wording.count(count, "copy was", "copies were");
  }

  private void examine(
      int sender, int receiver, long copies, long overtaken, long oldest, long withoutSend) {
    long lost = lost(sender, receiver, copies, overtaken);
    if (withoutSend > copies) {
      surplus(sender, receiver, withoutSend - copies);
    } else if (lost > withoutSend) {
      long count = lost - withoutSend;
      violation(
          sender,
          receiver,
          () ->
              Wording.sentence(
                  "process %d sent %s to process %d that %s neither received nor still queued,"
                      + " %s%s, but sent = received + still queued was expected",
                  sender,
                  Wording.count(count, "copy", "copies"),
                  receiver,
                  count == 1 ? "was" : "were",
                  count == 1 ? "" : "the oldest one ",
                  Wording.message(sender, oldest)));
    }
  }

  /**
   * How many of the copies left over were lost. Where a log is not whole, a copy may be in a queue
   * that is not listed, or have gone with its receiver or its sender, unless a later one was
   * received: in a star too, because the timestamps of a sender rise, so that no order lets a relay
   * forward a later copy of a pair before an earlier one. What a whole relay had goes with nobody
   * but its receiver.
   */
  private long lost(int sender, int receiver, long copies, long overtaken) {
    if (whole.isEveryCopyKept(sender, receiver)) {
      return scope.queuesKnown() ? copies : 0;
    }
    long had = relayed.getOrDefault(ChannelTable.key(sender, receiver), 0L);
    return Math.max(overtaken, whole.of(receiver) ? Math.min(had, copies) : 0);
  }

  private void surplus(int sender, int receiver, long count) {
    violation(
        sender,
        receiver,
        () ->
            Wording.sentence(
                "process %d received or still holds %s that process %d did not send to it,"
                    + " but sent = received + still queued was expected",
                receiver, Wording.count(count, "copy", "copies"), sender));
  }

  private void violation(int sender, int receiver, Supplier<String> sentence) {
    violations++;
    broken.put(ChannelTable.key(sender, receiver), sentence);
    if (!tally.tellsAll() && broken.size() > 1) {
      broken.remove(broken.lastKey());
    }
  }
}
