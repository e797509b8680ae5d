package lamplight.log;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import lamplight.model.EventKind;
import lamplight.model.EventListener;
import lamplight.model.EventView;

/**
 * Writes the log of the relay of a star, {@code relay.csv}: a row for each copy that it forwarded,
 * after it did. UTF-8, {@code \n} line ends. A failed write is thrown as {@link
 * UncheckedIOException}. Not thread-safe.
 */
public final class RelayLog implements EventListener, Closeable {
  private final long seed;
  private final OutputStream out;
  private final RowBuffer row = new RowBuffer();

  /** Writes to a stream, which it owns, the header first. */
  public RelayLog(long seed, OutputStream out) throws IOException {
    this.seed = seed;
    this.out = out;
    out.write(RowBuffer.ascii(String.join(",", LogColumns.RELAY) + "\n"));
  }

  /** Creates the log of the relay in a trial's folder; each row is written at once. */
  public static RelayLog create(TrialFolder folder, long seed) throws IOException {
    OutputStream out = new FileOutputStream(folder.relayLog().toFile());
    try {
      return new RelayLog(seed, out);
    } catch (IOException failure) {
      out.close();
      throw failure;
    }
  }

  /** Adds a row for a relayed copy, and takes no notice of anything else. */
  @Override
  public void on(EventView event) {
    if (event.kind() != EventKind.RELAYED) {
      return;
    }
    int sender = event.process();
    row.number(seed).messageId(sender, event.number()).number(sender).number(event.peer());
    row.number(event.messageClock()).number(event.arrivedNs());
    row.number(event.takenNs()).number(event.forwardedNs()).number(event.queueLength());
    try {
      row.writeTo(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
