package lamplight.diagnosis;

import java.util.stream.IntStream;
import lamplight.check.Rule;
import lamplight.check.ViolationListener;

/**
 * Rule 3: every receive matches one copy of one send; or at least no more is received than sent.
 */
final class MatchExamination implements RuleExamination {
  @Override
  public Examined examine(Evidence evidence, ViolationListener all) {
    Traffic traffic = evidence.traffic();
    if (traffic.receives() == 0) {
      return RuleTally.unexamined(Rule.MATCHED, "the log has no receives");
    }
    RuleTally tally = new RuleTally(Rule.MATCHED, evidence, all);
    tally.examine(traffic.receives());
    tally.test(traffic.receives());
    switch (evidence.matching().way()) {
      case IDS, STAMPS -> exact(evidence, tally);
      case PAIRS -> pairs(evidence, tally);
      case NONE -> {
        boolean broken = counts(evidence, tally);
        if (!broken) {
          return RuleTally.unexamined(Rule.MATCHED, MissingInformation.unmatched(evidence));
        }
        tally.part(MissingInformation.unmatched(evidence));
      }
    }
    return tally.result();
  }

  private static void exact(Evidence evidence, RuleTally tally) {
    evidence
        .matching()
        .withoutSend()
        .forEach(
            at ->
                tally.violation(
                    evidence.events(at.process()),
                    at.event(),
                    "a message is received of which no send is logged"));
    evidence
        .matching()
        .twice()
        .forEach(
            at ->
                tally.violation(
                    evidence.events(at.process()),
                    at.event(),
                    "a copy is received that was received before"));
  }

  private static void pairs(Evidence evidence, RuleTally tally) {
    for (Channel channel : evidence.traffic().channels()) {
      long sent = channel.sends().length;
      tally.violations(
          channel.receives().length - sent,
          "%s received %d messages of %s, but %d were sent",
          evidence.name(channel.to()),
          channel.receives().length,
          evidence.name(channel.from()),
          sent);
    }
    if (evidence.matching().leavesOut(evidence.traffic())) {
      tally.part("the receives of some channels fit their sends by no clock rule: counted only");
    }
  }

  /** By counts; whether more was received than sent. */
  private static boolean counts(Evidence evidence, RuleTally tally) {
    Traffic traffic = evidence.traffic();
    if (!traffic.namesReceivers()) {
      long excess = traffic.receives() - traffic.copies();
      tally.violations(
          excess,
          "%d messages were received, but at most %d sent",
          traffic.receives(),
          traffic.copies());
      return excess > 0;
    }
    IntStream.rangeClosed(1, traffic.processes())
        .forEach(
            to ->
                tally.violations(
                    traffic.receivedBy(to) - traffic.copiesTo(to),
                    "%s received %d messages, but %d were sent to it",
                    evidence.name(to),
                    traffic.receivedBy(to),
                    traffic.copiesTo(to)));
    return IntStream.rangeClosed(1, traffic.processes())
        .anyMatch(to -> traffic.receivedBy(to) > traffic.copiesTo(to));
  }
}
