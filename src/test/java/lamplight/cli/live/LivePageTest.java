package lamplight.cli.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask the live page for what, and what becomes of it. */
@Timeout(60)
class LivePageTest {
  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private LivePage page;

  @BeforeEach
  void open() throws IOException {
    page = LivePage.open(new SecureRandom());
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void shouldServeOnePageWithItsStyleAndScriptWithinItself() throws Exception {
    HttpResponse<String> response = get("");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(response.body())
        .startsWith("<!DOCTYPE html>")
        .contains("--paper: #fff", "new EventSource('events')")
        .doesNotContain("/*style*/", "/*script*/", "src=");
  }

  @Test
  void itsAddressShouldBeOfThisMachineAndNotToBeGuessed() throws Exception {
    assertThat(page.address()).matches("http://127\\.0\\.0\\.1:\\d+/[0-9a-f]{32}/");
    try (LivePage other = LivePage.open(new SecureRandom())) {
      assertThat(path(other)).isNotEqualTo(path(page));
    }
  }

  @Test
  void shouldListenOnLoopbackAlone() throws Exception {
    int port = URI.create(page.address()).getPort();
    InetAddress other = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    try (Socket socket = new Socket()) {
      // On any other system such an address is not even of this machine.
      assertThat(catchThrowable(() -> socket.connect(new InetSocketAddress(other, port), 2000)))
          .isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/events", "/report.html", "/favicon.ico", "/0123/", "/0123/events"})
  void whoeverDoesNotKnowTheSecretShouldFindNothing(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1", "Host: 127.0.0.1");
    assertThat(answer).startsWith("HTTP/1.1 404").doesNotContain("EventSource");
  }

  @Test
  void theSecretWithoutItsLastSlashOrWithMoreBehindItShouldBeNothing() throws Exception {
    String path = path(page);
    assertThat(raw("GET " + path.substring(0, path.length() - 1) + " HTTP/1.1", "Host: localhost"))
        .startsWith("HTTP/1.1 404");
    for (String more :
        List.of("../", "x", "events/", "report.html", "..%2fetc", "charts/clocks.png")) {
      assertThat(raw("GET " + path + more + " HTTP/1.1", "Host: localhost"))
          .as("%s", more)
          .startsWith("HTTP/1.1 404");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "127.0.0.1.evil.example", "evil.example:80", "10.0.0.1", ""})
  void aRequestUnderAnotherNameShouldBeRefused(String host) throws Exception {
    assertThat(raw("GET " + path(page) + " HTTP/1.1", "Host: " + host))
        .startsWith("HTTP/1.1 403")
        .doesNotContain("EventSource");
    assertThat(raw("GET " + path(page) + "events HTTP/1.1", "Host: " + host))
        .startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "localhost:8080", "127.0.0.1:1"})
  void aRequestUnderANameOfThisMachineShouldBeAnswered(String host) throws Exception {
    assertThat(raw("GET " + path(page) + " HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"})
  void anythingButReadingShouldBeRefused(String method) throws Exception {
    for (String name : List.of("", "events", "report.html")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(page.address() + name))
              .method(method, BodyPublishers.noBody())
              .build();
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).contains("GET");
    }
  }

  @Test
  void noOtherSiteShouldBeAllowedToReadIt() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(page.address()))
            .header("Origin", "https://evil.example")
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    assertThat(response.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy"))
        .contains("same-origin");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; connect-src 'self';")
        .contains("frame-ancestors 'none'");
  }

