package lamplight.process;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.Machine;
import lamplight.model.Message;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFaults;
import lamplight.wire.Delivery;

/**
 * Where the reader threads leave messages and the ticking thread fetches them. An arrival and its
 * time stamp, and a fetch and the instant of its tick, are each one atomic step: the messages that
 * a tick finds are exactly those that arrived before its instant. The machine itself belongs to the
 * ticking thread alone, so no lock is held while it sends. With a network delay, or over a link
 * that is cut, a copy arrives when it is due, and is held until then. Thread-safe.
 */
final class Arrivals implements Delivery {
  private record Arrival(Message message, long arrivedNs) {}

  private final TimeSource time;
  private final Losses losses;
  private final HeldCopies held;
  private final boolean delayed;
  private final QueueBound bound;
  private List<Arrival> arrived = new ArrayList<>();
  private List<Arrival> spare = new ArrayList<>();
  private long latestFetchNs = Long.MIN_VALUE;

  /** How many messages the machine's queue held after the latest fetch. */
  private long queued;

  /** Takes arrivals that join the queue at once. */
  Arrivals(TimeSource time, PrintStream errors) {
    this(
        time,
        new Losses(PlannedFaults.NONE, time, 1, errors),
        new HeldCopies(NetworkDelay.NONE, KeyedRandom.of(0), 1, Hop.FROM_SENDER),
        QueueBound.NONE);
  }

  /**
   * Takes arrivals that may be held before they join the queue.
   *
   * @param losses takes the connections that break
   * @param held holds copies until they arrive
   * @param bound on what waits
   */
  Arrivals(TimeSource time, Losses losses, HeldCopies held, QueueBound bound) {
    this.bound = bound;
    this.time = time;
    this.losses = losses;
    this.held = held;
    this.delayed = held.mayHold();
  }

  /** Takes the start instant on the monotonic clock. */
  synchronized void started(long monotonicNs) {
    held.started(monotonicNs);
  }

  @Override
  public synchronized void arrived(Message message) {
    if (delayed) {
      held.hold(message, time.monotonicNs());
    } else {
      arrived.add(new Arrival(message, time.systemNs()));
    }
    if (queued + arrived.size() + held.size() > bound.messagesMax()) {
      bound.exceeded().run();
    }
  }

  @Override
  public void lost(int peer, String cause) {
    losses.lost(peer, cause);
  }

  /**
   * Moves everything that has arrived into the machine's queue. Called by the ticking thread only.
   *
   * @return the instant of the fetch on the system clock, not before any arrival that it moved
   */
  long fetchInto(Machine machine) {
    return fetch(machine, false);
  }

  /** Moves everything into the machine's queue, also what is held and due only later. */
  void fetchRestInto(Machine machine) {
    fetch(machine, true);
  }

  private long fetch(Machine machine, boolean rest) {
    List<Arrival> fetched;
    long now;
    synchronized (this) {
      // Read first, so that an arrival is never stamped before the copy came.
      long monotonicNs = delayed ? time.monotonicNs() : 0;
      now = time.systemNs();
      if (delayed) {
        release(now, monotonicNs, rest);
      }
      latestFetchNs = now;
      fetched = arrived;
      arrived = spare;
    }
    for (Arrival arrival : fetched) {
      Message message = arrival.message();
      machine.arrive(message.sender(), message.number(), message.timestamp(), arrival.arrivedNs());
    }
    fetched.clear();
    spare = fetched;
    synchronized (this) {
      queued = machine.queueLength();
    }
    return now;
  }

  /**
   * Held copies are due on the monotonic clock; their arrival is logged on the system clock. The
   * two are not read at the same instant: a copy that the tick before did not find must not seem to
   * have arrived before that tick.
   */
  private void release(long systemNs, long monotonicNs, boolean rest) {
    if (rest) {
      held.releaseAll(
          (message, dueNs) ->
              add(message, Math.max(latestFetchNs, systemNs + (dueNs - monotonicNs))));
    } else {
      held.releaseUntil(
          monotonicNs,
          (message, dueNs) -> {
            long mappedNs = Math.max(latestFetchNs, systemNs + (dueNs - monotonicNs));
            add(message, Math.min(systemNs, mappedNs));
          });
    }
  }

  private void add(Message message, long arrivedNs) {
    arrived.add(new Arrival(message, arrivedNs));
  }
}
