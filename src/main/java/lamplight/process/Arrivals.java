package lamplight.process;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import lamplight.model.Machine;
import lamplight.model.Message;
import lamplight.wire.Delivery;

/**
 * Where the reader threads leave messages and the ticking thread fetches them. An arrival and its
 * time stamp, and a fetch and the instant of its tick, are each one atomic step: the messages that
 * a tick finds are exactly those that arrived before its instant. The machine itself belongs to the
 * ticking thread alone, so no lock is held while it sends. Thread-safe.
 */
final class Arrivals implements Delivery {
  private record Arrival(Message message, long arrivedNs) {}

  private final TimeSource time;
  private final PrintStream errors;
  private List<Arrival> arrived = new ArrayList<>();
  private List<Arrival> spare = new ArrayList<>();

  Arrivals(TimeSource time, PrintStream errors) {
    this.time = time;
    this.errors = errors;
  }

  @Override
  public synchronized void arrived(Message message) {
    arrived.add(new Arrival(message, time.systemNs()));
  }

  @Override
  public void lost(int peer, String cause) {
    errors.println("lost the connection with process " + peer + ": " + cause);
  }

  /**
   * Moves everything that has arrived into the machine's queue. Called by the ticking thread only.
   *
   * @return the instant of the fetch on the system clock, not before any arrival that it moved
   */
  long fetchInto(Machine machine) {
    List<Arrival> fetched;
    long now;
    synchronized (this) {
      now = time.systemNs();
      fetched = arrived;
      arrived = spare;
    }
    for (Arrival arrival : fetched) {
      Message message = arrival.message();
      machine.arrive(message.sender(), message.number(), message.timestamp(), arrival.arrivedNs());
    }
    fetched.clear();
    spare = fetched;
    return now;
  }
}
