package lamplight.cli.live;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A page on this machine that shows how runs go, and in the end the report. Only programs of this
 * machine can reach it, and only those that were told its address. It keeps no program alive, for
 * closing it waits at most for browsers that are about to fetch the report. Thread-safe.
 */
public final class LivePage implements AutoCloseable {
  private static final int TOKEN_BYTES = 16;
  private static final long FETCH_NS = TimeUnit.SECONDS.toNanos(3);

  private final HttpServer server;
  private final ExecutorService threads;
  private final Broadcast broadcast;
  private final String token;

  private LivePage(HttpServer server, ExecutorService threads, Broadcast broadcast, String token) {
    this.server = server;
    this.threads = threads;
    this.broadcast = broadcast;
    this.token = token;
  }

  /**
   * Serves the page from now on, at a port that the system picks.
   *
   * @param random makes what is secret of its address
   * @throws IOException when there is no port to be had
   */
  public static LivePage open(SecureRandom random) throws IOException {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    Broadcast broadcast = new Broadcast();
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "live page");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", new LiveRequests(token, broadcast));
    // The server's own thread is a daemon if the one that starts it is.
    CompletableFuture.runAsync(server::start, threads).join();
    threads.execute(() -> keepThePast(broadcast));
    return new LivePage(server, threads, broadcast, token);
  }

  private static void keepThePast(Broadcast broadcast) {
    try {
      do {
        broadcast.keep();
      } while (!broadcast.awaitEnd(WatchedRun.GLANCE_NS));
    } catch (InterruptedException over) {
      // The page is closed.
      Thread.currentThread().interrupt();
    }
  }

  /** Where a browser finds it. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + token + "/";
  }

  /** Shows a run, from now on. */
  public void watch(Supplier<RunView> run) {
    broadcast.watch(run);
  }

  /** Tells what is being done when no trial runs. */
  public void tell(String words) {
    broadcast.tell(words);
  }

  /**
   * Takes the report of a run.
   *
   * @param page its {@code report.html}
   */
  public void reported(Path page) {
    broadcast.reported(page);
  }

  /**
   * Tells browsers that it is over. Each that shows the page is given a moment to fetch the report;
   * then they are on their own.
   */
  @Override
  public void close() {
    broadcast.end();
    try {
      broadcast.awaitServed(FETCH_NS);
    } catch (InterruptedException hurried) {
      // Whoever is in such a hurry does not wait for browsers.
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
