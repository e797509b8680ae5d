package lamplight.diagnosis;

import lamplight.check.Rule;
import lamplight.check.ViolationListener;

/**
 * Rule 5: sent = received + still queued, but for what was sent too shortly before the end to
 * arrive; or at least no more is received than sent.
 */
final class ConservationExamination implements RuleExamination {
  @Override
  public Examined examine(Evidence evidence, ViolationListener all) {
    Traffic traffic = evidence.traffic();
    if (traffic.sendEvents() == 0) {
      return RuleTally.unexamined(Rule.CONSERVED, "the log has no sends");
    }
    RuleTally tally = new RuleTally(Rule.CONSERVED, evidence, all);
    tally.test(traffic.copies());
    if (!traffic.namesReceivers()) {
      long excess = traffic.receives() - traffic.copies();
      if (excess <= 0) {
        return RuleTally.unexamined(
            Rule.CONSERVED, "the log does not name the receivers of every send");
      }
      tally.examine(1);
      tally.part("the log does not name the receivers of every send");
      tally.violations(
          1,
          "%d messages were received, but at most %d sent",
          traffic.receives(),
          traffic.copies());
      return tally.result();
    }
    if (traffic.namesSenders()) {
      traffic.channels().forEach(channel -> pair(evidence, channel, tally));
    }
    for (ProcessEvents events : evidence.processes()) {
      receiver(evidence, Ledger.of(evidence, events.process()), tally);
    }
    return tally.result();
  }

  private static void pair(Evidence evidence, Channel channel, RuleTally tally) {
    long sent = channel.sends().length;
    long received = channel.receives().length;
    tally.examine(sent + received > 0 || channel.from() != channel.to() ? 1 : 0);
    tally.violations(
        received > sent ? 1 : 0,
        "%s sent %d messages to %s, but %d of them were received",
        evidence.name(channel.from()),
        sent,
        evidence.name(channel.to()),
        received);
  }

  private static void receiver(Evidence evidence, Ledger ledger, RuleTally tally) {
    String name = evidence.name(ledger.to());
    boolean pairs = evidence.traffic().namesSenders();
    tally.examine(pairs ? 0 : 1);
    if (ledger.missing().isEmpty()) {
      tally.part("the queue length at the end is not known: received is at most sent");
    }
    if (ledger.received() > ledger.copies() && !pairs) {
      tally.violations(
          1,
          "%d messages were sent to %s, but it received %d",
          ledger.copies(),
          name,
          ledger.received());
    } else if (ledger.isShort()) {
      tally.violations(
          1,
          "%d messages were sent to %s, of which %d were received, %d waited at the end and %d"
              + " were sent too late to arrive",
          ledger.copies(),
          name,
          ledger.received(),
          ledger.waiting().orElse(0),
          ledger.late().orElse(0));
    }
  }
}
