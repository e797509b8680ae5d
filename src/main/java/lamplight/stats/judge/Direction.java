package lamplight.stats.judge;

/** Which way a difference goes, other against base. */
public enum Direction {
  /** The other side is higher. */
  HIGHER,
  /** The other side is lower. */
  LOWER,
  /** Either. */
  DIFFERENT
}
