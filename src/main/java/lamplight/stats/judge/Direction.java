package lamplight.stats.judge;

import lamplight.measure.Better;

/** Which way a difference goes, other against base. */
public enum Direction {
  /** The other side is higher. */
  HIGHER,
  /** The other side is lower. */
  LOWER,
  /** Either. */
  DIFFERENT;

  /** Which way a measure is worse that is better this way. */
  static Direction worse(Better better) {
    return better == Better.LOWER ? HIGHER : LOWER;
  }
}
