package lamplight.check;

import java.util.Arrays;

/**
 * The sends of which copies are outstanding, each kept once however many copies it has. Entries are
 * slots in an array of primitives and are used again. Not thread-safe.
 */
final class MessageStore {
  private static final int INITIAL_MESSAGES = 16;
  private static final int NONE = -1;
  private static final int FIELDS = 5;
  private static final int NUMBER = 0;
  private static final int TIMESTAMP = 1;
  private static final int CLOCK = 2;
  private static final int SENT_NS = 3;

  /** The copies outstanding; in a free slot, the next free one. */
  private static final int COPIES = 4;

  private long[] fields = new long[INITIAL_MESSAGES * FIELDS];
  private int used;
  private int free = NONE;

  /** Keeps a send with this many copies and returns its slot. */
  int add(long number, long timestamp, long clock, long timeNs, int copyCount) {
    int slot = allocate();
    fields[slot * FIELDS + NUMBER] = number;
    fields[slot * FIELDS + TIMESTAMP] = timestamp;
    fields[slot * FIELDS + CLOCK] = clock;
    fields[slot * FIELDS + SENT_NS] = timeNs;
    fields[slot * FIELDS + COPIES] = copyCount;
    return slot;
  }

  /** Counts a copy as no longer outstanding; after the last one the slot is free. */
  void removeCopy(int slot) {
    fields[slot * FIELDS + COPIES]--;
    if (fields[slot * FIELDS + COPIES] == 0) {
      fields[slot * FIELDS + COPIES] = free;
      free = slot;
    }
  }

  long number(int slot) {
    return fields[slot * FIELDS + NUMBER];
  }

  /** The timestamp that the message carries. */
  long timestamp(int slot) {
    return fields[slot * FIELDS + TIMESTAMP];
  }

  /** The sender's clock after the send. */
  long clock(int slot) {
    return fields[slot * FIELDS + CLOCK];
  }

  long sentNs(int slot) {
    return fields[slot * FIELDS + SENT_NS];
  }

  private int allocate() {
    if (free != NONE) {
      int slot = free;
      free = (int) fields[slot * FIELDS + COPIES];
      return slot;
    }
    if (used * FIELDS == fields.length) {
      fields = Arrays.copyOf(fields, Math.multiplyExact(fields.length, 2));
    }
    return used++;
  }
}