  @Test
  void aListenerShouldHearHowTheRunStandsAndOfItsEnd() throws Exception {
    page.watch(() -> Views.running(List.of(Views.ofRates(7, 1, 3))));
    BufferedReader events = listen();
    String first = events.readLine();
    while (!first.contains("title")) {
      first = events.readLine();
    }
    assertThat(first)
        .isEqualTo(
            "data: {\"words\":\"\",\"title\":\"slow-vs-fast\",\"phase\":\"running\",\"wave\":1,"
                + "\"waves\":1,\"share\":0.6,\"model\":36.4,\"duration\":60,"
                + "\"left\":\"about 25 s left\",\"underWay\":1,\"ready\":1,\"done\":0,"
                + "\"failed\":0,\"all\":1,\"processes\":[\"process 1 (1/s)\","
                + "\"process 2 (3/s)\"],\"trials\":[{\"name\":\"seed 7\",\"state\":\"running\","
                + "\"note\":\"\",\"clocks\":[100,200],\"queues\":[0,0]}]}");
    page.tell("writing the report");
    String news = "";
    while (!news.contains("writing")) {
      news = events.readLine();
    }
    assertThat(news).startsWith("data: {\"words\":\"writing the report\",\"title\"");
    page.close();
    assertThat(events.lines().filter(line -> !line.isEmpty() && !line.startsWith("data: {\"words")))
        .containsExactly("event: done", "data: {\"folder\":\"\"}");
  }

  @Test
  void aNinthListenerShouldBeRefusedUntilOneOfTheOthersIsGone() throws Exception {
    List<BufferedReader> listeners = new ArrayList<>();
    for (int listener = 1; listener <= 8; listener++) {
      listeners.add(listen());
    }
    assertThat(get("events").statusCode()).isEqualTo(503);
    assertThat(get("events").body()).isEqualTo("at most 8 can watch at once\n");
    assertThat(get("").statusCode()).as("the page itself").isEqualTo(200);

    listeners.get(3).close();
    int status = 503;
    while (status == 503) {
      HttpResponse<InputStream> response = connect();
      status = response.statusCode();
      response.body().close();
    }
    assertThat(status).isEqualTo(200);
  }

  @Test
  void theReportShouldBeThereOnlyAtTheEndAndHoldItsPictures() throws Exception {
    Path report = report();
    page.reported(report);
    assertThat(get("report.html").statusCode()).isEqualTo(404);
    BufferedReader events = listen();
    Thread closing = new Thread(page::close);
    closing.start();
    List<String> end =
        events.lines().filter(line -> line.contains("done") || line.contains("folder")).toList();
    assertThat(end).containsExactly("event: done", "data: {\"folder\":\"" + folder + "\"}");

    // Whoever heard of the end is waited for, so the page is still there.
    HttpResponse<String> response = get("report.html");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo("<p>\u00b1</p><img src=\"data:image/png;base64,AQID\"><a href=\"charts/x\">");
    closing.join();
    assertThat(catchThrowable(() -> get(""))).isInstanceOf(ConnectException.class);
  }

  @Test
  void nobodyShouldBeWaitedForWhereNobodyListens() throws Exception {
    page.reported(report());
    get("");
    page.close();
    assertThat(catchThrowable(() -> get(""))).isInstanceOf(ConnectException.class);
  }

  @Test
  void itsThreadsShouldKeepNoProgramAlive() throws Exception {
    BufferedReader events = listen();
    assertThat(events.readLine()).startsWith("data:");
    assertThat(
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("live page|HTTP-Dispatcher"))
                .collect(Collectors.toList()))
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(Thread::isDaemon);
  }

  private Path report() throws IOException {
    Files.createDirectory(folder.resolve("charts"));
    Files.write(folder.resolve("charts/clocks.png"), new byte[] {1, 2, 3});
    return Files.writeString(
        folder.resolve("report.html"),
        "<p>\u00b1</p><img src=\"charts/clocks.png\"><a href=\"charts/x\">");
  }

  private static String path(LivePage of) {
    return URI.create(of.address()).getPath();
  }

  private HttpResponse<String> get(String name) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(page.address() + name)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<InputStream> connect() throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(page.address() + "events")).build(),
        BodyHandlers.ofInputStream());
  }

  private BufferedReader listen() throws IOException, InterruptedException {
    HttpResponse<InputStream> response = connect();
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  /** Sends these lines, as no well-behaved client does, and gives the answer. */
  private String raw(String... lines) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", URI.create(page.address()).getPort())) {
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
