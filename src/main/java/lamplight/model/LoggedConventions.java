package lamplight.model;

/**
 * How the values of somebody's log are meant, as its description says.
 *
 * @param internalClock which clock an internal event shows
 * @param sendClock which clock a send shows
 * @param receiveClock which clock a receive shows
 * @param queue which queue length a receive shows: with the message that it takes, or without
 * @param origin from where times count
 * @param resolutionNs the step of the times in nanoseconds: 1,000,000,000 for whole seconds, 0 when
 *     the log has no times
 * @param mergedSends how many lines were joined to the send before them, because they tell of
 *     another receiver of the same message
 */
public record LoggedConventions(
    Side internalClock,
    Side sendClock,
    Side receiveClock,
    Side queue,
    Origin origin,
    long resolutionNs,
    long mergedSends) {

  /** Of which side of an event a logged value is. */
  public enum Side {
    /** The description does not say: the values have to show it. */
    AUTO,
    /** The value after the event. */
    AFTER,
    /** The value before the event. */
    BEFORE
  }

  /** From where times count. */
  public enum Origin {
    /** From a date that all processes share. */
    EPOCH,
    /** From an instant that all processes of the trial share. */
    TRIAL,
    /** From each process's own start: times of two processes cannot be compared. */
    PROCESS
  }

  /** What holds when a description says nothing; the times have this resolution. */
  public static LoggedConventions standard(long resolutionNs) {
    return new LoggedConventions(
        Side.AUTO, Side.AUTO, Side.AUTO, Side.AUTO, Origin.EPOCH, resolutionNs, 0);
  }

  /** Whether times of two processes can be compared. */
  public boolean timesAreShared() {
    return resolutionNs > 0 && origin != Origin.PROCESS;
  }
}
