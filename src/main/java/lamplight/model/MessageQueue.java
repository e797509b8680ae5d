package lamplight.model;

/**
 * The message queue of one machine: first in, first out, growing as it must, because arrivals are
 * not bound by the tick rate. The first message stands in fields, those behind it in a ring of
 * primitives, which most machines need seldom; queueing a message makes no garbage. A machine is an
 * inbox and does not have one, so that a tick of one among very many finds all that it reads in one
 * place. Not thread-safe.
 */
class MessageQueue {
  private static final int FIELDS = 4;
  private static final int INITIAL_MESSAGES = 2;

  /** Holds no message, and can be read at 0. */
  private static final long[] NO_RING = {0};

  private long[] ring = NO_RING;

  /** Where in the ring the second message stands. */
  private int head;

  private int size;
  private int firstSender;
  private long firstNumber;
  private long firstTimestamp;
  private long firstArrivedNs;

  final int size() {
    return size;
  }

  /**
   * Reads the first message and changes nothing. Returns an arbitrary value, so that the JIT keeps
   * the read.
   */
  final long readFirst() {
    return firstNumber;
  }

  /** Reads the second message, and returns an arbitrary value; it may be slow. */
  final long readSecond() {
    return ring[head];
  }

  final void add(int sender, long number, long timestamp, long arrivedNs) {
    if (size > 0) {
      addBehind(sender, number, timestamp, arrivedNs);
    } else {
      firstSender = sender;
      firstNumber = number;
      firstTimestamp = timestamp;
      firstArrivedNs = arrivedNs;
    }
    size++;
  }

  /** The sender of the message at a position from the head, which is 0. */
  final int sender(int position) {
    return position == 0 ? firstSender : (int) ring[slot(position)];
  }

  final long number(int position) {
    return position == 0 ? firstNumber : ring[slot(position) + 1];
  }

  final long timestamp(int position) {
    return position == 0 ? firstTimestamp : ring[slot(position) + 2];
  }

  final long arrivedNs(int position) {
    return position == 0 ? firstArrivedNs : ring[slot(position) + 3];
  }

  final void removeHead() {
    size--;
    if (size > 0) {
      int from = head;
      firstSender = (int) ring[from];
      firstNumber = ring[from + 1];
      firstTimestamp = ring[from + 2];
      firstArrivedNs = ring[from + 3];
      head = (from + FIELDS) & (ring.length - 1);
    }
  }

  final void clear() {
    size = 0;
    head = 0;
  }

  /** Called before the ring grows, and only then, so that a tick does not pay for it. */
  void claim(int heldMessages, int wantedMessages) {}

  private void addBehind(int sender, long number, long timestamp, long arrivedNs) {
    if (size * FIELDS > ring.length) {
      grow();
    }
    int slot = slot(size);
    ring[slot] = sender;
    ring[slot + 1] = number;
    ring[slot + 2] = timestamp;
    ring[slot + 3] = arrivedNs;
  }

  private int slot(int position) {
    return (head + (position - 1) * FIELDS) & (ring.length - 1);
  }

  private void grow() {
    int length = Math.max(INITIAL_MESSAGES * FIELDS, Math.multiplyExact(ring.length, 2));
    claim(ring == NO_RING ? 0 : ring.length / FIELDS, length / FIELDS);
    long[] larger = new long[length];
    if (ring != NO_RING) {
      int upToEnd = ring.length - head;
      System.arraycopy(ring, head, larger, 0, upToEnd);
      System.arraycopy(ring, 0, larger, upToEnd, head);
    }
    ring = larger;
    head = 0;
  }
}
