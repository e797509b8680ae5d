package lamplight.results;

import java.util.SortedMap;
import java.util.TreeMap;
import lamplight.check.Kills;
import lamplight.log.TrialRecord;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;

/** Reads from the record of a trial who was killed on purpose. Stateless and thread-safe. */
final class RecordedKills {
  private RecordedKills() {}

  /**
   * The kills that were done. In virtual time the plan says how many ticks a process made before;
   * in real time, where a tick may be late and a signal takes a moment, the harness counted the
   * rows of its log once it was dead.
   */
  static Kills of(TrialRecord record) {
    TrialSpec spec = record.spec();
    boolean isVirtual = record.time() == TimeMode.VIRTUAL;
    SortedMap<Integer, Long> ticks = new TreeMap<>();
    for (int index = 0; index < record.faultsDone().size(); index++) {
      PlannedFault fault = spec.faults().list().get(index);
      boolean wasDone = record.faultsDone().get(index).beganNs().isPresent();
      if (fault instanceof PlannedFault.Kill kill && wasDone) {
        int process = kill.process();
        ticks.put(
            process,
            isVirtual
                ? spec.ticksDue(process)
                : record.processes().get(process - 1).ticks().orElseThrow());
      }
    }
    return new Kills(ticks, isVirtual);
  }
}
