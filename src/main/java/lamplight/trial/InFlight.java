package lamplight.trial;

import java.util.Arrays;

/**
 * Copies on their way in virtual time, by the instant of their arrival and, where instants
 * coincide, in the order of sending: a binary heap in primitives. Not thread-safe.
 */
final class InFlight {
  private static final int FIELDS = 4;
  private static final int RECEIVER = 0;
  private static final int SENDER = 1;
  private static final int NUMBER = 2;
  private static final int TIMESTAMP = 3;

  private long[] copies = new long[64 * FIELDS];
  private long[] arrivalsNs = new long[64];
  private long[] order = new long[64];
  private int[] slots = new int[64];
  private int size;
  private long added;

  InFlight() {
    for (int slot = 0; slot < slots.length; slot++) {
      slots[slot] = slot;
    }
  }

  /** When the next copy arrives; {@link Long#MAX_VALUE} when none is on its way. */
  long nextNs() {
    return size == 0 ? Long.MAX_VALUE : arrivalsNs[slots[0]];
  }

  void add(long arrivalNs, int receiver, int sender, long number, long timestamp) {
    if (size == slots.length) {
      grow();
    }
    int slot = slots[size];
    arrivalsNs[slot] = arrivalNs;
    order[slot] = added++;
    int at = slot * FIELDS;
    copies[at + RECEIVER] = receiver;
    copies[at + SENDER] = sender;
    copies[at + NUMBER] = number;
    copies[at + TIMESTAMP] = timestamp;
    siftUp(size);
    size++;
  }

  int receiver() {
    return (int) copies[slots[0] * FIELDS + RECEIVER];
  }

  int sender() {
    return (int) copies[slots[0] * FIELDS + SENDER];
  }

  long number() {
    return copies[slots[0] * FIELDS + NUMBER];
  }

  long timestamp() {
    return copies[slots[0] * FIELDS + TIMESTAMP];
  }

  void removeNext() {
    size--;
    int freed = slots[0];
    slots[0] = slots[size];
    slots[size] = freed;
    siftDown();
  }

  private void siftUp(int from) {
    int moving = slots[from];
    int place = from;
    while (place > 0 && before(moving, slots[(place - 1) / 2])) {
      slots[place] = slots[(place - 1) / 2];
      place = (place - 1) / 2;
    }
    slots[place] = moving;
  }

  private void siftDown() {
    int moving = slots[0];
    int place = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && before(slots[child + 1], slots[child])) {
        child++;
      }
      if (!before(slots[child], moving)) {
        break;
      }
      slots[place] = slots[child];
      place = child;
      child = 2 * place + 1;
    }
    slots[place] = moving;
  }

  private boolean before(int one, int other) {
    return arrivalsNs[one] < arrivalsNs[other]
        || (arrivalsNs[one] == arrivalsNs[other] && order[one] < order[other]);
  }

  private void grow() {
    int capacity = slots.length * 2;
    copies = Arrays.copyOf(copies, capacity * FIELDS);
    arrivalsNs = Arrays.copyOf(arrivalsNs, capacity);
    order = Arrays.copyOf(order, capacity);
    slots = Arrays.copyOf(slots, capacity);
    for (int slot = size; slot < capacity; slot++) {
      slots[slot] = slot;
    }
  }
}
