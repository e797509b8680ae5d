package lamplight.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import lamplight.model.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class MeshTest {
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(60);
  private static final long COPIES = 200;

  /** The meshes of all processes, in one JVM. */
  private static final class Members implements Closeable {
    private final List<Mesh> meshes = new ArrayList<>();
    private final List<RecordedDelivery> deliveries = new ArrayList<>();
    private final List<String> strangers = Collections.synchronizedList(new ArrayList<>());

    Members(int count) throws IOException {
      for (int self = 1; self <= count; self++) {
        RecordedDelivery delivery = new RecordedDelivery();
        deliveries.add(delivery);
        meshes.add(
            Mesh.listen(
                self,
                count,
                FrameBytes.TOKEN,
                InetAddress.getLoopbackAddress(),
                delivery,
                strangers::add));
      }
    }

    Mesh mesh(int process) {
      return meshes.get(process - 1);
    }

    RecordedDelivery delivery(int process) {
      return deliveries.get(process - 1);
    }

    Map<Integer, InetSocketAddress> addresses() {
      Map<Integer, InetSocketAddress> addresses = new TreeMap<>();
      for (int process = 1; process <= meshes.size(); process++) {
        addresses.put(
            process,
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(), mesh(process).address().orElseThrow().getPort()));
      }
      return addresses;
    }

    void connect() throws Exception {
      ExecutorService threads = Executors.newFixedThreadPool(meshes.size());
      try {
        List<Future<?>> connecting = new ArrayList<>();
        for (Mesh mesh : meshes) {
          connecting.add(
              threads.submit(
                  () -> {
                    mesh.connect(addresses(), LIMIT_NS);
                    return mesh;
                  }));
        }
        for (Future<?> future : connecting) {
          future.get();
        }
      } finally {
        threads.shutdown();
      }
    }

    @Override
    public void close() throws IOException {
      for (Mesh mesh : meshes) {
        mesh.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void shouldDeliverEveryCopyOnceAndInOrder(int processes) throws Exception {
    try (Members members = new Members(processes)) {
      members.connect();
      for (long number = 1; number <= COPIES; number++) {
        for (int sender = 1; sender <= processes; sender++) {
          for (int receiver = 1; receiver <= processes; receiver++) {
            if (receiver != sender) {
              members.mesh(sender).send(new Message(sender, number, receiver, 2 * number));
            }
          }
        }
      }
      members.meshes.forEach(Mesh::sendEnd);

      for (int receiver = 1; receiver <= processes; receiver++) {
        assertThat(members.mesh(receiver).awaitEnds(LIMIT_NS)).isEmpty();
        assertThat(members.delivery(receiver).from(receiver)).isEmpty();
        for (int sender = 1; sender <= processes; sender++) {
          if (sender != receiver) {
            assertThat(members.delivery(receiver).from(sender))
                .as("from %d to %d", sender, receiver)
                .isEqualTo(sent(sender, receiver));
          }
        }
        assertThat(members.delivery(receiver).losses()).isEmpty();
      }
      assertThat(members.strangers).isEmpty();
    }
  }

  private static List<Message> sent(int sender, int receiver) {
    return LongStream.rangeClosed(1, COPIES)
        .mapToObj(number -> new Message(sender, number, receiver, 2 * number))
        .toList();
  }

  @Test
  void shouldNameThePeersThatHaveNotEnded() throws Exception {
    try (Members members = new Members(3)) {
      members.connect();
      members.mesh(3).sendEnd();

      assertThat(members.mesh(1).awaitEnds(TimeUnit.MILLISECONDS.toNanos(1))).contains("process 2");
      members.mesh(2).sendEnd();
      assertThat(members.mesh(1).awaitEnds(LIMIT_NS)).isEmpty();
    }
  }

  @Test
  void shouldTellALostPeerAndNotWaitForIt() throws Exception {
    try (Members members = new Members(3)) {
      members.connect();
      members.mesh(2).close();
      members.mesh(3).sendEnd();

      assertThat(members.mesh(1).awaitEnds(LIMIT_NS)).isEmpty();
      assertThat(members.delivery(1).losses())
          .containsExactly("2: the connection ended without an end frame");
      // What it sends to the lost peer goes nowhere, and disturbs nobody.
      members.mesh(1).send(new Message(1, 1, 2, 1));
      members.mesh(1).sendEnd();
      assertThat(members.delivery(1).losses()).hasSize(1);
    }
  }

  /** Only the relay of a star takes copies that others sent, or that are for others. */
  @Test
  void shouldRefuseACopyThatAnotherProcessSent() throws Exception {
    try (Members members = new Members(3)) {
      members.connect();
      members.mesh(2).send(new Message(3, 1, 1, 1));
      members.mesh(2).sendEnd();
      members.mesh(3).sendEnd();

      assertThat(members.mesh(1).awaitEnds(LIMIT_NS)).isEmpty();
      assertThat(members.delivery(1).losses())
          .containsExactly(
              "2: a message from 3 to 1 on the connection from process 2 to process 1");
      assertThat(members.delivery(1).messages()).isEmpty();
    }
  }

  @Test
  void shouldRefuseToSendToItselfOrToNobody() throws Exception {
    try (Members members = new Members(2)) {
      members.connect();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> members.mesh(1).send(new Message(1, 1, 1, 1)))
          .withMessage("no connection with process 1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> members.mesh(1).send(new Message(1, 1, 3, 1)))
          .withMessage("no connection with process 3");
    }
  }

  @Test
  void shouldNameThePeerWhoseAddressIsMissing() throws Exception {
    try (Members members = new Members(2)) {
      assertThatThrownBy(() -> members.mesh(2).connect(Map.of(), LIMIT_NS))
          .isInstanceOf(IOException.class)
          .hasMessage("no address for process 1");
    }
  }

  @Test
  void shouldNameThePeerThatCannotBeReached() throws Exception {
    try (Members members = new Members(2)) {
      Map<Integer, InetSocketAddress> addresses = members.addresses();
      members.mesh(1).close();
      assertThatThrownBy(() -> members.mesh(2).connect(addresses, LIMIT_NS))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("no connection with process 1: ")
          .hasMessageNotContaining("null");
    }
  }

  @Test
  void shouldTellHowManyPeersConnectedInTime() throws Exception {
    try (Members members = new Members(3)) {
      assertThatThrownBy(() -> members.mesh(1).connect(Map.of(), 1))
          .isInstanceOf(IOException.class)
          .hasMessage("0 of 2 peers connected in time: []");
    }
  }
}
