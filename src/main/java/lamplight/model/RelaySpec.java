package lamplight.model;

/**
 * What the relay of a star does: it keeps arriving copies in one queue and forwards one at a time.
 *
 * @param order which copy goes on next
 * @param timeNs how long the relay takes over one copy, in nanoseconds of model time, from 0
 */
public record RelaySpec(RelayOrder order, long timeNs) {
  /** The relay's number where processes count from 1. */
  public static final int NUMBER = 0;

  /** Lowest timestamp first, and no time over a copy. */
  public static final RelaySpec DEFAULT = new RelaySpec(RelayOrder.TIMESTAMP, 0);

  public RelaySpec {
    if (timeNs < 0) {
      throw new IllegalArgumentException(
          "a relay's time for one copy is not negative, but this one is " + timeNs);
    }
  }
}
