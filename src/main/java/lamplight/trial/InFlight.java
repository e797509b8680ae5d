package lamplight.trial;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

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
  private final IndexHeap heap = new IndexHeap(INITIAL_COPIES);
  private long[] copies = new long[INITIAL_COPIES * FIELDS];

  /** From as many places on as there are copies, the slots that hold none. */
  private int[] slots = IntStream.range(0, INITIAL_COPIES).toArray();

  private long added;

  /**
   * Nothing on its way.
   *
   * @param growing is told how many copies are on their way when there is no memory for another
   *     one, and may refuse more of it by an exception
   */
  InFlight(IntConsumer growing) {
    this.growing = growing;
  }

  /** When the next copy arrives; {@link Long#MAX_VALUE} when none is on its way. */
  long nextNs() {
    return heap.isEmpty() ? Long.MAX_VALUE : heap.firstKey();
  }

  void add(long arrivalNs, int receiver, int sender, long number, long timestamp) {
    if (heap.size() == slots.length) {
      grow();
    }
    int slot = slots[heap.size()];
    int at = slot * FIELDS;
    copies[at + RECEIVER] = receiver;
    copies[at + SENDER] = sender;
    copies[at + NUMBER] = number;
    copies[at + TIMESTAMP] = timestamp;
    heap.add(slot, arrivalNs, added++);
  }

  int receiver() {
    return (int) next(RECEIVER);
  }

  int sender() {
    return (int) next(SENDER);
  }

  long number() {
    return next(NUMBER);
  }

  long timestamp() {
    return next(TIMESTAMP);
  }

  void removeNext() {
    int freed = heap.removeFirst();
    slots[heap.size()] = freed;
  }

  private long next(int field) {
    return copies[heap.first() * FIELDS + field];
  }

  private void grow() {
    growing.accept(slots.length);
    int capacity = slots.length * 2;
    copies = Arrays.copyOf(copies, capacity * FIELDS);
    slots = IntStream.range(0, capacity).toArray();
    heap.grow(capacity);
  }
}
