package lamplight.measure;

import java.util.OptionalLong;
import lamplight.model.PlannedFault;

/**
 * What a restart on purpose did to its process in one trial.
 *
 * @param missedTicks how many ticks fell due while it was down
 * @param copiesSent how many copies others sent to it meanwhile, which are lost
 * @param heldBefore what its queue held after its last event before the kill; 0 when there was none
 * @param clockBefore its clock then
 * @param caughtUpNs how long after it was back, in nanoseconds of model time, its clock was first
 *     as high again; empty when it never was
 */
public record RestartMeasures(
    PlannedFault.Restart fault,
    long missedTicks,
    long copiesSent,
    long heldBefore,
    long clockBefore,
    OptionalLong caughtUpNs)
    implements FaultMeasures {}
