package lamplight.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/** A client that speaks for itself. */
final class Stranger implements Closeable {
  private static final int LIMIT_MS = 60_000;

  private final Socket socket;

  Stranger(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(LIMIT_MS);
  }

  Stranger send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  Stranger send(Frame... frames) throws IOException {
    return send(FrameBytes.of(frames));
  }

  /** Sends a byte; whether the connection still took it. */
  boolean trySend(byte single) throws IOException {
    try {
      socket.getOutputStream().write(single);
      return true;
    } catch (SocketException closed) {
      return false;
    }
  }

  /** Ends its own direction of the connection. */
  void endSending() throws IOException {
    socket.shutdownOutput();
  }

  /** Reads one byte; -1 when the other end has closed the connection, with or without a reset. */
  int read() throws IOException {
    try {
      return socket.getInputStream().read();
    } catch (SocketException reset) {
      return -1;
    }
  }

  Frame readFrame() throws IOException {
    return new FrameReader(socket.getInputStream()).read();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
