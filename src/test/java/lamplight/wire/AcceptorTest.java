package lamplight.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Strangers at the door of process 2 of 4, which expects the processes 3 and 4. */
@Timeout(120)
class AcceptorTest {
  private static final long LONG_NS = TimeUnit.SECONDS.toNanos(60);
  private static final long SHORT_NS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final Token WRONG = Token.parse("ff0102030405060708090a0b0c0d0e0f");

  private final BlockingQueue<String> notes = new LinkedBlockingQueue<>();
  private Acceptor doorkeeper;

  @BeforeEach
  void listen() throws IOException {
    doorkeeper = doorkeeper(LONG_NS);
  }

  @AfterEach
  void close() throws IOException {
    doorkeeper.close();
  }

  private Acceptor doorkeeper(long helloLimitNs) throws IOException {
    return new Acceptor(
        2, 4, FrameBytes.TOKEN, InetAddress.getLoopbackAddress(), helloLimitNs, notes::add);
  }

  private Stranger stranger() throws IOException {
    return new Stranger(doorkeeper.address().getPort());
  }

  private static Frame.Hello hello(int from) {
    return new Frame.Hello(FrameBytes.TOKEN, from, 2);
  }

  private void assertTurnedAway(Stranger stranger, String reason)
      throws IOException, InterruptedException {
    assertThat(stranger.read()).as("turned away: %s", reason).isEqualTo(-1);
    assertThat(notes.take())
        .startsWith("turned away a client at /127.0.0.1:")
        .endsWith(": " + reason)
        .doesNotContain(FrameBytes.TOKEN.hex());
  }

  private void assertStillLetsItsPeersIn() throws Exception {
    try (Stranger third = stranger();
        Stranger fourth = stranger()) {
      fourth.send(hello(4));
      third.send(hello(3));
      assertThat(third.readFrame()).isEqualTo(new Frame.Hello(FrameBytes.TOKEN, 2, 3));
      assertThat(fourth.readFrame()).isEqualTo(new Frame.Hello(FrameBytes.TOKEN, 2, 4));
      Map<Integer, Connection> peers = doorkeeper.awaitPeers(System.nanoTime() + LONG_NS);
      assertThat(peers).containsOnlyKeys(3, 4);
      for (Connection connection : peers.values()) {
        connection.close();
      }
    }
    assertThat(notes).isEmpty();
  }

