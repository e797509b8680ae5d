package lamplight.diagnosis;

import lamplight.check.Rule;
import lamplight.check.ViolationListener;
import lamplight.model.LoggedTrial;

/** Rule 7, of queue lengths at receives: an event after one that left messages is a receive. */
final class QueueExamination implements RuleExamination {
  @Override
  public Examined examine(Evidence evidence, ViolationListener all) {
    RuleTally tally = new RuleTally(Rule.QUEUE_LENGTHS, evidence, all);
    long known = 0;
    for (ProcessEvents events : evidence.processes()) {
      for (int event = 0; event < events.size(); event++) {
        if (!events.isReceive(event) || events.left(event) == LoggedTrial.UNKNOWN) {
          continue;
        }
        known++;
        long left = events.left(event);
        tally.test(left > 0 ? 1 : 0);
        if (left > 0 && event + 1 < events.size() && !events.isReceive(event + 1)) {
          tally.violation(
              events,
              event + 1,
              "no receive, though the receive before it left at least %d in the queue",
              left);
        }
      }
    }
    tally.examine(known);
    if (evidence.queue().kind() == QueueSide.Kind.MIXED) {
      tally.part("the lengths are neither all with nor all without the message that is taken");
    }
    return known == 0
        ? RuleTally.unexamined(Rule.QUEUE_LENGTHS, "no receive shows a queue length")
        : tally.result();
  }
}
