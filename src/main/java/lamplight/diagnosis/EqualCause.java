package lamplight.diagnosis;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lamplight.diagnosis.MergeFinding.Basis;

/**
 * Why receives get the clock of their send: the senders stamp before they tick, or the receivers
 * compare after they have ticked.
 *
 * @param senders who stamps before the tick
 * @param receivers whose receives compare after their tick
 * @param undecided whose receives get the clock of their send by one of both
 */
record EqualCause(Set<Integer> senders, Set<Integer> receivers, Set<Integer> undecided) {
  static EqualCause of(Evidence evidence) {
    EqualCause cause = new EqualCause(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    int processes = evidence.trial().processes();
    IntStream.rangeClosed(1, processes)
        .filter(evidence.offsets()::isEarly)
        .filter(sender -> sends(evidence.events(sender)))
        .forEach(cause.senders::add);
    for (MergeFinding finding : evidence.merges()) {
      if (finding.rule() == MergeRule.EQUAL) {
        cause.add(evidence, finding);
      }
    }
    return cause;
  }

  private void add(Evidence evidence, MergeFinding finding) {
    for (int to = 1; to <= evidence.trial().processes(); to++) {
      if (finding.to() != 0 && finding.to() != to) {
        continue;
      }
      if (finding.basis() == Basis.STAMPS || evidence.offsets().areOnTime()) {
        receivers.add(to);
      } else if (finding.basis() == Basis.JUMPS) {
        byJumps(evidence, to);
      } else {
        byChannels(evidence, finding.from(), to);
      }
    }
  }

  private void byJumps(Evidence evidence, int to) {
    if (!evidence.offsets().all().isEarly() && jumps(evidence.events(to))) {
      undecided.add(to);
    }
  }

  /** Of the channels that show it, each is the fault of its end that shows it everywhere. */
  private void byChannels(Evidence evidence, int only, int to) {
    int processes = evidence.trial().processes();
    boolean shown = false;
    for (int from = 1; from <= processes; from++) {
      boolean meant = only == 0 || only == from;
      if (!meant || !evidence.isBetter(from, to, MergeRule.EQUAL, MergeRule.RIGHT)) {
        continue;
      }
      shown = true;
      int sender = from;
      boolean otherSenders =
          IntStream.rangeClosed(1, processes).anyMatch(each -> isRight(evidence, each, to));
      boolean otherReceivers =
          IntStream.rangeClosed(1, processes).anyMatch(each -> isRight(evidence, sender, each));
      if (otherSenders && !otherReceivers) {
        senders.add(from);
      } else if (otherReceivers && !otherSenders) {
        receivers.add(to);
      } else if (!senders.contains(from)) {
        undecided.add(to);
      }
    }
    if (!shown && senders.isEmpty()) {
      undecided.add(to);
    }
  }

  private static boolean isRight(Evidence evidence, int from, int to) {
    return evidence.isBetter(from, to, MergeRule.RIGHT, MergeRule.EQUAL);
  }

  private static boolean jumps(ProcessEvents events) {
    return IntStream.range(0, events.size()).anyMatch(events::isJump);
  }

  private static boolean sends(ProcessEvents events) {
    return IntStream.range(0, events.size()).anyMatch(events::isSend);
  }
}
