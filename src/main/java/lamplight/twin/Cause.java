package lamplight.twin;

import lamplight.measure.TimeBase;
import lamplight.model.TrialSpec;

/**
 * Why a tick differs from the twin's. What was done before it agrees, so the messages that the two
 * queues held at the tick, in order, decide: one that had arrived in one trial and not yet in the
 * other, or two that arrived in different orders. Each queue is known from what the process
 * received at that tick and later.
 */
sealed interface Cause {
  /** The cause in one sentence. */
  String words();

  /** The cause of a divergence whose messages are complete. */
  static Cause of(Divergence divergence, TwinProcess twin, TrialSpec spec, TimeBase base) {
    if (divergence.twin().isEmpty()) {
      return new NoSuchTick(twin.ticks(), spec.faults().kills(divergence.process()));
    }
    TickOutcome real = divergence.real();
    TickOutcome other = divergence.twin().get();
    if (!real.isReceive() && !other.isReceive() && !real.isLike(other)) {
      return new KeyedRandom();
    }
    long dueNs = spec.postponedNs(divergence.process(), divergence.tick());
    TickSide trial = TickSide.of(divergence.messages(), 0, real, divergence.timeNs(), 1);
    int next = twin.nextMessage(divergence.tick());
    TickSide virtual = TickSide.of(twin.messages(), next, other, dueNs, base.scale());
    long lateNs = divergence.timeNs() - base.startNs() - Math.round(base.wallNs(dueNs));
    boolean isDueInPause = spec.isDueInPause(divergence.process(), divergence.tick());
    Lateness lateness = new Lateness(lateNs, isDueInPause);
    return new Deciding(trial, virtual, spec.processes(), lateness).cause();
  }

  /**
   * When a tick took place beside the twin's.
   *
   * @param ns from the instant of the twin's tick, in nanoseconds of wall time
   * @param isDueInPause whether that is the end of a planned pause, and not the tick's deadline
   */
  record Lateness(long ns, boolean isDueInPause) {
    private String words() {
      return isDueInPause
          ? "came " + beside(ns, "the end of the pause in which it fell due")
          : late(ns);
    }
  }

  /**
   * The trial made more ticks than are due, or than the twin made before its planned kill.
   *
   * @param ticks how many the twin made
   * @param isKilled whether the process was to be killed
   */
  record NoSuchTick(long ticks, boolean isKilled) implements Cause {
    @Override
    public String words() {
      if (isKilled) {
        return "The twin's process was killed after tick "
            + ticks
            + ", and a signal takes a moment to be sent and to act.";
      }
      return "The last tick that was due is tick " + ticks + ".";
    }
  }

  /** Two draws of one tick differ, which keyed draws never do. */
  record KeyedRandom() implements Cause {
    @Override
    public String words() {
      return "No message decided this tick but a draw, and the draw is not the seed's: rule 8 of"
          + " the check names it.";
    }
  }

  /** No arrival tells the two apart. */
  record Consequence() implements Cause {
    @Override
    public String words() {
      return "No arrival at this tick explains it, so it follows from an earlier difference.";
    }
  }

  /**
   * A message arrived before the tick in one of the two, and after it in the other.
   *
   * @param realNs from the tick to the arrival in the trial, in nanoseconds of wall time
   * @param twinNs the same in the twin, as wall time
   * @param tick how late the tick was in the trial
   */
  record Arrival(String message, long realNs, long twinNs, Lateness tick) implements Cause {
    @Override
    public String words() {
      return "Message "
          + message
          + " arrived "
          + beside(realNs, "the tick")
          + " in the trial and "
          + beside(twinNs, "it")
          + " in the twin: in the trial the message was "
          + late(tick.ns() + realNs - twinNs)
          + ", the tick "
          + tick.words()
          + ".";
    }
  }

  /**
   * Two messages arrived in different orders.
   *
   * @param realNs from the arrival of the other message to that of this one in the trial, in
   *     nanoseconds of wall time
   * @param twinNs the same in the twin, as wall time
   */
  record Order(String message, String other, long realNs, long twinNs) implements Cause {
    @Override
    public String words() {
      return "Message "
          + message
          + " arrived "
          + TimeWords.words(realNs)
          + " before message "
          + other
          + " in the trial, and "
          + TimeWords.words(twinNs)
          + " after it in the twin.";
    }
  }

  private static String late(long ns) {
    if (ns == 0) {
      return "on time";
    }
    return TimeWords.words(ns) + (ns < 0 ? " early" : " late");
  }

  private static String beside(long ns, String what) {
    return TimeWords.words(ns) + (ns > 0 ? " after " : " before ") + what;
  }
}
