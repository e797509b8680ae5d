package lamplight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ControlTest {
  private static final String MARK = Dialogue.MARK;

  private final CountDownLatch orphaned = new CountDownLatch(1);
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private PipedOutputStream harnessWords;
  private BufferedReader childWords;
  private Control control;

  @BeforeEach
  void connect() throws IOException {
    harnessWords = new PipedOutputStream();
    PipedOutputStream out = new PipedOutputStream();
    childWords =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8));
    control =
        control(
            new InputStreamReader(new PipedInputStream(harnessWords), StandardCharsets.UTF_8),
            new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() throws IOException {
    harnessWords.close();
  }

  private Control control(Reader in, PrintStream out) {
    return new Control(
        new BufferedReader(in),
        out,
        new PrintStream(errors, true, StandardCharsets.UTF_8),
        orphaned::countDown);
  }

  private void harnessSays(String lines) throws IOException {
    harnessWords.write(lines.getBytes(StandardCharsets.UTF_8));
    harnessWords.flush();
  }

  @Test
  void shouldHandOverTheWordsInOrder() throws Exception {
    control.listen();
    harnessSays("peers 1=127.0.0.1:4\nstart 17\nexit\n");
    assertThat(control.await("peers")).isEqualTo("1=127.0.0.1:4");
    assertThat(control.await("start")).isEqualTo("17");
    assertThat(control.await("exit")).isEmpty();
  }

  @Test
  void shouldAnswerStatusWhileNobodyAwaitsAWord() throws Exception {
    control.listen();
    harnessSays("status\n");
    assertThat(childWords.readLine()).isEqualTo(MARK + "status 0 0 0");

    control.answerStatusWith(() -> "3 8 1");
    harnessSays("status\nexit\nstatus\n");
    assertThat(childWords.readLine()).isEqualTo(MARK + "status 3 8 1");
    assertThat(childWords.readLine()).isEqualTo(MARK + "status 3 8 1");
    assertThat(control.await("exit")).isEmpty();
  }

  @Test
  void shouldSayALineWithTheSameEndEverywhere() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    control(Reader.nullReader(), new PrintStream(out, false, StandardCharsets.UTF_8))
        .say("finished 4 7 1");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\u001elamplight finished 4 7 1\n");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 4711, 127.0.0.1:4711",
    "::1, 65535, 0:0:0:0:0:0:0:1:65535",
    "10.0.0.2, 1, 10.0.0.2:1"
  })
  void shouldSayWhereItListensAsPeersReadIt(String host, int port, String words)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(host, port);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    control(Reader.nullReader(), new PrintStream(out, false, StandardCharsets.UTF_8))
        .sayListening(address);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(MARK + "listening " + words + "\n");
    assertThat(Control.parsePeers("1=" + words)).isEqualTo(Map.of(1, address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit", "starting 17", "Start 17", ""})
  void shouldRefuseAnotherWord(String line) throws IOException {
    control.listen();
    harnessSays(line + "\n");
    assertThatThrownBy(() -> control.await("start"))
        .isInstanceOf(IOException.class)
        .hasMessage("the harness said \"" + line + "\" instead of \"start\"");
  }

  @Test
  void shouldTellThatTheHarnessIsGoneAtTheEndOfItsWords() throws Exception {
    control.listen();
    harnessSays("status\n");
    assertThat(childWords.readLine()).isEqualTo(MARK + "status 0 0 0");
    assertThat(orphaned.getCount()).as("not yet orphaned").isEqualTo(1);

    harnessWords.close();
    orphaned.await();
    assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void shouldTellThatTheHarnessIsGoneWhenReadingFails() throws Exception {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] characters, int offset, int length) throws IOException {
            throw new IOException("pipe burst");
          }

          @Override
          public void close() {}
        };
    control(broken, new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8))
        .listen();
    orphaned.await();
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("pipe burst");
  }

  @Test
  void shouldTellThatTheHarnessIsGoneWhenAnAnswerFails() throws Exception {
    control.answerStatusWith(
        () -> {
          throw new IllegalStateException("no standing");
        });
    control.listen();
    harnessSays("status\n");
    orphaned.await();
  }

  @Test
  void shouldParseTheAddressesOfPeers() throws IOException {
    assertThat(Control.parsePeers("1=127.0.0.1:4711 2=10.0.0.2:1 3=::1:65535 4=[fe80::7]:80"))
        .isEqualTo(
            Map.of(
                1, new InetSocketAddress("127.0.0.1", 4711),
                2, new InetSocketAddress("10.0.0.2", 1),
                3, new InetSocketAddress("::1", 65535),
                4, new InetSocketAddress("fe80::7", 80)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "=127.0.0.1:80",
        "1=127.0.0.1",
        "1=:80",
        "1:80=x",
        "one=127.0.0.1:80",
        "1=127.0.0.1:",
        "1=127.0.0.1:port",
        "1=127.0.0.1:65536",
        "1=127.0.0.1:-1"
      })
  void shouldShowTheAddressThatIsMalformed(String text) {
    assertThatThrownBy(() -> Control.parsePeers(text))
        .isInstanceOf(IOException.class)
        .hasMessage("expected process=host:port, got \"" + text + "\"");
  }

  @Test
  void shouldRefuseTwoAddressesOfAPeer() {
    assertThatThrownBy(() -> Control.parsePeers("1=127.0.0.1:80 1=127.0.0.1:81"))
        .isInstanceOf(IOException.class)
        .hasMessage("process 1 has two addresses");
  }

  @Test
  void shouldRefuseASpaceTooMany() {
    assertThatThrownBy(() -> Control.parsePeers("1=127.0.0.1:80  2=127.0.0.1:81"))
        .isInstanceOf(IOException.class)
        .hasMessage("expected process=host:port, got \"\"");
  }
}
