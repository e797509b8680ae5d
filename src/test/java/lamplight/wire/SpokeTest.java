package lamplight.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lamplight.model.Message;
import lamplight.model.RelaySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The relay's ends of a star, and those of its three processes. */
@Timeout(60)
class SpokeTest {
  private static final Token TOKEN = Token.parse("00112233445566778899aabbccddeeff");
  private static final Token OTHER = Token.parse("ff112233445566778899aabbccddeeff");
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(30);
  private static final int PROCESSES = 3;

  private final List<String> strangers = Collections.synchronizedList(new ArrayList<>());

  /** Keeps what arrives for the test's thread. */
  private static final class Mailbox implements Delivery {
    final BlockingQueue<Message> arrived = new LinkedBlockingQueue<>();
    final BlockingQueue<String> lost = new LinkedBlockingQueue<>();

    @Override
    public void arrived(Message message) {
      arrived.add(message);
    }

    @Override
    public void lost(int peer, String cause) {
      lost.add(Names.of(peer) + ": " + cause);
    }
  }

  private Mesh hub(Delivery delivery) throws IOException {
    return Mesh.listen(
        RelaySpec.NUMBER,
        PROCESSES,
        TOKEN,
        InetAddress.getLoopbackAddress(),
        delivery,
        strangers::add);
  }

  private static Map<Integer, InetSocketAddress> addresses(Mesh hub) {
    return Map.of(RelaySpec.NUMBER, hub.address().orElseThrow());
  }

  /** Spokes call from threads of their own, because the hub answers while it waits for all. */
  private static List<Spoke> connectAll(Mesh hub, List<Mailbox> mailboxes) throws Exception {
    List<Spoke> spokes = new ArrayList<>();
    for (int process = 1; process <= PROCESSES; process++) {
      Spoke spoke = new Spoke(process, PROCESSES, TOKEN, mailboxes.get(process - 1));
      assertThat(spoke.address()).isEmpty();
      spoke.connect(addresses(hub), LIMIT_NS);
      spokes.add(spoke);
    }
    hub.connect(Map.of(), LIMIT_NS);
    return spokes;
  }

  @Test
  void shouldCarryCopiesToTheRelayAndOn() throws Exception {
    Mailbox relay = new Mailbox();
    List<Mailbox> mailboxes = List.of(new Mailbox(), new Mailbox(), new Mailbox());
    try (Mesh hub = hub(relay)) {
      List<Spoke> spokes = connectAll(hub, mailboxes);
      Message message = new Message(2, 5, 3, 40);
      spokes.get(1).send(message);
      assertThat(relay.arrived.take()).isEqualTo(message);
      hub.send(message);
      assertThat(mailboxes.get(2).arrived.take()).isEqualTo(message);

      assertThat(spokes.get(0).awaitEnds(1)).containsExactly("the relay");
      spokes.forEach(Spoke::sendEnd);
      assertThat(hub.awaitEnds(Long.MAX_VALUE)).isEmpty();
      hub.sendEnd();
      for (Spoke spoke : spokes) {
        assertThat(spoke.awaitEnds(LIMIT_NS)).isEmpty();
        spoke.close();
      }
      assertThat(relay.lost).isEmpty();
      assertThat(strangers).isEmpty();
    }
  }

  @Test
  void shouldTurnAwayStrangersAndSecondConnections() throws Exception {
    List<Mailbox> mailboxes = List.of(new Mailbox(), new Mailbox(), new Mailbox());
    try (Mesh hub = hub(new Mailbox())) {
      assertThatThrownBy(
              () -> new Spoke(1, PROCESSES, OTHER, new Mailbox()).connect(addresses(hub), LIMIT_NS))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("no connection with the relay: ");
      assertThatThrownBy(
              () -> new Spoke(4, PROCESSES, TOKEN, new Mailbox()).connect(addresses(hub), LIMIT_NS))
          .isInstanceOf(IOException.class);
      try (Spoke first = new Spoke(1, PROCESSES, TOKEN, mailboxes.get(0))) {
        first.connect(addresses(hub), LIMIT_NS);
        assertThatThrownBy(
                () ->
                    new Spoke(1, PROCESSES, TOKEN, new Mailbox()).connect(addresses(hub), LIMIT_NS))
            .isInstanceOf(IOException.class);
      }
      assertThat(strangers)
          .anyMatch(line -> line.endsWith("it does not know the token of this trial"))
          .anyMatch(line -> line.endsWith("it says it is process 4, which is not expected here"))
          .anyMatch(line -> line.endsWith("process 1 is already connected"));
    }
  }

  @Test
  void shouldRefuseCopiesThatCannotComeFromThere() throws Exception {
    for (Message wrong :
        List.of(
            new Message(1, 1, 3, 1),
            new Message(2, 1, 2, 1),
            new Message(2, 1, 0, 1),
            new Message(2, 1, 4, 1))) {
      Mailbox relay = new Mailbox();
      List<Mailbox> mailboxes = List.of(new Mailbox(), new Mailbox(), new Mailbox());
      try (Mesh hub = hub(relay)) {
        List<Spoke> spokes = connectAll(hub, mailboxes);
        spokes.get(1).send(wrong);
        assertThat(relay.lost.take())
            .isEqualTo(
                "process 2: a message from "
                    + wrong.sender()
                    + " to "
                    + wrong.receiver()
                    + " on the connection from process 2 to the relay");
        assertThat(relay.arrived).isEmpty();
      }
    }
  }

  @Test
  void shouldRefuseCopiesThatTheRelayMustNotForwardHere() throws Exception {
    for (Message wrong :
        List.of(new Message(2, 1, 2, 1), new Message(0, 1, 2, 1), new Message(4, 1, 2, 1))) {
      List<Mailbox> mailboxes = List.of(new Mailbox(), new Mailbox(), new Mailbox());
      try (Mesh hub = hub(new Mailbox())) {
        connectAll(hub, mailboxes);
        hub.send(wrong);
        assertThat(mailboxes.get(1).lost.take())
            .startsWith("the relay: a message from " + wrong.sender() + " to 2 on the connection");
      }
    }
  }

  @Test
  void shouldNeedAnAddressAndAConnection() throws Exception {
    Spoke spoke = new Spoke(1, PROCESSES, TOKEN, new Mailbox());
    assertThatThrownBy(() -> spoke.connect(Map.of(), LIMIT_NS))
        .isInstanceOf(IOException.class)
        .hasMessage("no address for the relay");
    assertThatThrownBy(() -> spoke.send(new Message(1, 1, 2, 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("process 1 is not connected with the relay");
    spoke.close();
    try (Mesh hub = hub(new Mailbox())) {
      assertThatThrownBy(() -> hub.send(new Message(1, 1, 2, 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no connection with process 2");
      assertThatThrownBy(() -> hub.connect(Map.of(), TimeUnit.MILLISECONDS.toNanos(1)))
          .isInstanceOf(IOException.class)
          .hasMessage("0 of 3 peers connected in time: []");
    }
  }
}
