package lamplight.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * The input of a socket with one deadline over all of its reads. The socket's own time limit begins
 * anew with every read, so a client that sends a byte now and then would never run into it. Not
 * thread-safe.
 */
final class DeadlineInput extends InputStream {
  private final Socket socket;
  private final InputStream in;
  private final long deadline;
  private boolean limited = true;

  /**
   * The input of a socket.
   *
   * @param deadline when reading ends with a {@link SocketTimeoutException}, on {@link
   *     System#nanoTime}'s clock
   */
  DeadlineInput(Socket socket, long deadline) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.deadline = deadline;
  }

  /** Lifts the deadline: from now on a read waits for as long as the connection lasts. */
  void waitForEver() throws IOException {
    limited = false;
    socket.setSoTimeout(0);
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (limited) {
      socket.setSoTimeout(remainingMillis(deadline));
    }
    return in.read(bytes, offset, length);
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  /** What is left until a deadline, at least 1 ms. */
  static int remainingMillis(long deadline) throws SocketTimeoutException {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      throw new SocketTimeoutException("timed out");
    }
    return (int) Math.min(Integer.MAX_VALUE, 1 + TimeUnit.NANOSECONDS.toMillis(left));
  }
}
