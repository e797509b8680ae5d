package lamplight.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import lamplight.model.EventListener;
import lamplight.model.EventView;

/**
 * Passes the events of a star's processes on, and tells of the copies that its relay forwarded in
 * between, in the order of its log: each after the events before it, after its send, and before
 * events at later times. Where times are equal, a copy comes after its send and before a receive.
 * Holds one row. A log that cannot be read is thrown as {@link UncheckedIOException}. Not
 * thread-safe.
 */
final class RelayLogMerger implements EventListener {
  private final EventListener next;
  private final EventSource rows;
  private final long[] sent;
  private Optional<EventView> head;

  RelayLogMerger(EventListener next, EventSource rows, int processes) {
    this.next = next;
    this.rows = rows;
    this.sent = new long[processes];
    this.head = read();
  }

  @Override
  public void on(EventView event) {
    switch (event.kind()) {
      case INTERNAL -> {
        tellBefore(event.timeNs());
        next.on(event);
      }
      case SEND -> {
        tellBefore(event.timeNs());
        next.on(event);
        int index = event.process() - 1;
        sent[index] = Math.max(sent[index], event.number());
        tellSentAt(event.timeNs());
      }
      case RECEIVE -> {
        tellBefore(event.timeNs());
        tellSentAt(event.timeNs());
        next.on(event);
      }
      case QUEUED -> {
        tellRest();
        next.on(event);
      }
      case RELAYED -> throw new IllegalStateException("a process logs no copy of the relay");
    }
  }

  /** Tells of every copy of which nothing was told yet. */
  void tellRest() {
    while (head.isPresent()) {
      tellHead(head.get());
    }
  }

  private void tellBefore(long timeNs) {
    while (head.isPresent() && head.get().forwardedNs() < timeNs) {
      tellHead(head.get());
    }
  }

  private void tellSentAt(long timeNs) {
    while (head.isPresent()
        && head.get().forwardedNs() == timeNs
        && head.get().number() <= sent[head.get().process() - 1]) {
      tellHead(head.get());
    }
  }

  private void tellHead(EventView row) {
    next.on(row);
    head = read();
  }

  private Optional<EventView> read() {
    try {
      return rows.next();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
