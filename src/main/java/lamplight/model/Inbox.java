package lamplight.model;

/**
 * The message queue of one machine: first in, first out, growing as it must, because arrivals are
 * not bound by the tick rate. A ring of primitives, so that queueing a message makes no garbage.
 * Not thread-safe.
 */
final class Inbox {
  private static final int FIELDS = 4;
  private static final int INITIAL_MESSAGES = 2;
  private static final long[] NO_RING = {};

  private long[] ring = NO_RING;
  private int head;
  private int size;

  int size() {
    return size;
  }

  /** Reads what will be read at the next receive, and returns a number without meaning. */
  long fetch() {
    return ring.length == 0 ? 0 : ring[head];
  }

  void add(int sender, long number, long timestamp, long arrivedNs) {
    if (size * FIELDS == ring.length) {
      grow();
    }
    int slot = (head + size * FIELDS) & (ring.length - 1);
    ring[slot] = sender;
    ring[slot + 1] = number;
    ring[slot + 2] = timestamp;
    ring[slot + 3] = arrivedNs;
    size++;
  }

  /** The sender of the message at a position from the head, which is 0. */
  int sender(int position) {
    return (int) ring[slot(position)];
  }

  long number(int position) {
    return ring[slot(position) + 1];
  }

  long timestamp(int position) {
    return ring[slot(position) + 2];
  }

  long arrivedNs(int position) {
    return ring[slot(position) + 3];
  }

  void removeHead() {
    head = (head + FIELDS) & (ring.length - 1);
    size--;
  }

  private int slot(int position) {
    return (head + position * FIELDS) & (ring.length - 1);
  }

  private void grow() {
    int length = Math.max(INITIAL_MESSAGES * FIELDS, Math.multiplyExact(ring.length, 2));
    long[] larger = new long[length];
    int upToEnd = ring.length - head;
    System.arraycopy(ring, head, larger, 0, upToEnd);
    System.arraycopy(ring, 0, larger, upToEnd, head);
    ring = larger;
    head = 0;
  }
}