  @Test
  void shouldTurnAwayGarbage() throws Exception {
    try (Stranger stranger = stranger()) {
      stranger.send("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      // "GET " read as a length: 0x47455420.
      assertTurnedAway(stranger, "no frame has length 1195725856");
    }
    assertStillLetsItsPeersIn();
  }

  @Test
  void shouldTurnAwayAClientThatBeginsWithAnotherFrame() throws Exception {
    try (Stranger stranger = stranger()) {
      stranger.send(new Frame.End(0));
      assertTurnedAway(stranger, "it did not say hello");
    }
    assertStillLetsItsPeersIn();
  }

  @Test
  void shouldTurnAwayAWrongToken() throws Exception {
    try (Stranger stranger = stranger()) {
      stranger.send(new Frame.Hello(WRONG, 3, 2));
      assertTurnedAway(stranger, "it does not know the token of this trial");
    }
    assertStillLetsItsPeersIn();
  }

  @Test
  void shouldTurnAwayWhoeverMeansAnotherProcess() throws Exception {
    try (Stranger stranger = stranger()) {
      stranger.send(new Frame.Hello(FrameBytes.TOKEN, 3, 1));
      assertTurnedAway(stranger, "it wants process 1, but this is process 2");
    }
    assertStillLetsItsPeersIn();
  }

  @Test
  void shouldTurnAwayNamesThatItDoesNotExpect() throws Exception {
    // Process 1 is dialled, 2 is oneself, and there is no 0 and no 5.
    for (int name : List.of(1, 2, 0, 5, -3)) {
      try (Stranger stranger = stranger()) {
        stranger.send(hello(name));
        assertTurnedAway(
            stranger, "it says it is process " + name + ", which is not expected here");
      }
    }
    assertStillLetsItsPeersIn();
  }

  @Test
  void shouldTurnAwayASecondConnectionOfAPeer() throws Exception {
    try (Stranger third = stranger();
        Stranger second = stranger();
        Stranger fourth = stranger()) {
      third.send(hello(3));
      assertThat(third.readFrame()).isEqualTo(new Frame.Hello(FrameBytes.TOKEN, 2, 3));
      second.send(hello(3));
      assertTurnedAway(second, "process 3 is already connected");

      fourth.send(hello(4));
      SortedMap<Integer, Connection> peers = doorkeeper.awaitPeers(System.nanoTime() + LONG_NS);
      RecordedDelivery delivery = new RecordedDelivery();
      Connection kept = peers.values().iterator().next();
      kept.startReading(delivery, message -> true);
      third.send(FrameBytes.copy(3, 1, 2, 1), new Frame.End(1));
      kept.ended().await();
      assertThat(delivery.messages()).as("the first connection still works").hasSize(1);
      assertThat(delivery.losses()).isEmpty();
      for (Connection connection : peers.values()) {
        connection.close();
      }
    }
  }

  @Test
  void shouldTurnAwayHalfAHelloFollowedByTheEnd() throws Exception {
    try (Stranger stranger = stranger()) {
      byte[] bytes = FrameBytes.of(hello(3));
      stranger.send(Arrays.copyOf(bytes, bytes.length / 2)).endSending();
      assertTurnedAway(stranger, "it went away before it had said hello");
    }
    assertStillLetsItsPeersIn();
  }

  @Test
  void shouldTurnAwaySilentClientsInTime() throws Exception {
    doorkeeper.close();
    doorkeeper = doorkeeper(SHORT_NS);
    try (Stranger stranger = stranger()) {
      assertTurnedAway(stranger, "it did not say hello in time");
    }
    try (Stranger stranger = stranger()) {
      byte[] bytes = FrameBytes.of(hello(3));
      stranger.send(Arrays.copyOf(bytes, bytes.length - 1));
      assertTurnedAway(stranger, "it did not say hello in time");
    }
  }

  @Test
  void shouldTurnAwayAClientThatDrawsOutItsHello() throws Exception {
    doorkeeper.close();
    doorkeeper = doorkeeper(SHORT_NS);
    try (Stranger stranger = stranger()) {
      // The 29 pauses take 580 ms at least, each of them less than the limit of 100 ms for all.
      for (byte single : FrameBytes.of(hello(3))) {
        if (!stranger.trySend(single)) {
          break;
        }
        LockSupport.parkNanos(SHORT_NS / 5);
      }
      assertTurnedAway(stranger, "it did not say hello in time");
    }
  }

  @Test
  void shouldHearItsPeersBesideSilentClients() throws Exception {
    List<Stranger> silent = new ArrayList<>();
    try {
      for (int client = 0; client < Acceptor.CLIENTS_AT_ONCE / 2; client++) {
        silent.add(stranger());
      }
      assertStillLetsItsPeersIn();
      doorkeeper.close();
      for (Stranger stranger : silent) {
        assertTurnedAway(stranger, "it had not said hello when the listening ended");
      }
    } finally {
      for (Stranger stranger : silent) {
        stranger.close();
      }
    }
  }

  @Test
  void shouldLetPeersWaitWhileTheDoorIsFull() throws Exception {
    List<Stranger> silent = new ArrayList<>();
    try {
      for (int client = 0; client < Acceptor.CLIENTS_AT_ONCE; client++) {
        silent.add(stranger());
      }
      try (Stranger third = stranger()) {
        third.send(hello(3));
        // A place is free as soon as one of the others goes.
        silent.get(0).close();
        assertThat(third.readFrame()).isEqualTo(new Frame.Hello(FrameBytes.TOKEN, 2, 3));
        assertThat(notes.take()).endsWith(": it went away before it had said hello");
      }
    } finally {
      for (Stranger stranger : silent) {
        stranger.close();
      }
    }
  }

  @Test
  void shouldEndTheConnectionsThatNobodyTookOver() throws Exception {
    try (Stranger third = stranger()) {
      third.send(hello(3));
      assertThat(third.readFrame()).isEqualTo(new Frame.Hello(FrameBytes.TOKEN, 2, 3));
      assertThatThrownBy(() -> doorkeeper.awaitPeers(System.nanoTime()))
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessage("1 of 2 peers connected in time: [3]");

      doorkeeper.close();
      assertThat(third.read()).isEqualTo(-1);
    }
  }

  @Test
  void shouldListenOnTheGivenAddressAlone() {
    assertThat(doorkeeper.address().getAddress().isLoopbackAddress()).isTrue();
  }
}
