package lamplight.diagnosis;

import lamplight.check.Rule;
import lamplight.check.ViolationListener;
import lamplight.diagnosis.MergeFinding.Basis;
import lamplight.model.LoggedTrial;

/**
 * Rule 4: the clock of a receive is above that of its send. Where no match and no timestamp tells
 * of the send, only jumps do, and only so many as are certain.
 */
final class ConditionExamination implements RuleExamination {
  @Override
  public Examined examine(Evidence evidence, ViolationListener all) {
    RuleTally tally = new RuleTally(Rule.CLOCK_CONDITION, evidence, all);
    long examined = 0;
    long left = 0;
    for (ProcessEvents events : evidence.processes()) {
      for (int event = 0; event < events.size(); event++) {
        if (!events.isReceive(event)) {
          continue;
        }
        long sent = evidence.sent(events, event);
        long after = events.after(event);
        if (sent == LoggedTrial.UNKNOWN || after == LoggedTrial.UNKNOWN) {
          left++;
          continue;
        }
        examined++;
        tally.test(events.before(event) < sent ? 1 : 0);
        if (after <= sent) {
          tally.violation(
              events, event, "the clock is %d at a receive, but %d at its send", after, sent);
        }
      }
    }
    tally.examine(examined);
    if (left > 0 && examined > 0) {
      tally.part("of some receives the clock of the send is not known");
    }
    return examined > 0 ? tally.result() : byJumps(evidence, tally);
  }

  private static Examined byJumps(Evidence evidence, RuleTally tally) {
    String reason = MissingInformation.unmatched(evidence);
    boolean broken = false;
    for (MergeFinding finding : evidence.merges()) {
      if (finding.rule() == MergeRule.EQUAL && finding.basis() == Basis.JUMPS) {
        broken = true;
        for (ProcessEvents events : evidence.processes()) {
          if (finding.to() == 0 || finding.to() == events.process()) {
            jumps(evidence.traffic(), events, tally);
          }
        }
      }
    }
    if (!broken) {
      return RuleTally.unexamined(Rule.CLOCK_CONDITION, reason);
    }
    tally.part(reason + ", so only jumps are examined");
    return tally.result();
  }

  private static void jumps(Traffic traffic, ProcessEvents events, RuleTally tally) {
    for (int event = 0; event < events.size(); event++) {
      if (!events.isJump(event)) {
        continue;
      }
      tally.examine(1);
      tally.test(1);
      int from = events.sender(event);
      long after = events.after(event);
      if (traffic.isSent(from, events.process(), after)
          && !traffic.isSent(from, events.process(), after - 1)) {
        tally.violation(
            events,
            event,
            "the clock jumps to %d, which is the clock of a send to this process, and not above it",
            after);
      }
    }
  }
}
