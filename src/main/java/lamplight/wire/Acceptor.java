package lamplight.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Listens for the peers with higher numbers and turns strangers away: a client has a short time for
 * its hello, only so many are heard at once while the others wait in the system's queue, and only
 * an expected peer that is not yet connected comes in. Each client is heard on a thread of its own,
 * so that a silent one keeps no peer waiting. Thread-safe.
 */
final class Acceptor implements Closeable {
  /** How long a client may take over its hello. */
  static final long HELLO_LIMIT_NS = TimeUnit.SECONDS.toNanos(10);

  /** How many clients are heard at once. */
  static final int CLIENTS_AT_ONCE = 64;

  private final int self;
  private final int processes;
  private final Token token;
  private final long helloLimitNs;
  private final ServerSocket server;
  private final Consumer<String> strangers;
  private final Semaphore places = new Semaphore(CLIENTS_AT_ONCE);
  private final SortedMap<Integer, Connection> connected = new TreeMap<>();
  private final Set<Socket> atTheDoor = new HashSet<>();
  private boolean handedOver;
  private boolean closed;

  /**
   * Begins to listen.
   *
   * @param helloLimitNs how long a client may take over its hello
   * @param strangers takes a sentence on each client that was turned away
   */
  Acceptor(
      int self,
      int processes,
      Token token,
      InetAddress address,
      long helloLimitNs,
      Consumer<String> strangers)
      throws IOException {
    this.self = self;
    this.processes = processes;
    this.token = token;
    this.helloLimitNs = helloLimitNs;
    this.strangers = strangers;
    this.server = new ServerSocket(0, Math.max(50, processes), address);
    startThread("doorkeeper", this::acceptAll);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
  }

  /**
   * Waits until every peer with a higher number is connected. From then on the connections are the
   * caller's.
   */
  synchronized SortedMap<Integer, Connection> awaitPeers(long deadline)
      throws IOException, InterruptedException {
    while (connected.size() < processes - self) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new SocketTimeoutException(
            connected.size()
                + " of "
                + (processes - self)
                + " peers connected in time: "
                + connected.keySet());
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    handedOver = true;
    return new TreeMap<>(connected);
  }

  /** Ends the listening, and every connection that was not handed over. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    server.close();
    for (Socket client : atTheDoor) {
      client.close();
    }
    if (!handedOver) {
      for (Connection connection : connected.values()) {
        connection.close();
      }
    }
  }

  private void acceptAll() {
    try {
      while (true) {
        places.acquireUninterruptibly();
        Socket client = server.accept();
        comeToTheDoor(client);
        startThread("hello", () -> hear(client));
      }
    } catch (IOException failure) {
      // Closing the server socket is how this thread is told to end. After anything else, the peers
      // that are still missing time out.
      if (!server.isClosed()) {
        strangers.accept("accepting connections ended: " + failure.getMessage());
      }
    }
  }

  private void hear(Socket client) {
    try {
      requireOpen();
      Handshake.Greeting greeting =
          Handshake.asHost(client, token, self, System.nanoTime() + helloLimitNs);
      admit(client, greeting);
    } catch (IOException | RuntimeException failure) {
      turnAway(client, failure);
    } finally {
      places.release();
    }
  }

  private synchronized void comeToTheDoor(Socket client) {
    atTheDoor.add(client);
  }

  /** A client that came while the door was closed is not among those that closing sent away. */
  private synchronized void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("this process no longer listens");
    }
  }

  private synchronized void admit(Socket client, Handshake.Greeting greeting) throws IOException {
    int peer = greeting.peer();
    if (peer <= self || peer > processes) {
      throw new FrameException("it says it is process " + peer + ", which is not expected here");
    }
    if (connected.containsKey(peer)) {
      throw new FrameException("process " + peer + " is already connected");
    }
    requireOpen();
    connected.put(peer, greeting.accept());
    atTheDoor.remove(client);
    notifyAll();
  }

  private void turnAway(Socket client, Exception failure) {
    boolean interrupted;
    synchronized (this) {
      interrupted = closed && atTheDoor.contains(client);
      atTheDoor.remove(client);
    }
    String reason =
        interrupted ? "it had not said hello when the listening ended" : failure.getMessage();
    strangers.accept("turned away a client at " + client.getRemoteSocketAddress() + ": " + reason);
    try {
      client.close();
    } catch (IOException alsoFailed) {
      strangers.accept("closing its connection failed: " + alsoFailed.getMessage());
    }
  }

  private static void startThread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
