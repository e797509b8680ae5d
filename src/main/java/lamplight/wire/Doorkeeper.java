package lamplight.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Listens for the peers with higher numbers and turns strangers away: a client has a short time for
 * its hello, only so many may be at the door at once, and only an expected peer that is not yet
 * connected comes in. Each client is heard on a thread of its own, so that a silent one keeps no
 * peer waiting.
 */
final class Doorkeeper implements Closeable {
  private static final long HELLO_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(3);
  private static final int CLIENTS_AT_ONCE = 64;

  private final int self;
  private final int processes;
  private final Token token;
  private final ServerSocket server;
  private final Consumer<String> strangers;
  private final Semaphore places = new Semaphore(CLIENTS_AT_ONCE);
  private final SortedMap<Integer, Connection> connected = new TreeMap<>();
  private final Set<Socket> atTheDoor = ConcurrentHashMap.newKeySet();

  Doorkeeper(int self, int processes, Token token, InetAddress address, Consumer<String> strangers)
      throws IOException {
    this.self = self;
    this.processes = processes;
    this.token = token;
    this.strangers = strangers;
    this.server = new ServerSocket();
    this.server.bind(new InetSocketAddress(address, 0), Math.max(50, processes));
    Thread thread = new Thread(this::acceptAll, "doorkeeper");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  /** Waits until every peer with a higher number is connected. */
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
    return new TreeMap<>(connected);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket client : atTheDoor) {
      client.close();
    }
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket client = server.accept();
        if (places.tryAcquire()) {
          hearOnThread(client);
        } else {
          turnAway(client, "too many clients at once");
        }
      }
    } catch (IOException failure) {
      // Closing the server socket is how this thread is told to end; anything else is a fault,
      // after
      // which the peers that are still missing time out.
      if (!server.isClosed()) {
        strangers.accept("accepting connections ended: " + failure.getMessage());
      }
    }
  }

  private void hearOnThread(Socket client) {
    Thread thread =
        new Thread(
            () -> {
              try {
                hear(client);
              } finally {
                places.release();
              }
            },
            "hello");
    thread.setDaemon(true);
    thread.start();
  }

  private void hear(Socket client) {
    atTheDoor.add(client);
    try {
      long deadline = System.nanoTime() + HELLO_TIMEOUT_NS;
      Handshake.Greeting greeting = Handshake.asHost(client, token, self, deadline);
      admit(client, greeting);
    } catch (IOException failure) {
      turnAway(client, String.valueOf(failure.getMessage()));
    } finally {
      atTheDoor.remove(client);
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
    connected.put(peer, Handshake.accept(client, token, self, greeting));
    atTheDoor.remove(client);
    notifyAll();
  }

  private void turnAway(Socket client, String reason) {
    strangers.accept(
        "turned away a client at port " + client.getPort() + " of this machine: " + reason);
    try {
      client.close();
    } catch (IOException failure) {
      strangers.accept("closing its connection failed: " + failure.getMessage());
    }
  }
}
