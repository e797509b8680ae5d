package lamplight.check;

import java.util.Arrays;

/**
 * The sends of which copies are outstanding, each kept once however many copies it has. Entries are
 * slots in arrays of primitives and are used again. Not thread-safe.
 */
final class MessageStore {
  private static final int INITIAL_MESSAGES = 16;
  private static final int NONE = -1;

  private long[] numbers = new long[INITIAL_MESSAGES];
  private long[] timestamps = new long[INITIAL_MESSAGES];
  private long[] clocks = new long[INITIAL_MESSAGES];
  private long[] sentNs = new long[INITIAL_MESSAGES];

  /** The copies outstanding; in a free slot, the next free one. */
  private int[] copies = new int[INITIAL_MESSAGES];

  private int used;
  private int free = NONE;

  /** Keeps a send with this many copies and returns its slot. */
  int add(long number, long timestamp, long clock, long timeNs, int copyCount) {
    int slot = allocate();
    numbers[slot] = number;
    timestamps[slot] = timestamp;
    clocks[slot] = clock;
    sentNs[slot] = timeNs;
    copies[slot] = copyCount;
    return slot;
  }

  /** Counts a copy as no longer outstanding; after the last one the slot is free. */
  void removeCopy(int slot) {
    copies[slot]--;
    if (copies[slot] == 0) {
      copies[slot] = free;
      free = slot;
    }
  }

  long number(int slot) {
    return numbers[slot];
  }

  /** The timestamp that the message carries. */
  long timestamp(int slot) {
    return timestamps[slot];
  }

  /** The sender's clock after the send. */
  long clock(int slot) {
    return clocks[slot];
  }

  long sentNs(int slot) {
    return sentNs[slot];
  }

  private int allocate() {
    if (free != NONE) {
      int slot = free;
      free = copies[slot];
      return slot;
    }
    if (used == numbers.length) {
      int larger = Math.multiplyExact(used, 2);
      numbers = Arrays.copyOf(numbers, larger);
      timestamps = Arrays.copyOf(timestamps, larger);
      clocks = Arrays.copyOf(clocks, larger);
      sentNs = Arrays.copyOf(sentNs, larger);
      copies = Arrays.copyOf(copies, larger);
    }
    return used++;
  }
}
