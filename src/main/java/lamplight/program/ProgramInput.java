package lamplight.program;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a program has still to read. A thread of its own writes it, so that a program that does not
 * read cannot hold up anybody. Thread-safe.
 */
final class ProgramInput {
  /** How many bytes may wait, beside the first line, which may be long. */
  static final long UNREAD_MAX = 1 << 20;

  private final OutputStream out;
  private final Deque<byte[]> lines = new ArrayDeque<>();
  private long waitingBytes;
  private long exemptBytes;
  private boolean ended;
  private boolean gone;

  /** Writes to this stream, which it closes at the end. */
  ProgramInput(OutputStream out, String name) {
    this.out = out;
    Thread writer = new Thread(this::write, "input of " + name);
    writer.setDaemon(true);
    writer.start();
  }

  /** Adds a line of any length, of which nobody complains when it is not read. */
  synchronized void sayLong(String line) {
    exemptBytes += line.length();
    say(line);
  }

  /** Adds a line, which ends in a line feed. */
  synchronized void say(String line) {
    if (ended || gone) {
      return;
    }
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    waitingBytes += bytes.length;
    lines.add(bytes);
    notifyAll();
  }

  /** Ends the stream after what was added. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Whether more waits than may. */
  synchronized boolean isStuck() {
    return waitingBytes - exemptBytes > UNREAD_MAX;
  }

  private void write() {
    try (out) {
      byte[] next = next();
      while (next.length > 0) {
        out.write(next);
        out.flush();
        written(next.length);
        next = next();
      }
    } catch (IOException closed) {
      // The program has closed its input, or has ended, which its output tells.
      discard();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      discard();
    }
  }

  /** The next line; empty at the end. */
  private synchronized byte[] next() throws InterruptedException {
    while (lines.isEmpty() && !ended) {
      wait();
    }
    return lines.isEmpty() ? new byte[0] : lines.remove();
  }

  private synchronized void written(int bytes) {
    waitingBytes -= bytes;
    exemptBytes = Math.max(0, exemptBytes - bytes);
  }

  private synchronized void discard() {
    gone = true;
    lines.clear();
    waitingBytes = 0;
  }
}
