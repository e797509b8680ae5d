package lamplight.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lamplight.model.Message;
import lamplight.model.RelaySpec;

/**
 * A node's ends of its connections with all others: a process's in a mesh, or the relay's in a
 * star, which everyone calls because its number is the lowest. The node with the higher number
 * connects, the one with the lower number accepts. Both ends say hello with the trial's token.
 * Sending belongs to one thread.
 */
public final class Mesh implements Transport {
  private final int self;
  private final int processes;
  private final Token token;
  private final Delivery delivery;
  private final Acceptor doorkeeper;
  private final SortedMap<Integer, Connection> connections = new TreeMap<>();

  private Mesh(int self, int processes, Token token, Delivery delivery, Acceptor doorkeeper) {
    this.self = self;
    this.processes = processes;
    this.token = token;
    this.delivery = delivery;
    this.doorkeeper = doorkeeper;
  }

  /**
   * Begins to listen on a port of the system's choice.
   *
   * @param self a process, or {@link RelaySpec#NUMBER}
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
    Acceptor doorkeeper =
        new Acceptor(self, processes, token, address, Acceptor.HELLO_LIMIT_NS, strangers);
    return new Mesh(self, processes, token, delivery, doorkeeper);
  }

  /** Where the peers with higher numbers connect. */
  @Override
  public Optional<InetSocketAddress> address() {
    return Optional.of(doorkeeper.address());
  }

  /** Connects with every peer, and stops listening. */
  @Override
  public void connect(Map<Integer, InetSocketAddress> addresses, long timeoutNs)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + timeoutNs;
    for (int peer = 1; peer < self; peer++) {
      InetSocketAddress address = addresses.get(peer);
      if (address == null) {
        throw new IOException("no address for process " + peer);
      }
      connections.put(peer, Connector.dial(token, self, peer, address, deadline));
    }
    connections.putAll(doorkeeper.awaitPeers(deadline));
    doorkeeper.close();
    for (Connection connection : connections.values()) {
      int peer = connection.peer();
      connection.startReading(
          delivery, message -> message.sender() == peer && isFor(message.receiver(), peer));
    }
  }

  /** Whether a copy for this receiver may come from a peer: to the relay, for anybody else. */
  private boolean isFor(int receiver, int peer) {
    return self == RelaySpec.NUMBER
        ? receiver != peer && receiver >= 1 && receiver <= processes
        : receiver == self;
  }

  @Override
  public void send(Message message) {
    Connection connection = connections.get(message.receiver());
    if (connection == null) {
      throw new IllegalArgumentException("no connection with process " + message.receiver());
    }
    connection.send(message, delivery);
  }

  @Override
  public void sendEnd() {
    connections.values().forEach(connection -> connection.sendEnd(delivery));
  }

  @Override
  public List<String> awaitEnds(long timeoutNs) throws InterruptedException {
    long deadline = System.nanoTime() + timeoutNs;
    List<String> missing = new ArrayList<>();
    for (Connection connection : connections.values()) {
      long left = Math.max(0, deadline - System.nanoTime());
      if (!connection.ended().await(left, TimeUnit.NANOSECONDS)) {
        missing.add(Names.of(connection.peer()));
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
}
