package lamplight.stats.findings;

import lamplight.stats.Summary;

/** What the clock of a role did against the leader's. */
public sealed interface ClockFinding {
  /** From 1. */
  int role();

  /** How much it fell behind a second, in clock values. */
  Summary drift();

  /**
   * It falls behind, or fell behind in the only trial.
   *
   * @param why why
   */
  record FallsBehind(int role, Summary drift, Why why) implements ClockFinding {}

  /**
   * It may fall behind, but that may be chance.
   *
   * @param queueMayGrow whether its queue may grow as well
   */
  record MayFallBehind(int role, Summary drift, Why why, boolean queueMayGrow)
      implements ClockFinding {}

  /** It keeps pace, to within a small share of the leader's rate. */
  record KeepsPace(int role, Summary drift) implements ClockFinding {}

  /** It is not shown to fall behind, and might by more than that share. */
  record NotShown(int role, Summary drift) implements ClockFinding {}

  /** Why a clock falls behind. */
  sealed interface Why {
    /** Its queue grows, and its clock follows old timestamps. */
    record QueueGrows(QueueCause cause) implements Why {}

    /** By theory it keeps pace once its queue has settled, at this length in messages. */
    record QueueSettles(double meanLength) implements Why {}

    /**
     * By theory it keeps pace: its queue is all but empty, and it only waits for messages.
     *
     * @param meanLength of its queue, in messages
     */
    record WaitsForMessages(double meanLength) implements Why {}

    /** Neither theory nor its queue says why. */
    record Unknown() implements Why {}
  }
}
