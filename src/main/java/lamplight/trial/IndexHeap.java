package lamplight.trial;

import java.util.Arrays;

/**
 * A binary heap of indices ordered by a key, and where keys are equal by a rank. All in primitives,
 * so that choosing the next of many processes or copies makes no garbage. Not thread-safe.
 */
final class IndexHeap {
  private long[] keys;
  private long[] ranks;
  private int[] heap;
  private int size;

  /** An empty heap for the indices {@code 0..capacity-1}, each in it at most once at a time. */
  IndexHeap(int capacity) {
    keys = new long[capacity];
    ranks = new long[capacity];
    heap = new int[capacity];
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Puts in an index, ranked by itself. */
  void add(int index, long key) {
    add(index, key, index);
  }

  /** Takes out the first index, the one with the lowest key. There must be one. */
  int removeFirst() {
    int first = heap[0];
    size--;
    if (size > 0) {
      sink(heap[size]);
    }
    return first;
  }

  /** Puts in an index, before those with a higher key, or with an equal key and a higher rank. */
  void add(int index, long key, long rank) {
    keys[index] = key;
    ranks[index] = rank;
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

  /** The first index, which stays. */
  int first() {
    return heap[0];
  }

  /** The key of the first index. */
  long firstKey() {
    return keys[heap[0]];
  }

  /** Gives the first index another key. */
  void replaceFirstKey(long key) {
    int index = heap[0];
    keys[index] = key;
    sink(index);
  }

  int size() {
    return size;
  }

  /** Makes room for more indices. */
  void grow(int capacity) {
    keys = Arrays.copyOf(keys, capacity);
    ranks = Arrays.copyOf(ranks, capacity);
    heap = Arrays.copyOf(heap, capacity);
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
    return keys[one] < keys[other] || (keys[one] == keys[other] && ranks[one] < ranks[other]);
  }
}
