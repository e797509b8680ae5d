package lamplight.stats;

/**
 * A 95 % interval.
 *
 * @param low its lower end
 * @param high its upper end, not below the lower one
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval from " + low + " to " + high);
    }
  }

  /** Half of its width. */
  public double halfWidth() {
    return (high - low) / 2;
  }
}
