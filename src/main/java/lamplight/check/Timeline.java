package lamplight.check;

import java.util.OptionalLong;
import lamplight.model.TrialSpec;

/**
 * How the times in the logs of a trial follow from its model time. Times are nanoseconds of the
 * clock of the logs. Immutable.
 *
 * @param exact whether everything takes place at its very instant, as in virtual time. In real time
 *     a tick may be late, and early by no more than {@link #slackNs}.
 * @param startNs when the trial started
 * @param scale how many times faster than the clock of the logs the model ran
 * @param endNs when the last process was through, where that was recorded: nothing in the logs is
 *     later
 */
public record Timeline(boolean exact, long startNs, double scale, OptionalLong endNs) {
  /** Virtual time: nanoseconds since the start. */
  public static final Timeline VIRTUAL = new Timeline(true, 0, 1, OptionalLong.empty());

  /**
   * Deadlines are kept on the monotonic clock and logged on the system clock. A process maps the
   * start from one to the other by the tightest of many pairs of readings, which is off by less
   * than a microsecond unless it is interrupted in each of them.
   */
  private static final long MAPPING_NS = 1_000_000;

  /**
   * One part in this many: how far a time service may slew the system clock against the monotonic
   * one, 500 ppm. Linux slews both alike, other systems do not.
   */
  private static final long SLEW = 2_000;

  public Timeline {
    if (!(scale > 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException("a time scale is above 0, but this one is " + scale);
    }
  }

  /** Real time: the system clock, on which the model ran {@code scale} times faster. */
  public static Timeline real(long startNs, double scale, OptionalLong endNs) {
    return new Timeline(false, startNs, scale, endNs);
  }

  /** The instant at which this much model time had passed since the start. */
  long instantNs(long modelNs) {
    return startNs + lengthNs(modelNs);
  }

  /** A stretch of model time on the clock of the logs, rounded down as a process does it. */
  long lengthNs(long modelNs) {
    return exact ? modelNs : (long) (modelNs / scale);
  }

  /**
   * From when on the relay of a star may hurry, and lets go what it holds: when no process ticks
   * any more, because the trial is over or all have been killed.
   */
  long drainNs(TrialSpec spec) {
    long ticksEndNs = 0;
    for (int process = 1; process <= spec.processes(); process++) {
      ticksEndNs = Math.max(ticksEndNs, spec.faults().killedNs(process).orElse(spec.durationNs()));
    }
    return instantNs(ticksEndNs) - slackNs(lengthNs(ticksEndNs));
  }

  /**
   * How much less than its length by the monotonic clock a stretch of time may seem to have on the
   * clock of the logs.
   */
  long slackNs(long lengthNs) {
    return exact ? 0 : MAPPING_NS + lengthNs / SLEW;
  }
}
