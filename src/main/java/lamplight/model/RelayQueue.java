package lamplight.model;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The one queue of a star's relay. It gives its copies back by the relay's order, and those between
 * which the order does not decide in the order in which they were added. Not thread-safe.
 */
public final class RelayQueue {
  /**
   * A copy in the queue.
   *
   * @param message the copy
   * @param arrivedNs when it joined the queue, in nanoseconds
   * @param place its place in the order of adding
   */
  public record Waiting(Message message, long arrivedNs, long place) {}

  private static final Comparator<Waiting> BY_ARRIVAL = Comparator.comparingLong(Waiting::place);

  private static final Comparator<Waiting> BY_TIMESTAMP =
      Comparator.comparing(Waiting::message, RelayQueue::byTimestamp).thenComparing(BY_ARRIVAL);

  private final PriorityQueue<Waiting> waiting;
  private long added;

  /** A queue without copies. */
  public RelayQueue(RelayOrder order) {
    this.waiting =
        new PriorityQueue<>(
            switch (order) {
              case TIMESTAMP -> BY_TIMESTAMP;
              case ARRIVAL -> BY_ARRIVAL;
            });
  }

  /** The order of timestamps, then of senders, then of message numbers. */
  public static int byTimestamp(Message one, Message other) {
    if (one.timestamp() != other.timestamp()) {
      return Long.compare(one.timestamp(), other.timestamp());
    }
    return one.sender() != other.sender()
        ? Integer.compare(one.sender(), other.sender())
        : Long.compare(one.number(), other.number());
  }

  /** Lets a copy join the queue. */
  public void add(Message message, long arrivedNs) {
    waiting.add(new Waiting(message, arrivedNs, added++));
  }

  /** Whether no copy waits. */
  public boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** How many copies wait. */
  public int size() {
    return waiting.size();
  }

  /**
   * Takes out the copy that goes on next.
   *
   * @throws java.util.NoSuchElementException when none waits
   */
  public Waiting take() {
    return waiting.remove();
  }
}
