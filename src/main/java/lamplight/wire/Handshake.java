package lamplight.wire;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * The exchange of hellos with which a connection begins: the caller says who it is and whom it
 * means, the other end answers in kind.
 */
final class Handshake {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private Handshake() {}

  /** Says hello and expects the peer's answer. */
  static Connection asCaller(Socket socket, Token token, int self, int peer, long deadline)
      throws IOException {
    prepare(socket, deadline);
    new FrameWriter(socket.getOutputStream()).write(new Frame.Hello(token, self, peer));
    FrameReader reader = Connection.readerOf(socket);
    Frame.Hello hello = readHello(reader, token, self);
    if (hello.from() != peer) {
      throw new FrameException("process " + hello.from() + " answered instead");
    }
    socket.setSoTimeout(0);
    return new Connection(self, peer, socket, reader);
  }

  /** Expects a hello; the caller of this method decides whether its peer is welcome. */
  static Greeting asHost(Socket socket, Token token, int self, long deadline) throws IOException {
    prepare(socket, deadline);
    FrameReader reader = Connection.readerOf(socket);
    return new Greeting(readHello(reader, token, self).from(), reader);
  }

  /** Answers a welcome peer. */
  static Connection accept(Socket socket, Token token, int self, Greeting greeting)
      throws IOException {
    new FrameWriter(socket.getOutputStream()).write(new Frame.Hello(token, self, greeting.peer()));
    socket.setSoTimeout(0);
    return new Connection(self, greeting.peer(), socket, greeting.reader());
  }

  static int remainingMillis(long deadline) throws SocketTimeoutException {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      throw new SocketTimeoutException("timed out");
    }
    return (int) Math.min(Integer.MAX_VALUE, 1 + left / NANOS_PER_MILLI);
  }

  private static void prepare(Socket socket, long deadline) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(remainingMillis(deadline));
  }

  private static Frame.Hello readHello(FrameReader reader, Token token, int self)
      throws IOException {
    if (!(reader.read() instanceof Frame.Hello hello)) {
      throw new FrameException("it did not say hello");
    }
    if (!hello.token().equals(token)) {
      throw new FrameException("it does not know the token of this trial");
    }
    if (hello.to() != self) {
      throw new FrameException("it wants process " + hello.to() + ", but this is " + self);
    }
    return hello;
  }

  /** A peer that said a proper hello, with the reader that read it. */
  record Greeting(int peer, FrameReader reader) {}
}
