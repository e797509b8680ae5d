package lamplight.twin;

/**
 * One of the two trials at the tick that differs.
 *
 * @param messages messages of the process in the order of their arrival
 * @param from the place of the first that was not received before the tick
 * @param end the place after the last that the queue held when the tick came
 * @param tickNs when the tick took place, on the clock of the arrivals
 * @param scale how many times faster than the wall that clock runs
 */
record TickSide(Messages messages, int from, int end, long tickNs, double scale) {

  /** The side on which a tick did this, from whose place on the messages are known. */
  static TickSide of(Messages messages, int from, TickOutcome deed, long tickNs, double scale) {
    int own = deed.isReceive() ? 1 : 0;
    int known = messages.size() - from - own;
    int queued = (int) Math.min(deed.queueLength(), known);
    return new TickSide(messages, from, from + own + queued, tickNs, scale);
  }

  /** How many messages the queue held when the tick came. */
  int held() {
    return end - from;
  }

  /** How many messages of each sender the queue held, by the sender's number. */
  int[] heldBySender(int processes) {
    int[] counts = new int[processes + 1];
    for (int place = from; place < end; place++) {
      counts[messages.sender(place)]++;
    }
    return counts;
  }

  /** Whether the message at a place arrived in time for the tick. */
  boolean isInTime(int place) {
    return messages.arrivedNs(place) <= tickNs;
  }

  /** From the tick to an arrival, in nanoseconds of wall time. */
  long fromTickNs(int place) {
    return wallNs(messages.arrivedNs(place) - tickNs);
  }

  /** From one arrival to another, in nanoseconds of wall time. */
  long betweenNs(int place, int other) {
    return wallNs(messages.arrivedNs(other) - messages.arrivedNs(place));
  }

  /** The place of the message that stands at a place of the other side. */
  int find(TickSide other, int place) {
    return messages.find(other.messages, place, from);
  }

  /** What takes time takes at least a nanosecond, so that before and after stay apart. */
  private long wallNs(long ns) {
    return ns > 0 ? Math.max(1, Math.round(ns / scale)) : Math.round(ns / scale);
  }
}
