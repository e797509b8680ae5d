package lamplight.measure;

import java.util.OptionalLong;
import lamplight.model.PlannedFault;

/**
 * What a pause on purpose did to the queue of the paused process in one trial, by its own events
 * and not by samples. A queue only grows between two ticks of its process, so that in virtual time
 * what it held just before the late ticks, those that fell due in the pause, is what the pause had
 * gathered; in real time they may all be made before what was sent has been read. It says the same
 * of a process that is killed later.
 *
 * @param copiesSent how many copies others sent to it in the pause
 * @param heldBefore what its queue held after its last tick that was due before the pause; 0 when
 *     there was none
 * @param lateTicks how many late ticks it made
 * @param heldMost the most that its queue held just before one of them; 0 when there was none
 * @param drainedNs how long after the end of the pause, in nanoseconds of model time, it made the
 *     first tick after which its queue held no more than {@code heldBefore}; empty when there was
 *     none, and in real time, where a process makes late ticks before it has read what it was sent
 */
public record PauseMeasures(
    PlannedFault.Pause fault,
    long copiesSent,
    long heldBefore,
    long lateTicks,
    long heldMost,
    OptionalLong drainedNs)
    implements FaultMeasures {}
