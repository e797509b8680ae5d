package lamplight.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.model.Message;

/** A process's ends of its connections, whatever the topology. Sending belongs to one thread. */
public interface Transport extends Closeable {
  /** Where others connect; empty when nobody does. */
  Optional<InetSocketAddress> address();

  /**
   * Opens every connection of the process.
   *
   * @param addresses where others listen, by their numbers
   * @param timeoutNs how long all of it may take
   * @throws IOException when another end cannot be reached or does not answer in time; names it
   */
  void connect(Map<Integer, InetSocketAddress> addresses, long timeoutNs)
      throws IOException, InterruptedException;

  /** Sends a copy to its receiver. */
  void send(Message message);

  /** Tells every other end that nothing more comes. */
  void sendEnd();

  /**
   * Waits until nothing more can come.
   *
   * @return the other ends that had not ended by the deadline, by their names
   */
  List<String> awaitEnds(long timeoutNs) throws InterruptedException;
}
