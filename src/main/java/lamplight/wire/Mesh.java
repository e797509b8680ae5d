package lamplight.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lamplight.model.Message;

/**
 * A process's ends of the connections of a mesh: one with each other process. The process with the
 * higher number connects, the one with the lower number accepts. Both ends say hello with the
 * trial's token. Sending belongs to one thread.
 */
public final class Mesh implements Closeable {
  private final int self;
  private final int processes;
  private final Token token;
  private final Delivery delivery;
  private final Doorkeeper doorkeeper;
  private final SortedMap<Integer, Connection> connections = new TreeMap<>();

  private Mesh(int self, int processes, Token token, Delivery delivery, Doorkeeper doorkeeper) {
    this.self = self;
    this.processes = processes;
    this.token = token;
    this.delivery = delivery;
    this.doorkeeper = doorkeeper;
  }

  /**
   * Begins to listen on a port of the system's choice.
   *
   * @param address the local address to bind
   * @param delivery takes what arrives
   * @param strangers takes a sentence on each client that was turned away
   */
  public static Mesh listen(
      int self,
      int processes,
      Token token,
      InetAddress address,
      Delivery delivery,
      Consumer<String> strangers)
      throws IOException {
    Doorkeeper doorkeeper =
        new Doorkeeper(self, processes, token, address, Doorkeeper.HELLO_LIMIT_NS, strangers);
    return new Mesh(self, processes, token, delivery, doorkeeper);
  }

  /** The port on which the peers with higher numbers connect. */
  public int port() {
    return doorkeeper.address().getPort();
  }

  /**
   * Connects with every peer, and stops listening.
   *
   * @param addresses where each process listens, by process number
   * @param timeoutNs how long all of it may take
   * @throws IOException when a peer cannot be reached or does not answer in time; names the peer
   */
  public void connect(Map<Integer, InetSocketAddress> addresses, long timeoutNs)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + timeoutNs;
    for (int peer = 1; peer < self; peer++) {
      InetSocketAddress address = addresses.get(peer);
      if (address == null) {
        throw new IOException("no address for process " + peer);
      }
      connections.put(peer, dial(peer, address, deadline));
    }
    connections.putAll(doorkeeper.awaitPeers(deadline));
    doorkeeper.close();
    connections.values().forEach(connection -> connection.startReading(delivery));
  }

  /** Sends a copy to its receiver. */
  public void send(Message message) {
    Connection connection = connections.get(message.receiver());
    if (connection == null) {
      throw new IllegalArgumentException("no connection with process " + message.receiver());
    }
    connection.send(message, delivery);
  }

  /** Tells every peer that nothing more comes. */
  public void sendEnd() {
    connections.values().forEach(connection -> connection.sendEnd(delivery));
  }

  /**
   * Waits until nothing more can come from any peer.
   *
   * @return the peers that had not ended by the deadline
   */
  public List<Integer> awaitEnds(long timeoutNs) throws InterruptedException {
    long deadline = System.nanoTime() + timeoutNs;
    List<Integer> missing = new ArrayList<>();
    for (Connection connection : connections.values()) {
      long left = Math.max(0, deadline - System.nanoTime());
      if (!connection.ended().await(left, TimeUnit.NANOSECONDS)) {
        missing.add(connection.peer());
      }
    }
    return missing;
  }

  /** Ends every connection; its reader thread ends with it. */
  @Override
  public void close() throws IOException {
    try (doorkeeper) {
      for (Connection connection : connections.values()) {
        connection.close();
      }
    }
  }

  private Connection dial(int peer, InetSocketAddress address, long deadline) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(address, DeadlineInput.remainingMillis(deadline));
      return Handshake.asCaller(socket, token, self, peer, deadline);
    } catch (IOException failure) {
      socket.close();
      throw new IOException(
          "no connection with process " + peer + " of " + processes + ": " + failure.getMessage(),
          failure);
    }
  }
}
