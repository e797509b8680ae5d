package lamplight.stats.findings;

import lamplight.stats.Summary;

/** Decides whether a quantity grows over trials so that it matters. Thread-safe. */
public final class Growth {
  /** A smaller rise over one trial, in messages or clock values, may well be chance. */
  public static final double ONE_TRIAL_MIN = 5;

  /** A clock that falls behind by less than this share of the leader's rate keeps pace with it. */
  public static final double PACE_SHARE_MAX = 0.01;

  /**
   * The least share of the final value that the slope must explain. A quantity that grows steadily
   * from nothing owes all of its final value to its slope; one that fills up to a steady level soon
   * after the start owes little of it.
   */
  private static final double SHARE_MIN = 0.5;

  private Growth() {}

  /**
   * Whether a queue grew in one trial, by {@link #ONE_TRIAL_MIN} messages or more.
   *
   * @param slopePerS in messages a second
   * @param end the messages left at the end
   * @param seconds the length of the trial
   */
  public static boolean ofQueue(double slopePerS, double end, double seconds) {
    return matters(slopePerS, end, seconds, ONE_TRIAL_MIN);
  }

  /**
   * Whether a clock fell behind in one trial, by {@link #ONE_TRIAL_MIN} values or more and by
   * {@link #PACE_SHARE_MAX} of the leader's clock or more.
   *
   * @param slopePerS in clock values a second
   * @param end how far behind it ended
   * @param leader the highest clock at the end
   * @param seconds the length of the trial
   */
  public static boolean ofOffset(double slopePerS, double end, double leader, double seconds) {
    return matters(slopePerS, end, seconds, Math.max(ONE_TRIAL_MIN, PACE_SHARE_MAX * leader));
  }

  /**
   * Whether a slope over a trial is enough to matter, and explains where the trial ended.
   *
   * @param riseMin the least rise over the trial that matters
   */
  static boolean matters(
      double slopePerSecond, double end, double durationSeconds, double riseMin) {
    double rise = slopePerSecond * durationSeconds;
    return rise >= riseMin && rise >= SHARE_MIN * end;
  }

  /**
   * The trend of a quantity over trials.
   *
   * @param slope per second
   * @param end its value at the end of the trials
   * @param durationSeconds the length of a trial
   * @param riseMin the least growth over a trial that matters
   */
  static Trend trend(Summary slope, Summary end, double durationSeconds, double riseMin) {
    boolean matters = matters(slope.mean(), end.mean(), durationSeconds, riseMin);
    if (slope.n() == 1) {
      return matters ? new Trend.Grows(slope) : new Trend.NotShown(slope);
    }
    if (slope.low().orElse(slope.mean()) > 0) {
      return matters ? new Trend.Grows(slope) : new Trend.GrowsSlightly(slope);
    }
    return matters ? new Trend.MayGrow(slope) : new Trend.NotShown(slope);
  }
}
