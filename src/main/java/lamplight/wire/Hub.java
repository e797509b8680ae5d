package lamplight.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import lamplight.model.Message;
import lamplight.model.RelaySpec;

/**
 * The relay's ends of the connections of a star: one with each process. Every process calls the
 * relay, and both say hello with the trial's token. Sending belongs to one thread.
 */
public final class Hub implements Closeable {
  private final int processes;
  private final Delivery delivery;
  private final Acceptor doorkeeper;
  private final SortedMap<Integer, Connection> connections = new TreeMap<>();

  private Hub(int processes, Delivery delivery, Acceptor doorkeeper) {
    this.processes = processes;
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
  public static Hub listen(
      int processes,
      Token token,
      InetAddress address,
      Delivery delivery,
      Consumer<String> strangers)
      throws IOException {
    Acceptor doorkeeper =
        new Acceptor(
            RelaySpec.NUMBER, processes, token, address, Acceptor.HELLO_LIMIT_NS, strangers);
    return new Hub(processes, delivery, doorkeeper);
  }

  /** Where the processes connect. */
  public InetSocketAddress address() {
    return doorkeeper.address();
  }

  /**
   * Waits until every process is connected, stops listening, and begins to read.
   *
   * @param timeoutNs how long that may take
   */
  public void connect(long timeoutNs) throws IOException, InterruptedException {
    connections.putAll(doorkeeper.awaitPeers(System.nanoTime() + timeoutNs));
    doorkeeper.close();
    for (Connection connection : connections.values()) {
      int peer = connection.peer();
      connection.startReading(
          delivery,
          message ->
              message.sender() == peer
                  && message.receiver() != peer
                  && message.receiver() >= 1
                  && message.receiver() <= processes);
    }
  }

  /** Sends a copy on to its receiver. */
  public void forward(Message message) {
    Connection connection = connections.get(message.receiver());
    if (connection == null) {
      throw new IllegalArgumentException("no connection with process " + message.receiver());
    }
    connection.send(message, delivery);
  }

  /** Tells every process that nothing more comes. */
  public void sendEnd() {
    connections.values().forEach(connection -> connection.sendEnd(delivery));
  }

  /** Waits until nothing more can come from any process, however long that takes. */
  public void awaitEnds() throws InterruptedException {
    for (Connection connection : connections.values()) {
      connection.ended().await();
    }
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
