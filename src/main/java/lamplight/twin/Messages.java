package lamplight.twin;

import java.util.Arrays;

/**
 * Messages of one process in the order in which it received them, and those left in its queue after
 * them: the order of their arrival. In primitives. Not thread-safe.
 */
final class Messages {
  /** Stands for the place of a message that is not there. */
  static final int NONE = -1;

  private static final int INITIAL_MESSAGES = 16;

  private int[] senders = new int[INITIAL_MESSAGES];
  private int[] sendTicks = new int[INITIAL_MESSAGES];
  private long[] numbers = new long[INITIAL_MESSAGES];
  private long[] arrivalsNs = new long[INITIAL_MESSAGES];
  private int size;

  void add(int sender, long number, int sendTick, long arrivedNs) {
    if (size == senders.length) {
      int capacity = Math.multiplyExact(size, 2);
      senders = Arrays.copyOf(senders, capacity);
      sendTicks = Arrays.copyOf(sendTicks, capacity);
      numbers = Arrays.copyOf(numbers, capacity);
      arrivalsNs = Arrays.copyOf(arrivalsNs, capacity);
    }
    senders[size] = sender;
    sendTicks[size] = sendTick;
    numbers[size] = number;
    arrivalsNs[size] = arrivedNs;
    size++;
  }

  int size() {
    return size;
  }

  int sender(int index) {
    return senders[index];
  }

  long number(int index) {
    return numbers[index];
  }

  int sendTick(int index) {
    return sendTicks[index];
  }

  long arrivedNs(int index) {
    return arrivalsNs[index];
  }

  /** The message id, for example {@code 2-17}. */
  String id(int index) {
    return senders[index] + "-" + numbers[index];
  }

  /** The place, from this one on, of the message that stands at a place in others. */
  int find(Messages others, int index, int from) {
    for (int place = from; place < size; place++) {
      if (senders[place] == others.senders[index]
          && sendTicks[place] == others.sendTicks[index]
          && sendTicks[place] != SendTicks.UNKNOWN) {
        return place;
      }
    }
    return NONE;
  }
}
