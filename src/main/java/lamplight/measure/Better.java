package lamplight.measure;

/** Which way a measure is better. */
public enum Better {
  /** The more, the better. */
  HIGHER,
  /** The less, the better. */
  LOWER
}
