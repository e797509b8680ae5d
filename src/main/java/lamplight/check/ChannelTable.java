package lamplight.check;

import java.util.Arrays;

/**
 * Finds the state of a channel by its sender and receiver. Only channels with outstanding copies
 * have state: an open hash table of primitives whose entries move when one is removed, so that a
 * slot is good until the next change. Not thread-safe.
 */
final class ChannelTable {
  static final int NONE = -1;

  private static final int INITIAL_SLOTS = 16;
  private static final long UNUSED = -1;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private static final int FIELDS = 5;
  private static final int KEY = 0;

  /** The oldest outstanding copy, the newest one, and the newest one that was overtaken. */
  private static final int FIRST = 1;

  private static final int LAST = 2;
  private static final int OVERTAKEN = 3;

  /** The number of the message that overtook those. */
  private static final int OVERTAKER = 4;

  /** The fields of each slot, side by side. */
  private long[] fields = unused(INITIAL_SLOTS);

  private int slots = INITIAL_SLOTS;
  private int size;

  static long key(int sender, int receiver) {
    return ((long) sender << Integer.SIZE) | receiver;
  }

  static int sender(long key) {
    return (int) (key >>> Integer.SIZE);
  }

  static int receiver(long key) {
    return (int) key;
  }

  /** The slot of a channel, or {@link #NONE}. */
  int find(long key) {
    int slot = home(key);
    while (get(slot, KEY) != key) {
      if (get(slot, KEY) == UNUSED) {
        return NONE;
      }
      slot = next(slot);
    }
    return slot;
  }

  /** Adds a channel without copies, which must not be there, and returns its slot. */
  int add(long key) {
    if (2 * (size + 1) > slots) {
      grow();
    }
    size++;
    int slot = unusedFor(key);
    set(slot, KEY, key);
    set(slot, FIRST, NONE);
    set(slot, LAST, NONE);
    set(slot, OVERTAKEN, NONE);
    set(slot, OVERTAKER, 0);
    return slot;
  }

  /** Removes a channel and closes the gap behind it, so that searches need no tombstones. */
  void remove(int slot) {
    size--;
    int gap = slot;
    int candidate = next(gap);
    while (get(candidate, KEY) != UNUSED) {
      int home = home(get(candidate, KEY));
      int mask = slots - 1;
      if (((candidate - home) & mask) >= ((candidate - gap) & mask)) {
        copy(candidate, gap);
        gap = candidate;
      }
      candidate = next(candidate);
    }
    set(gap, KEY, UNUSED);
  }

  /** How many slots there are; those that are not {@link #isUsed} hold nothing. */
  int slots() {
    return slots;
  }

  boolean isUsed(int slot) {
    return get(slot, KEY) != UNUSED;
  }

  long key(int slot) {
    return get(slot, KEY);
  }

  int first(int slot) {
    return (int) get(slot, FIRST);
  }

  void setFirst(int slot, int copy) {
    set(slot, FIRST, copy);
  }

  int last(int slot) {
    return (int) get(slot, LAST);
  }

  void setLast(int slot, int copy) {
    set(slot, LAST, copy);
  }

  int overtaken(int slot) {
    return (int) get(slot, OVERTAKEN);
  }

  void setOvertaken(int slot, int copy) {
    set(slot, OVERTAKEN, copy);
  }

  long overtaker(int slot) {
    return get(slot, OVERTAKER);
  }

  void setOvertaker(int slot, long number) {
    set(slot, OVERTAKER, number);
  }

  private int home(long key) {
    return (int) ((key * MULTIPLIER) >>> (Long.numberOfLeadingZeros(slots) + 1));
  }

  private int next(int slot) {
    return (slot + 1) & (slots - 1);
  }

  private int unusedFor(long key) {
    int slot = home(key);
    while (get(slot, KEY) != UNUSED) {
      slot = next(slot);
    }
    return slot;
  }

  private long get(int slot, int field) {
    return fields[slot * FIELDS + field];
  }

  private void set(int slot, int field, long value) {
    fields[slot * FIELDS + field] = value;
  }

  private void copy(int from, int to) {
    System.arraycopy(fields, from * FIELDS, fields, to * FIELDS, FIELDS);
  }

  private void grow() {
    long[] old = fields;
    slots = Math.multiplyExact(slots, 2);
    fields = unused(slots);
    for (int at = 0; at < old.length; at += FIELDS) {
      if (old[at + KEY] != UNUSED) {
        System.arraycopy(old, at, fields, unusedFor(old[at + KEY]) * FIELDS, FIELDS);
      }
    }
  }

  private static long[] unused(int count) {
    long[] fields = new long[Math.multiplyExact(count, FIELDS)];
    Arrays.fill(fields, UNUSED);
    return fields;
  }
}
