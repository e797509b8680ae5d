package lamplight.clocks;

import java.util.Optional;

/**
 * The rules of a clock: which timestamp an event gets. Along a process timestamps never go down.
 * Implementations are stateless; timestamps are immutable.
 *
 * @param <T> a timestamp; those that are equal and of different processes are ties
 */
interface ClockRules<T> {
  /** The clock as tables name it. */
  String name();

  /** How many bytes a timestamp takes on a message: eight a number, unless the class says. */
  int bytes(int processes);

  /** What a process has before its first event. */
  T start(int process, int processes);

  /**
   * The timestamp of an internal event or a send, which the message of a send carries.
   *
   * @param own that of the process's last event
   * @param physicalNs what its physical clock shows
   */
  T local(T own, long physicalNs);

  /**
   * The timestamp of a receive.
   *
   * @param carried that of the message
   */
  T receive(T own, T carried, long physicalNs);

  /** Whether the clock orders one before the other. */
  boolean isBefore(T first, T second);

  /** What a timestamp says of physical time; empty of a clock that never looks at it. */
  default Optional<Reading> reading(T timestamp) {
    return Optional.empty();
  }

  /**
   * What a timestamp says of physical time.
   *
   * @param ns the time in it, in nanoseconds
   * @param counter the number beside it; 0 of a clock without one
   */
  record Reading(long ns, long counter) {}
}
