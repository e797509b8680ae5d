package lamplight.check;

import java.util.Arrays;

/**
 * The copies that were sent and neither received nor listed as queued yet, channel by channel in
 * the order of sending. A copy costs two numbers, a channel with copies five, and nothing is an
 * object of its own: a send to all stays cheap with a hundred thousand processes. Memory is bounded
 * by what is outstanding. Not thread-safe.
 */
final class OutstandingCopies {
  private static final int NONE = ChannelTable.NONE;
  private static final int INITIAL_COPIES = 16;

  private final MessageStore messages = new MessageStore();
  private final ChannelTable channels = new ChannelTable();

  /** For each copy, its message. */
  private int[] message = new int[INITIAL_COPIES];

  /** For each copy, the next one on its channel; in a free slot, the next free one. */
  private int[] next = new int[INITIAL_COPIES];

  private int used;
  private int free = NONE;

  private long takenTimestamp;
  private long takenClock;
  private long takenSentNs;
  private long takenBehind;
  private long takenOvertaker;

  /** Keeps a send of which this many copies follow, and returns what {@link #addCopy} needs. */
  int addMessage(long number, long timestamp, long clock, long sentNs, int copies) {
    return messages.add(number, timestamp, clock, sentNs, copies);
  }

  /** Puts a copy of a message on a channel. */
  void addCopy(int messageSlot, int sender, int receiver) {
    int copy = allocate();
    message[copy] = messageSlot;
    next[copy] = NONE;
    long key = ChannelTable.key(sender, receiver);
    int found = channels.find(key);
    int channel = found == NONE ? channels.add(key) : found;
    if (channels.first(channel) == NONE) {
      channels.setFirst(channel, copy);
    } else {
      next[channels.last(channel)] = copy;
    }
    channels.setLast(channel, copy);
  }

  /**
   * Takes the copy of this message off its channel, and keeps what the taken... methods tell.
   *
   * @return false when there is no such copy
   */
  boolean take(int sender, int receiver, long number) {
    int channel = channels.find(ChannelTable.key(sender, receiver));
    if (channel == NONE) {
      return false;
    }
    // The next copy due stands behind those overtaken; these come last, because they seldom come.
    int overtaken = channels.overtaken(channel);
    int before = overtaken;
    int copy = before == NONE ? channels.first(channel) : next[before];
    while (copy != NONE && messages.number(message[copy]) != number) {
      before = copy;
      copy = next[copy];
    }
    if (copy != NONE) {
      takenOvertaker = 0;
      channels.setOvertaken(channel, before);
      channels.setOvertaker(channel, number);
    } else if (overtaken != NONE) {
      before = NONE;
      copy = channels.first(channel);
      while (copy != overtaken && messages.number(message[copy]) != number) {
        before = copy;
        copy = next[copy];
      }
      if (messages.number(message[copy]) != number) {
        return false;
      }
      takenOvertaker = channels.overtaker(channel);
      if (copy == overtaken) {
        channels.setOvertaken(channel, before);
      }
    } else {
      return false;
    }
    unlink(channel, before, copy);
    return true;
  }

  /**
   * Drops the copies of a channel that were sent before an instant, but for those that a later one
   * overtook.
   *
   * @return how many
   */
  long dropSentBefore(int sender, int receiver, long sentNs) {
    int channel = channels.find(ChannelTable.key(sender, receiver));
    long dropped = 0;
    while (channel != NONE) {
      int before = channels.overtaken(channel);
      int copy = before == NONE ? channels.first(channel) : next[before];
      if (copy == NONE || messages.sentNs(message[copy]) >= sentNs) {
        break;
      }
      unlink(channel, before, copy);
      dropped++;
      channel = channels.find(ChannelTable.key(sender, receiver));
    }
    return dropped;
  }

  /** The timestamp that the taken message carried when it was sent. */
  long takenTimestamp() {
    return takenTimestamp;
  }

  /** The sender's clock after the send of the taken message. */
  long takenClock() {
    return takenClock;
  }

  /** When the taken message was sent. */
  long takenSentNs() {
    return takenSentNs;
  }

  /**
   * The clock, as of {@link #takenClock}, of the last message left that was sent before the taken
   * one; 0 if none.
   */
  long takenBehind() {
    return takenBehind;
  }

  /** The number of a message that was sent after the taken one but taken before it; 0 if none. */
  long takenOvertaker() {
    return takenOvertaker;
  }

  /** Tells of every channel with copies left, in no certain order. */
  void tellRemainders(Remainders remainders) {
    for (int channel = 0; channel < channels.slots(); channel++) {
      if (channels.isUsed(channel)) {
        long key = channels.key(channel);
        int first = channels.first(channel);
        long copies = 0;
        long overtaken = 0;
        for (int copy = first; copy != NONE; copy = next[copy]) {
          copies++;
          if (copy == channels.overtaken(channel)) {
            overtaken = copies;
          }
        }
        remainders.remain(
            ChannelTable.sender(key),
            ChannelTable.receiver(key),
            copies,
            overtaken,
            messages.number(message[first]));
      }
    }
  }

  /** Tells of each copy left on one channel, in the order of sending. */
  void tellCopies(int sender, int receiver, Copies left) {
    int channel = channels.find(ChannelTable.key(sender, receiver));
    if (channel == NONE) {
      return;
    }
    boolean isOvertaken = channels.overtaken(channel) != NONE;
    for (int copy = channels.first(channel); copy != NONE; copy = next[copy]) {
      left.remain(messages.number(message[copy]), isOvertaken);
      isOvertaken &= copy != channels.overtaken(channel);
    }
  }

  /** Is told of a copy left on a channel. */
  @FunctionalInterface
  interface Copies {
    /**
     * A copy is left.
     *
     * @param isOvertaken whether it was sent before one that was taken
     */
    void remain(long number, boolean isOvertaken);
  }

  /** Is told of the copies left on a channel. */
  @FunctionalInterface
  interface Remainders {
    /**
     * A channel has copies left.
     *
     * @param copies how many, at least one
     * @param overtaken how many of them were sent before one that was taken
     * @param oldest the message number of the oldest one
     */
    void remain(int sender, int receiver, long copies, long overtaken, long oldest);
  }

  private void unlink(int channel, int before, int copy) {
    int slot = message[copy];
    takenTimestamp = messages.timestamp(slot);
    takenClock = messages.clock(slot);
    takenSentNs = messages.sentNs(slot);
    takenBehind = before == NONE ? 0 : messages.clock(message[before]);
    messages.removeCopy(slot);
    int after = next[copy];
    if (before != NONE) {
      next[before] = after;
    } else {
      channels.setFirst(channel, after);
    }
    if (after == NONE) {
      channels.setLast(channel, before);
    }
    next[copy] = free;
    free = copy;
    if (channels.first(channel) == NONE) {
      channels.remove(channel);
    }
  }

  private int allocate() {
    if (free != NONE) {
      int copy = free;
      free = next[copy];
      return copy;
    }
    if (used == next.length) {
      int larger = Math.multiplyExact(used, 2);
      message = Arrays.copyOf(message, larger);
      next = Arrays.copyOf(next, larger);
    }
    return used++;
  }
}
