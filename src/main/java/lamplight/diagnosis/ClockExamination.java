package lamplight.diagnosis;

import lamplight.check.Rule;
import lamplight.check.ViolationListener;
import lamplight.model.LoggedTrial;

/**
 * Rule 2: an event adds one to the clock; a receive to the larger of the clock and the timestamp,
 * its own or that of the send it is matched with. Where neither is known, a receive has at least to
 * add one.
 */
final class ClockExamination implements RuleExamination {
  @Override
  public Examined examine(Evidence evidence, ViolationListener all) {
    RuleTally tally = new RuleTally(Rule.CLOCK_RULE, evidence, all);
    long judged = 0;
    for (ProcessEvents events : evidence.processes()) {
      boolean gaps = evidence.gaps().isIncomplete(events.process());
      boolean leavesOut = evidence.gaps().leavesOutInternal(events.process());
      if (gaps) {
        tally.part("the clock of " + evidence.name(events.process()) + " rises between its lines");
      }
      for (int event = 0; event < events.size(); event++) {
        if (!events.isJudged(event)) {
          continue;
        }
        judged++;
        if (events.isReceive(event)) {
          boolean loose = gaps || evidence.gaps().hasNoInternal(events.process());
          receive(evidence, events, event, loose, tally);
        } else {
          other(events, event, leavesOut, tally);
        }
      }
    }
    return judged == 0
        ? RuleTally.unexamined(Rule.CLOCK_RULE, "the log has no Lamport clock")
        : tally.result();
  }

  private static void other(ProcessEvents events, int event, boolean leavesOut, RuleTally tally) {
    tally.examine(1);
    long expected = events.before(event) + 1;
    long after = events.after(event);
    if (after < expected || (after > expected && !leavesOut)) {
      tally.violation(
          events,
          event,
          "the clock is %d after %d, but %d was expected",
          after,
          events.before(event),
          expected);
    }
  }

  private static void receive(
      Evidence evidence, ProcessEvents events, int event, boolean loose, RuleTally tally) {
    tally.examine(1);
    long before = events.before(event);
    long after = events.after(event);
    long stamp = evidence.stamp(events, event);
    boolean known = stamp != LoggedTrial.UNKNOWN;
    tally.test(after > before + 1 || (known && stamp > before) ? 1 : 0);
    if (!known) {
      tally.part("no timestamp of some receives is known: of those only that the clock rises");
      if (after <= before) {
        tally.violation(events, event, "a receive leaves the clock at %d after %d", after, before);
      }
      return;
    }
    long expected = MergeRule.RIGHT.after(before, stamp);
    boolean fits = after == expected || (loose && after > expected);
    if (!fits && !isPerhapsAnother(evidence, events, event)) {
      tally.violation(
          events,
          event,
          "a receive sets the clock to %d, but after %d and with timestamp %d, %d was expected",
          after,
          before,
          stamp,
          expected);
    }
  }

  /** Whether a receive matched by its place in the order may have taken another message. */
  private static boolean isPerhapsAnother(Evidence evidence, ProcessEvents events, int event) {
    boolean own = events.stamp(event) != LoggedTrial.UNKNOWN;
    boolean follows =
        evidence.mergeRule(events.process()).filter(rule -> rule != MergeRule.RIGHT).isEmpty();
    return !own
        && follows
        && evidence.matching().way() == Matching.Way.PAIRS
        && evidence
            .traffic()
            .isSent(events.sender(event), events.process(), events.after(event) - 1);
  }
}
