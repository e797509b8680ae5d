package lamplight.trial;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Copies on their way in virtual time, by the instant of their arrival and, where instants
 * coincide, in the order of sending: a binary heap in primitives. Not thread-safe.
 */
final class InFlight {
  private static final int FIELDS = 4;
  private static final int INITIAL_COPIES = 64;
  private static final int RECEIVER = 0;
  private static final int SENDER = 1;
  private static final int NUMBER = 2;
  private static final int TIMESTAMP = 3;

  private final IntConsumer growing;
  private long[] copies = new long[INITIAL_COPIES * FIELDS];
  private long[] arrivalsNs = new long[INITIAL_COPIES];
  private long[] order = new long[INITIAL_COPIES];
  private int[] slots = new int[INITIAL_COPIES];
  private int size;
  private long added;

  /**
   * Nothing on its way.
   *
   * @param growing is told how many copies are on their way when there is no memory for another
   *     one, and may refuse more of it by an exception
   */
  InFlight(IntConsumer growing) {
    this.growing = growing;
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
    growing.accept(size);
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
