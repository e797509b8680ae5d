package lamplight.check;

import java.util.List;
import java.util.TreeMap;
import lamplight.model.Event;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.TrialSpec;

/** Tapes of trials in which a process was killed. */
abstract class KilledTapes {
  static final long SECOND_NS = 1_000_000_000L;

  /** At 10 s of 20, process 3, which makes 6 of the 10 ticks of a second, is killed. */
  final Tape tape = Tape.of(hit(Tape.slowAndFast().spec, new PlannedFault.Kill(3, 10 * SECOND_NS)));

  static TrialSpec hit(TrialSpec spec, PlannedFault... faults) {
    return spec.withFaults(new PlannedFaults(List.of(faults)));
  }

  /**
   * Checks a tape as that of a trial in real time, whose killed processes were dead when their
   * events were counted.
   */
  static CheckResult checkSignalled(Tape tape) {
    TreeMap<Integer, Long> ticks = new TreeMap<>();
    for (int process = 1; process <= tape.spec.processes(); process++) {
      if (tape.spec.faults().kills(process)) {
        ticks.put(process, eventsOf(tape, process));
      }
    }
    return checkSignalled(tape, ticks);
  }

  static CheckResult checkSignalled(Tape tape, TreeMap<Integer, Long> ticks) {
    CheckScope scope = CheckScope.of(tape.spec, new Kills(ticks, false));
    return tape.check(new CausalityCheck(scope, true, (receiver, arrived, sent) -> {}));
  }

  static long eventsOf(Tape tape, int process) {
    return tape.events.stream().filter(event -> event.process() == process).count();
  }

  /** Its sends, in their order. */
  List<Event.Send> sendsOf(int process) {
    return tape.events.stream()
        .filter(event -> event.process() == process && event instanceof Event.Send)
        .map(Event.Send.class::cast)
        .toList();
  }

  long violations(Rule rule) {
    return tape.check().rules().get(rule.ordinal()).violations();
  }
}
