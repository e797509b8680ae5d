package lamplight.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lamplight.model.Message;
import lamplight.model.RelaySpec;
import org.jspecify.annotations.Nullable;

/**
 * A process's end of its one connection in a star: with the relay, which it calls. Sending belongs
 * to one thread.
 */
public final class Spoke implements Transport {
  private final int self;
  private final int processes;
  private final Token token;
  private final Delivery delivery;
  private @Nullable Connection connection;

  /**
   * The end of a process that is not connected yet.
   *
   * @param self the process, from 1
   * @param delivery takes what arrives
   */
  public Spoke(int self, int processes, Token token, Delivery delivery) {
    this.self = self;
    this.processes = processes;
    this.token = token;
    this.delivery = delivery;
  }

  @Override
  public Optional<InetSocketAddress> address() {
    return Optional.empty();
  }

  @Override
  public void connect(Map<Integer, InetSocketAddress> addresses, long timeoutNs)
      throws IOException {
    InetSocketAddress address = addresses.get(RelaySpec.NUMBER);
    if (address == null) {
      throw new IOException("no address for the relay");
    }
    Connection opened =
        Connector.dial(token, self, RelaySpec.NUMBER, address, System.nanoTime() + timeoutNs);
    connection = opened;
    opened.startReading(
        delivery,
        message ->
            message.receiver() == self
                && message.sender() != self
                && message.sender() >= 1
                && message.sender() <= processes);
  }

  @Override
  public void send(Message message) {
    connected().send(message, delivery);
  }

  @Override
  public void sendEnd() {
    connected().sendEnd(delivery);
  }

  @Override
  public List<String> awaitEnds(long timeoutNs) throws InterruptedException {
    boolean ended = connected().ended().await(timeoutNs, TimeUnit.NANOSECONDS);
    return ended ? List.of() : List.of(Names.of(RelaySpec.NUMBER));
  }

  @Override
  public void close() throws IOException {
    if (connection != null) {
      connection.close();
    }
  }

  private Connection connected() {
    if (connection == null) {
      throw new IllegalStateException("process " + self + " is not connected with the relay");
    }
    return connection;
  }
}
