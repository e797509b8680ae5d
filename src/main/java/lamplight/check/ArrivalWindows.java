package lamplight.check;

/**
 * In which stretch of time each arrival at a queue took place, as far as the queue lengths tell it.
 * Arrivals are numbered from 1 in the order of the queue. Those between the same two events share a
 * window and take one entry together, so that memory is bounded by what is queued. A ring of
 * primitives; not thread-safe.
 */
final class ArrivalWindows {
  private static final int FIELDS = 3;
  private static final int UP_TO = 0;
  private static final int LOW = 1;
  private static final int HIGH = 2;
  private static final int INITIAL_WINDOWS = 2;

  private long[] ring = new long[INITIAL_WINDOWS * FIELDS];
  private int head;
  private int size;

  /** The highest arrival that has a window. */
  private long claimed;

  /** Gives a window to the arrivals from the first that has none up to this one. */
  void claim(long upTo, long lowNs, long highNs) {
    if (upTo <= claimed) {
      return;
    }
    if (size * FIELDS == ring.length) {
      grow();
    }
    int slot = slot(size);
    ring[slot + UP_TO] = upTo;
    ring[slot + LOW] = lowNs;
    ring[slot + HIGH] = highNs;
    size++;
    claimed = upTo;
  }

  /** Gives a window without bounds to the arrivals from the first that has none up to this one. */
  void claimUnbounded(long upTo) {
    claim(upTo, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Drops the bounds of all arrivals after this one, because the lengths contradict each other. */
  void unboundAfter(long arrival) {
    long last = claimed;
    while (size > 0 && (size == 1 ? Long.MIN_VALUE : ring[slot(size - 2) + UP_TO]) >= arrival) {
      size--;
    }
    if (size > 0 && ring[slot(size - 1) + UP_TO] > arrival) {
      ring[slot(size - 1) + UP_TO] = arrival;
    }
    claimed = arrival;
    claimUnbounded(last);
  }

  /** Forgets all windows; the arrivals up to this one have no bounds. */
  void restart(long upTo) {
    size = 0;
    claimed = Long.MIN_VALUE;
    claimUnbounded(upTo);
  }

  /** Forgets the windows that end before this arrival. */
  void advanceTo(long arrival) {
    while (size > 0 && ring[slot(0) + UP_TO] < arrival) {
      removeFirst();
    }
  }

  /** Forgets the first window. */
  void removeFirst() {
    head = (head + 1) % capacity();
    size--;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The last arrival of the first window. */
  long upTo() {
    return ring[slot(0) + UP_TO];
  }

  /** The instant from which on the arrivals of the first window took place. */
  long lowNs() {
    return ring[slot(0) + LOW];
  }

  /** The instant until which the arrivals of the first window took place. */
  long highNs() {
    return ring[slot(0) + HIGH];
  }

  private int capacity() {
    return ring.length / FIELDS;
  }

  private int slot(int position) {
    return (head + position) % capacity() * FIELDS;
  }

  private void grow() {
    long[] larger = new long[Math.multiplyExact(ring.length, 2)];
    int upToEnd = ring.length - head * FIELDS;
    System.arraycopy(ring, head * FIELDS, larger, 0, upToEnd);
    System.arraycopy(ring, 0, larger, upToEnd, ring.length - upToEnd);
    ring = larger;
    head = 0;
  }
}
