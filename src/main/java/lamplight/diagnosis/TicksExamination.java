package lamplight.diagnosis;

import lamplight.check.Rule;
import lamplight.check.ViolationListener;
import lamplight.model.LoggedTrial;

/** Rule 1, of logs without tick numbers: times in order, and one event a tick. */
final class TicksExamination implements RuleExamination {
  @Override
  public Examined examine(Evidence evidence, ViolationListener all) {
    if (evidence.trial().conventions().resolutionNs() == 0) {
      return RuleTally.unexamined(Rule.TICKS, "the log has no times");
    }
    RuleTally tally = new RuleTally(Rule.TICKS, evidence, all);
    for (ProcessEvents events : evidence.processes()) {
      EventPace pace = evidence.pace(events.process());
      if (!pace.tellsTicks()) {
        tally.part("its times do not tell ticks apart: only their order");
      }
      order(events, tally);
    }
    for (TickPairs.Kind kind : TickPairs.Kind.values()) {
      TickPairs pairs = TickPairs.of(evidence, kind);
      evidence.processes().forEach(events -> pairs(evidence, events, pairs, tally));
    }
    return tally.result();
  }

  private static void pairs(
      Evidence evidence, ProcessEvents events, TickPairs pairs, RuleTally tally) {
    EventPace pace = evidence.pace(events.process());
    pairs.events(events.process()).stream()
        .forEach(
            event ->
                tally.violation(
                    events,
                    event,
                    "%d us after the event before it, but one event a tick was expected",
                    Math.round(pace.gap(event) * 1e6)));
  }

  private static void order(ProcessEvents events, RuleTally tally) {
    long latest = LoggedTrial.UNKNOWN;
    for (int event = 0; event < events.size(); event++) {
      long time = events.timeNs(event);
      if (time == LoggedTrial.UNKNOWN) {
        continue;
      }
      tally.examine(1);
      tally.test(1);
      if (latest != LoggedTrial.UNKNOWN && time < latest) {
        tally.violation(
            events,
            event,
            "the time is %d us before that of an earlier line, but times do not go back",
            (latest - time) / 1000);
      }
      latest = Math.max(latest, time);
    }
  }
}
