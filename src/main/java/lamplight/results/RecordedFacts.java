package lamplight.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lamplight.check.RecordCheck;
import lamplight.check.Recorded;
import lamplight.check.Timeline;
import lamplight.check.ViolationListener;
import lamplight.log.TrialRecord;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;

/** Reads from the record of a trial what its logs have to agree with. Stateless. */
final class RecordedFacts {
  private RecordedFacts() {}

  /**
   * The check of logs against this record; none for a trial that failed, whose logs end anywhere.
   *
   * @param timeline how the times of its events follow from its model time
   * @param queuesTold whether the messages left in the queues are told
   * @param relayTold whether the log of the relay of a star is told
   * @param all is told of each violation
   */
  static Optional<RecordCheck> check(
      TrialRecord record,
      Timeline timeline,
      boolean queuesTold,
      boolean relayTold,
      ViolationListener all) {
    return TrialAnalyzer.isComplete(record)
        ? Optional.of(
            new RecordCheck(record.spec(), timeline, of(record, queuesTold, relayTold), all))
        : Optional.empty();
  }

  private static Recorded of(TrialRecord record, boolean queuesTold, boolean relayTold) {
    List<OptionalLong> queued = new ArrayList<>();
    for (int process = 1; process <= record.spec().processes(); process++) {
      // One that is killed after its last tick may have counted them, and not written them all.
      boolean isKnown = queuesTold && !record.spec().faults().kills(process);
      queued.add(isKnown ? record.processes().get(process - 1).queued() : OptionalLong.empty());
    }
    return new Recorded(
        queued,
        relayTold && record.relay().isPresent()
            ? record.relay().get().forwarded()
            : OptionalLong.empty(),
        halts(record));
  }

  /** In virtual time each tick has its very instant, so that nothing is left to examine. */
  private static List<Recorded.Halt> halts(TrialRecord record) {
    List<Recorded.Halt> halts = new ArrayList<>();
    TrialSpec spec = record.spec();
    for (int index = 0; index < record.faultsDone().size(); index++) {
      TrialRecord.FaultDone done = record.faultsDone().get(index);
      if (spec.faults().list().get(index) instanceof PlannedFault.OfProcess fault
          && record.time() == TimeMode.REAL
          && done.beganNs().isPresent()) {
        halts.add(
            new Recorded.Halt(
                fault.process(),
                done.beganNs().getAsLong(),
                // The end that is recorded was noted after the signal, any time on a busy machine.
                fault.ends()
                    ? record.startNs() + (long) record.wallNs(fault.endNs())
                    : Long.MAX_VALUE));
      }
    }
    return halts;
  }
}
