package lamplight.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lamplight.model.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a connection with process 2 makes of a peer that breaks the rules; this is process 1. */
@Timeout(60)
class ConnectionTest {
  private static final Predicate<Message> TO_PROCESS_1 =
      message -> message.sender() == 2 && message.receiver() == 1;

  private final RecordedDelivery delivery = new RecordedDelivery();

  @ParameterizedTest
  @MethodSource("misdeeds")
  void shouldCloseTheConnectionOfAPeerThatBreaksTheRules(Frame[] frames, String cause)
      throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Stranger peer = new Stranger(server.getLocalPort());
        Connection connection = connection(server.accept())) {
      peer.send(frames);
      connection.startReading(delivery, TO_PROCESS_1);

      connection.ended().await();
      assertThat(delivery.losses()).containsExactly("2: " + cause);
      assertThat(peer.read()).as("the connection is closed").isEqualTo(-1);
    }
  }

  static Stream<Arguments> misdeeds() {
    return Stream.of(
        misdeed(
            "a message from 3 to 1 on the connection from process 2 to process 1",
            FrameBytes.copy(3, 1, 1, 1)),
        misdeed(
            "a message from 2 to 3 on the connection from process 2 to process 1",
            FrameBytes.copy(2, 1, 3, 1)),
        misdeed("a second hello", new Frame.Hello(FrameBytes.TOKEN, 2, 1)));
  }

  private static Arguments misdeed(String cause, Frame... frames) {
    return Arguments.of(frames, cause);
  }

  @Test
  void shouldNoticeThatCopiesAreMissing() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Stranger peer = new Stranger(server.getLocalPort());
        Connection connection = connection(server.accept())) {
      peer.send(FrameBytes.copy(2, 1, 1, 1), new Frame.End(2));
      connection.startReading(delivery, TO_PROCESS_1);

      connection.ended().await();
      assertThat(delivery.messages()).hasSize(1);
      assertThat(delivery.losses()).containsExactly("2: it sent 2 copies, but 1 arrived");
    }
  }

  @Test
  void shouldKeepWhatArrivedBeforeHalfAFrame() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Stranger peer = new Stranger(server.getLocalPort());
        Connection connection = connection(server.accept())) {
      peer.send(FrameBytes.copy(2, 1, 1, 7)).send(new byte[] {0, 0, 0, 25, 2, 0});
      peer.close();
      connection.startReading(delivery, TO_PROCESS_1);

      connection.ended().await();
      assertThat(delivery.messages()).containsExactly(FrameBytes.copy(2, 1, 1, 7).message());
      assertThat(delivery.losses()).containsExactly("2: the connection ended without an end frame");
    }
  }

  @Test
  void shouldEndItsReaderQuietlyWhenItIsClosed() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Stranger peer = new Stranger(server.getLocalPort());
        Connection connection = connection(server.accept())) {
      connection.startReading(delivery, TO_PROCESS_1);
      connection.close();

      connection.ended().await();
      assertThat(peer.read()).isEqualTo(-1);
      assertThat(delivery.losses()).isEmpty();
    }
  }

  private static Connection connection(Socket socket) throws Exception {
    return new Connection(1, 2, socket, new FrameReader(socket.getInputStream()));
  }
}
