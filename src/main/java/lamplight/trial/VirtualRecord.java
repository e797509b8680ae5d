package lamplight.trial;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lamplight.log.TrialRecord;
import lamplight.model.Machine;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;

/** Words how a trial in virtual time ended: at its end, or at the instant at which it failed. */
final class VirtualRecord {
  private final TrialSpec spec;
  private final Machine[] machines;
  private final OptionalLong forwarded;
  private final long reachedNs;

  /**
   * The end of a trial.
   *
   * @param machines after their last tick
   * @param forwarded how many copies the relay of a star forwarded; empty in a mesh
   * @param reachedNs how far it came, in model time
   */
  VirtualRecord(TrialSpec spec, Machine[] machines, OptionalLong forwarded, long reachedNs) {
    this.spec = spec;
    this.machines = machines;
    this.forwarded = forwarded;
    this.reachedNs = reachedNs;
  }

  /** The record of a trial that ran to its end. */
  TrialRecord complete(String point) {
    return record(point, "", Long.MAX_VALUE);
  }

  /** The record of a trial that failed with this cause: nothing is left after a drain. */
  TrialRecord failed(String point, String cause) {
    return record(point, cause, reachedNs);
  }

  private TrialRecord record(String point, String cause, long untilNs) {
    boolean isComplete = cause.isEmpty();
    return new TrialRecord(
        point,
        spec,
        TimeMode.VIRTUAL,
        BigDecimal.ONE,
        isComplete ? TrialRecord.State.COMPLETE : TrialRecord.State.FAILED,
        cause,
        0,
        Arrays.stream(machines).map(machine -> end(machine, isComplete, untilNs)).toList(),
        relayEnd(isComplete),
        spec.faults().list().stream().map(fault -> done(fault, untilNs)).toList());
  }

  private TrialRecord.ProcessEnd end(Machine machine, boolean isComplete, long untilNs) {
    OptionalLong killedNs = spec.faults().killedNs(machine.process());
    boolean isKnown = isComplete && killedNs.isEmpty();
    boolean isKilled = killedNs.isPresent() && killedNs.getAsLong() <= untilNs;
    return new TrialRecord.ProcessEnd(
        OptionalInt.empty(),
        OptionalLong.empty(),
        "",
        isKnown ? OptionalLong.of(machine.queueLength()) : OptionalLong.empty(),
        isKilled ? OptionalLong.of(machine.ticks()) : OptionalLong.empty());
  }

  private Optional<TrialRecord.RelayEnd> relayEnd(boolean isComplete) {
    return spec.relay().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TrialRecord.RelayEnd(
                OptionalInt.empty(),
                OptionalLong.empty(),
                "",
                isComplete ? forwarded : OptionalLong.empty()));
  }

  /** In virtual time a fault is done at its instants, as far as the trial came. */
  private static TrialRecord.FaultDone done(PlannedFault fault, long untilNs) {
    boolean hasBegun = fault.atNs() <= untilNs;
    boolean hasEnded = fault.ends() && fault.endNs() <= untilNs;
    return new TrialRecord.FaultDone(
        hasBegun ? OptionalLong.of(fault.atNs()) : OptionalLong.empty(),
        hasEnded ? OptionalLong.of(fault.endNs()) : OptionalLong.empty());
  }
}
