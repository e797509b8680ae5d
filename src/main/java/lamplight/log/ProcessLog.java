package lamplight.log;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.StringJoiner;
import lamplight.model.EventListener;
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

  @Override
  public void internal(int process, long tick, long timeNs, long clock, long queueLength) {
    begin(process, tick, timeNs, INTERNAL, clock, queueLength);
    row.empty().empty().empty().empty();
    end(events);
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
    begin(process, tick, timeNs, SEND, clock, queueLength);
    row.messageId(process, number);
    if (receiver == Message.EVERYONE) {
      row.word(everyone);
    } else {
      row.number(receiver);
    }
    row.number(clock).empty();
    end(events);
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
    begin(process, tick, timeNs, RECEIVE, clock, queueLength);
    row.messageId(sender, number).number(sender).number(messageClock).number(arrivedNs);
    end(events);
  }

  @Override
  public void queued(int process, int sender, long number, long messageClock, long arrivedNs) {
    position++;
    row.number(seed).number(process).number(position);
    row.messageId(sender, number).number(sender).number(messageClock).number(arrivedNs);
    end(queue);
  }

  @Override
  public void close() throws IOException {
    try (queue) {
      events.close();
    }
  }

  private void begin(
      int process, long tick, long timeNs, byte[] event, long clock, long queueLength) {
    row.number(seed).number(process).number(tick).number(timeNs);
    row.word(event).number(clock).number(queueLength);
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
