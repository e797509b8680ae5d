package lamplight.clocks;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a clock made of the events of a trial. Pairs are pairs of events of two different processes.
 * A share is empty where there is nothing to have a share of.
 *
 * @param clock its name
 * @param bytes how many bytes a timestamp takes on a message
 * @param pairs all pairs
 * @param causal those of which one event happened before the other
 * @param ordered those that the clock orders
 * @param right those that are causal and that it orders that way
 * @param tied those with equal timestamps
 * @param againstTime those that it orders against true time: the earlier event is the later one to
 *     the clock
 * @param distance how far its timestamps are from physical time; empty of a clock that never looks
 *     at that
 */
public record ClockFigures(
    String clock,
    int bytes,
    long pairs,
    long causal,
    long ordered,
    long right,
    long tied,
    long againstTime,
    Optional<Distance> distance) {
  /**
   * How far the time in a timestamp is ahead of the physical clock of its process, over all events.
   *
   * @param meanNs the mean, in nanoseconds
   * @param maxNs the largest, in nanoseconds; below zero where every timestamp is behind
   * @param counterMax the largest counter beside it; 0 of a clock without one
   */
  public record Distance(double meanNs, long maxNs, long counterMax) {}

  /** The share of pairs that are causal. */
  public OptionalDouble causalShare() {
    return share(causal, pairs);
  }

  /** The share of pairs that it orders. */
  public OptionalDouble orderedShare() {
    return share(ordered, pairs);
  }

  /** The share of the pairs that it orders that are causal, and ordered that way. */
  public OptionalDouble precision() {
    return share(right, ordered);
  }

  /** The share of causal pairs that it orders that way; 1 where the clock condition holds. */
  public OptionalDouble recall() {
    return share(right, causal);
  }

  /** The share of pairs with equal timestamps. */
  public OptionalDouble tiedShare() {
    return share(tied, pairs);
  }

  /** The share of pairs that it orders against true time. */
  public OptionalDouble againstTimeShare() {
    return share(againstTime, pairs);
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
