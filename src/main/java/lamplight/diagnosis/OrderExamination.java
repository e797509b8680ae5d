package lamplight.diagnosis;

import lamplight.check.Rule;
import lamplight.check.ViolationListener;

/** Rule 6: each channel is first in, first out. */
final class OrderExamination implements RuleExamination {
  @Override
  public Examined examine(Evidence evidence, ViolationListener all) {
    Matching matching = evidence.matching();
    if (!matching.isExact() || !evidence.traffic().namesReceivers()) {
      return RuleTally.unexamined(
          Rule.FIRST_IN_FIRST_OUT,
          "the log has neither message ids nor the sender and timestamp of every receive");
    }
    RuleTally tally = new RuleTally(Rule.FIRST_IN_FIRST_OUT, evidence, all);
    long matched = matching.matched();
    tally.examine(matched);
    tally.test(matched);
    matching
        .overtaken()
        .forEach(
            at ->
                tally.violation(
                    evidence.events(at.process()),
                    at.event(),
                    "a message of %s is received after one that was sent later",
                    evidence.name(matching.sender(at.process(), at.event()))));
    return tally.result();
  }
}
