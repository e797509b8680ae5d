package lamplight.log;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.Message;

/**
 * Writes the log of one process: a row an event to {@code process-<i>.csv}, and, at the end of the
 * trial, a row for each message left in its queue to {@code queue-<i>.csv}. UTF-8, {@code \n} line
 * ends. A failed write is thrown as {@link UncheckedIOException}. Not thread-safe.
 */
public final class ProcessLog implements EventListener, Closeable {
  private static final byte[] INTERNAL = RowBuffer.ascii(LogColumns.INTERNAL);
  private static final byte[] SEND = RowBuffer.ascii(LogColumns.SEND);
  private static final byte[] RECEIVE = RowBuffer.ascii(LogColumns.RECEIVE);

  private final long seed;
  private final OutputStream events;
  private final OutputStream queue;
  private final byte[] everyone;
  private final RowBuffer row = new RowBuffer();
  private long position;

  /**
   * Writes to two streams, which it owns, headers first.
   *
   * @param process the process, from 1
   * @param processes how many processes the trial has
   */
  public ProcessLog(long seed, int process, int processes, OutputStream events, OutputStream queue)
      throws IOException {
    this.seed = seed;
    this.events = events;
    this.queue = queue;
    this.everyone = RowBuffer.ascii(others(process, processes));
    events.write(RowBuffer.ascii(String.join(",", LogColumns.EVENTS) + "\n"));
    queue.write(RowBuffer.ascii(String.join(",", LogColumns.QUEUE) + "\n"));
  }

  /** Creates the log files of one process in a trial's folder; each row is written at once. */
  public static ProcessLog create(TrialFolder folder, long seed, int process, int processes)
      throws IOException {
    OutputStream events = new FileOutputStream(folder.log(process).toFile());
    try {
      OutputStream queue = new FileOutputStream(folder.queue(process).toFile());
      try {
        return new ProcessLog(seed, process, processes, events, queue);
      } catch (IOException failure) {
        queue.close();
        throw failure;
      }
    } catch (IOException failure) {
      events.close();
      throw failure;
    }
  }

  /**
   * The row of one event, without its line end.
   *
   * @param processes how many processes the trial has
   */
  public static String row(long seed, int processes, EventView event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ProcessLog log =
        new ProcessLog(seed, event.process(), processes, out, OutputStream.nullOutputStream())) {
      out.reset();
      log.on(event);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toString(StandardCharsets.US_ASCII).stripTrailing();
  }

  @Override
  public void on(EventView event) {
    switch (event.kind()) {
      case INTERNAL -> {
        begin(event, INTERNAL);
        row.empty().empty().empty().empty();
        end(events);
      }
      case SEND -> {
        begin(event, SEND);
        row.messageId(event.process(), event.number());
        if (event.peer() == Message.EVERYONE) {
          row.word(everyone);
        } else {
          row.number(event.peer());
        }
        row.number(event.messageClock()).empty();
        end(events);
      }
      case RECEIVE -> {
        begin(event, RECEIVE);
        message(event);
        end(events);
      }
      case QUEUED -> {
        position++;
        row.number(seed).number(event.process()).number(position);
        message(event);
        end(queue);
      }
      case RELAYED -> {
        // The relay has a log of its own; see RelayLog.
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (queue) {
      events.close();
    }
  }

  private void begin(EventView event, byte[] kind) {
    row.number(seed).number(event.process()).number(event.tick()).number(event.timeNs());
    row.word(kind).number(event.clock()).number(event.queueLength());
  }

  private void message(EventView event) {
    row.messageId(event.peer(), event.number()).number(event.peer());
    row.number(event.messageClock()).number(event.arrivedNs());
  }

  private void end(OutputStream out) {
    try {
      row.writeTo(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String others(int process, int processes) {
    StringJoiner joiner = new StringJoiner(" ");
    for (int other = 1; other <= processes; other++) {
      if (other != process) {
        joiner.add(Integer.toString(other));
      }
    }
    return joiner.toString();
  }
}
