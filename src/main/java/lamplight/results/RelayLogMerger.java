package lamplight.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import lamplight.log.RelayRow;
import lamplight.model.EventListener;

/**
 * Passes the events of a star's processes on, and tells of the copies that its relay forwarded in
 * between, in the order of its log: each after the events before it, after its send, and before
 * events at later times. Where times are equal, a copy comes after its send and before a receive.
 * Holds one row. A log that cannot be read is thrown as {@link UncheckedIOException}. Not
 * thread-safe.
 */
final class RelayLogMerger implements EventListener {
  private final EventListener next;
  private final Rows rows;
  private final long[] sent;
  private Optional<RelayRow> head;

  /** Gives the rows of the relay's log in their order, and nothing when there are no more. */
  @FunctionalInterface
  interface Rows {
    Optional<RelayRow> next() throws IOException;
  }

  RelayLogMerger(EventListener next, Rows rows, int processes) {
    this.next = next;
    this.rows = rows;
    this.sent = new long[processes];
    this.head = read();
  }

  @Override
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    tellBefore(timeNs);
    next.internal(process, tick, timeNs, clock, queueLength);
  }

  @Override
  public void send(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver) {
    tellBefore(timeNs);
    next.send(process, tick, timeNs, clock, queueLength, number, receiver);
    noteSend(process, number, timeNs);
  }

  @Override
  public void sendStamped(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      long number,
      int receiver,
      long messageClock) {
    tellBefore(timeNs);
    next.sendStamped(process, tick, timeNs, clock, queueLength, number, receiver, messageClock);
    noteSend(process, number, timeNs);
  }

  @Override
  public void receive(
      int process,
      long tick,
      long timeNs,
      long clock,
      long queueLength,
      int sender,
      long number,
      long messageClock,
      long arrivedNs) {
    tellBefore(timeNs);
    tellSentAt(timeNs);
    next.receive(
        process, tick, timeNs, clock, queueLength, sender, number, messageClock, arrivedNs);
  }

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {
    tellRest();
    next.queued(process, sender, number, messageClock, arrivedNs);
  }

  /** Tells of every copy of which nothing was told yet. */
  void tellRest() {
    while (head.isPresent()) {
      tellHead(head.get());
    }
  }

  private void noteSend(int process, long number, long timeNs) {
    sent[process - 1] = Math.max(sent[process - 1], number);
    tellSentAt(timeNs);
  }

  private void tellBefore(long timeNs) {
    while (head.isPresent() && head.get().forwardedNs() < timeNs) {
      tellHead(head.get());
    }
  }

  private void tellSentAt(long timeNs) {
    while (head.isPresent()
        && head.get().forwardedNs() == timeNs
        && head.get().number() <= sent[head.get().sender() - 1]) {
      tellHead(head.get());
    }
  }

  private void tellHead(RelayRow row) {
    row.tell(next);
    head = read();
  }

  private Optional<RelayRow> read() {
    try {
      return rows.next();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
