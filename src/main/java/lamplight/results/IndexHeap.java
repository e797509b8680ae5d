package lamplight.results;

/**
 * A binary heap of indices ordered by a key, and by themselves where keys are equal. All in
 * primitives, so that choosing the next of many logs makes no garbage. Not thread-safe.
 */
final class IndexHeap {
  private final long[] keys;
  private final int[] heap;
  private int size;

  /** A heap for the indices {@code 0..capacity-1}, each in it at most once at a time. */
  IndexHeap(int capacity) {
    keys = new long[capacity];
    heap = new int[capacity];
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int index, long key) {
    keys[index] = key;
    int slot = size;
    size++;
    while (slot > 0) {
      int parent = (slot - 1) >>> 1;
      if (!isBefore(index, heap[parent])) {
        break;
      }
      heap[slot] = heap[parent];
      slot = parent;
    }
    heap[slot] = index;
  }

  /** Takes out the index with the lowest key. */
  int removeFirst() {
    int first = heap[0];
    size--;
    if (size > 0) {
      sink(heap[size]);
    }
    return first;
  }

  private void sink(int index) {
    int slot = 0;
    while (2 * slot + 1 < size) {
      int child = 2 * slot + 1;
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], index)) {
        break;
      }
      heap[slot] = heap[child];
      slot = child;
    }
    heap[slot] = index;
  }

  private boolean isBefore(int one, int other) {
    return keys[one] < keys[other] || (keys[one] == keys[other] && one < other);
  }
}
