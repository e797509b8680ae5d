package lamplight.theory;

/** How the queue of a process behaves in the long run. */
public enum Stability {
  /** It ticks faster than messages arrive: the queue settles at a mean length. */
  STABLE,
  /**
   * Messages arrive exactly as fast as it ticks: the queue grows without bound, but only like the
   * square root of time.
   */
  CRITICAL,
  /** Messages arrive faster than it ticks: the queue grows at a steady rate, and it never sends. */
  SATURATED;

  /** The name in running text, for example {@code saturated}. */
  public String word() {
    return switch (this) {
      case STABLE -> "stable";
      case CRITICAL -> "critical";
      case SATURATED -> "saturated";
    };
  }
}
