package lamplight.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Opens connections as the caller. Stateless. */
final class Connector {
  private Connector() {}

  /**
   * Connects with another end and exchanges hellos.
   *
   * @param deadline on {@link System#nanoTime}'s clock
   * @throws IOException when it cannot be reached or does not answer in time; names it
   */
  static Connection dial(Token token, int self, int peer, InetSocketAddress address, long deadline)
      throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(address, DeadlineInput.remainingMillis(deadline));
      return Handshake.asCaller(socket, token, self, peer, deadline);
    } catch (IOException failure) {
      socket.close();
      throw new IOException(
          "no connection with " + Names.of(peer) + ": " + failure.getMessage(), failure);
    }
  }
}
