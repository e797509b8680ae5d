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

  private long[] keys = new long[INITIAL_SLOTS];

  /** The oldest outstanding copy, the newest one, and the newest one that was overtaken. */
  private int[] first = new int[INITIAL_SLOTS];

  private int[] last = new int[INITIAL_SLOTS];
  private int[] overtaken = new int[INITIAL_SLOTS];

  /** The number of the message that overtook those. */
  private long[] overtakers = new long[INITIAL_SLOTS];

  private int size;

  ChannelTable() {
    Arrays.fill(keys, UNUSED);
  }

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
    while (keys[slot] != key) {
      if (keys[slot] == UNUSED) {
        return NONE;
      }
      slot = next(slot);
    }
    return slot;
  }

  /** Adds a channel without copies, which must not be there, and returns its slot. */
  int add(long key) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    size++;
    int slot = unusedFor(key);
    keys[slot] = key;
    first[slot] = NONE;
    last[slot] = NONE;
    overtaken[slot] = NONE;
    overtakers[slot] = 0;
    return slot;
  }

  /** Removes a channel and closes the gap behind it, so that searches need no tombstones. */
  void remove(int slot) {
    size--;
    int gap = slot;
    int candidate = next(gap);
    while (keys[candidate] != UNUSED) {
      int home = home(keys[candidate]);
      int mask = keys.length - 1;
      if (((candidate - home) & mask) >= ((candidate - gap) & mask)) {
        copy(candidate, gap);
        gap = candidate;
      }
      candidate = next(candidate);
    }
    keys[gap] = UNUSED;
  }

  /** How many slots there are; those that are not {@link #isUsed} hold nothing. */
  int slots() {
    return keys.length;
  }

  boolean isUsed(int slot) {
    return keys[slot] != UNUSED;
  }

  long key(int slot) {
    return keys[slot];
  }

  int first(int slot) {
    return first[slot];
  }

  void setFirst(int slot, int copy) {
    first[slot] = copy;
  }

  int last(int slot) {
    return last[slot];
  }

  void setLast(int slot, int copy) {
    last[slot] = copy;
  }

  int overtaken(int slot) {
    return overtaken[slot];
  }

  void setOvertaken(int slot, int copy) {
    overtaken[slot] = copy;
  }

  long overtaker(int slot) {
    return overtakers[slot];
  }

  void setOvertaker(int slot, long number) {
    overtakers[slot] = number;
  }

  private int home(long key) {
    return (int) ((key * MULTIPLIER) >>> (Long.numberOfLeadingZeros(keys.length) + 1));
  }

  private int next(int slot) {
    return (slot + 1) & (keys.length - 1);
  }

  private int unusedFor(long key) {
    int slot = home(key);
    while (keys[slot] != UNUSED) {
      slot = next(slot);
    }
    return slot;
  }

  private void copy(int from, int to) {
    keys[to] = keys[from];
    first[to] = first[from];
    last[to] = last[from];
    overtaken[to] = overtaken[from];
    overtakers[to] = overtakers[from];
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldFirst = first;
    int[] oldLast = last;
    int[] oldOvertaken = overtaken;
    long[] oldOvertakers = overtakers;
    int larger = Math.multiplyExact(oldKeys.length, 2);
    keys = new long[larger];
    Arrays.fill(keys, UNUSED);
    first = new int[larger];
    last = new int[larger];
    overtaken = new int[larger];
    overtakers = new long[larger];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != UNUSED) {
        int slot = unusedFor(oldKeys[old]);
        keys[slot] = oldKeys[old];
        first[slot] = oldFirst[old];
        last[slot] = oldLast[old];
        overtaken[slot] = oldOvertaken[old];
        overtakers[slot] = oldOvertakers[old];
      }
    }
  }
}
