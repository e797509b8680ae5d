package lamplight.check;

import java.util.function.BiConsumer;
import lamplight.model.Hop;
import lamplight.model.RelaySpec;

/**
 * The copies on one hop of a star, connection by connection, in the order in which they were put on
 * it: those of one sender on the way to the relay, those to one receiver on the way from it. Memory
 * is bounded by what is on the hop. Not thread-safe.
 */
final class HopCopies {
  private final OutstandingCopies copies = new OutstandingCopies();
  private final Hop hop;
  private final long nodes;
  private long puts;

  /**
   * What tells copies apart.
   *
   * @param number of the message among those of its sender
   */
  record Id(int sender, long number, int receiver) {
    String message() {
      return Wording.message(sender, number);
    }

    /** The key of the channel from end to end. */
    long channel() {
      return ChannelTable.key(sender, receiver);
    }
  }

  HopCopies(Hop hop, int processes) {
    this.hop = hop;
    this.nodes = processes + 1L;
  }

  /** Puts a copy on its connection; its place there is kept in the place of a clock. */
  void put(int sender, long number, int receiver, long timestamp, long leftNs) {
    puts++;
    int message =
        copies.addMessage(onConnection(sender, number, receiver), timestamp, puts, leftNs, 1);
    copies.addCopy(message, from(sender), to(receiver));
  }

  /** Takes a copy off its connection, if it is there, and keeps what the taken... methods tell. */
  boolean take(int sender, long number, int receiver) {
    return copies.take(from(sender), to(receiver), onConnection(sender, number, receiver));
  }

  /** The timestamp with which the taken copy was put on. */
  long takenTimestamp() {
    return copies.takenTimestamp();
  }

  /** When the taken copy was put on. */
  long takenLeftNs() {
    return copies.takenSentNs();
  }

  /** The place of the taken copy: it grows from each copy put on to the next, from 1 on. */
  long takenPlace() {
    return copies.takenClock();
  }

  /** The place of the last copy left that was put on before the taken one; 0 without one. */
  long takenBehind() {
    return copies.takenBehind();
  }

  /** Whether one that was put on its connection after the taken copy was taken before it. */
  boolean isTakenOvertaken() {
    return copies.takenOvertaker() != 0;
  }

  /** The message of that one, on the way from the relay. */
  String overtaker() {
    long other = copies.takenOvertaker();
    return Wording.message((int) Math.floorMod(other, nodes), Math.floorDiv(other, nodes));
  }

  /**
   * Tells of each copy left on the connection of a process, in the order in which it was put on it,
   * and whether one that was put on later was taken.
   */
  void tell(int process, BiConsumer<Id, Boolean> left) {
    copies.tellCopies(
        from(process),
        to(process),
        (id, isOvertaken) -> {
          long number = Math.floorDiv(id, nodes);
          int other = (int) Math.floorMod(id, nodes);
          left.accept(
              hop == Hop.FROM_SENDER
                  ? new Id(process, number, other)
                  : new Id(other, number, process),
              isOvertaken);
        });
  }

  /** A number that tells the copies on one connection apart. */
  private long onConnection(int sender, long number, int receiver) {
    return number * nodes + (hop == Hop.FROM_SENDER ? receiver : sender);
  }

  private int from(int sender) {
    return hop == Hop.FROM_SENDER ? sender : RelaySpec.NUMBER;
  }

  private int to(int receiver) {
    return hop == Hop.FROM_SENDER ? RelaySpec.NUMBER : receiver;
  }
}
