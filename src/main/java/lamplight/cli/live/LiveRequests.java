package lamplight.cli.live;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import lamplight.report.text.JsonText;

/**
 * Answers those who know the secret of the page's address, and nobody else: a site that is open in
 * the same browser can send requests to this machine as well, under a name of its own. Thread-safe.
 */
final class LiveRequests implements HttpHandler {
  /** A name that leads here, whoever gave it out, is not among them. */
  private static final Pattern HERE = Pattern.compile("(127\\.0\\.0\\.1|localhost)(:\\d{1,5})?");

  private static final String HTML = "text/html; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  /** The report has pictures within itself, and scripts of its own. */
  private static final String POLICY =
      "default-src 'none'; connect-src 'self'; style-src 'unsafe-inline';"
          + " script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final String root;
  private final Broadcast broadcast;
  private final String page = LiveDocument.page();

  LiveRequests(String token, Broadcast broadcast) {
    this.root = "/" + token + "/";
    this.broadcast = broadcast;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange);
    } catch (InterruptedException over) {
      // The page is closed, and with it the connection.
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange) throws IOException, InterruptedException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    String host = exchange.getRequestHeaders().getFirst("Host");
    String path = exchange.getRequestURI().getRawPath();
    if (host == null || !HERE.matcher(host).matches()) {
      send(exchange, 403, TEXT, "ask for 127.0.0.1 or localhost\n");
    } else if (!path.startsWith(root)) {
      send(exchange, 404, TEXT, "there is nothing here\n");
    } else if (!exchange.getRequestMethod().equals("GET")) {
      headers.set("Allow", "GET");
      send(exchange, 405, TEXT, "this page can only be read\n");
    } else {
      get(exchange, path.substring(root.length()));
    }
  }

  private void get(HttpExchange exchange, String name) throws IOException, InterruptedException {
    Optional<Path> report = broadcast.lastReport();
    if (name.isEmpty()) {
      send(exchange, 200, HTML, page);
    } else if (name.equals("events")) {
      listen(exchange);
    } else if (name.equals("report.html") && report.isPresent()) {
      send(exchange, 200, HTML, LiveDocument.report(report.get()));
      broadcast.served();
    } else {
      send(exchange, 404, TEXT, "there is nothing here\n");
    }
  }

  /** Tells a listener all news until the end. */
  private void listen(HttpExchange exchange) throws IOException, InterruptedException {
    if (!broadcast.join()) {
      String words = "at most " + Broadcast.LISTENERS_MAX + " can watch at once\n";
      send(exchange, 503, TEXT, words);
      return;
    }
    boolean fetches = false;
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    try {
      fetches = tellAll(exchange);
    } finally {
      if (!fetches) {
        broadcast.left();
      }
    }
  }

  /** Tells all news until the end; whether there is a report to fetch. */
  private boolean tellAll(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (String earlier : broadcast.past()) {
        tell(out, "data: " + earlier);
      }
      do {
        tell(out, "data: " + broadcast.news());
      } while (!broadcast.awaitEnd(WatchedRun.GLANCE_NS));
      Optional<Path> report = broadcast.lastReport();
      String folder = report.map(path -> path.resolveSibling("").toString()).orElse("");
      JsonText end = new JsonText().beginObject().name("folder").value(folder).endObject();
      tell(out, "event: done\ndata: " + end);
      return report.isPresent();
    }
  }

  private static void tell(OutputStream out, String event) throws IOException {
    out.write((event + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
