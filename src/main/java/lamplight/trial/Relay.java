package lamplight.trial;

import java.util.function.LongSupplier;
import lamplight.model.EventListener;
import lamplight.model.Hop;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import lamplight.model.Outbox;
import lamplight.model.RelayQueue;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import org.jspecify.annotations.Nullable;

/**
 * The relay of a star in virtual time. What lies ahead of it stands among the copies in flight: a
 * copy on its way to the relay as one whose receiver is negative, and the instant at which the
 * relay is done with the copy that it took as one whose receiver is {@link #DONE}. An idle relay
 * takes a copy the moment it arrives, and a busy one the next copy the moment it is done. Not
 * thread-safe.
 */
final class Relay implements Outbox {
  private static final int DONE = 0;

  private final RelaySpec spec;
  private final InFlight inFlight;
  private final LongSupplier now;
  private final MutableEvent event = new MutableEvent();
  private final EventListener listener;
  private final QueueRoom room;
  private final DelayedChannels toRelay;
  private final DelayedChannels fromRelay;
  private final RelayQueue queue;
  private RelayQueue.@Nullable Waiting taken;
  private long takenNs;
  private long lengthThen;
  private long forwarded;

  /**
   * The relay of a star before the first copy.
   *
   * @param spec what the relay does
   * @param inFlight takes what lies ahead of it, and the copies that it forwards
   * @param now the instant of the current tick
   * @param listener is told of each copy that it forwards
   * @param room is told how many copies wait
   */
  Relay(
      RelaySpec spec,
      TrialSpec trial,
      InFlight inFlight,
      LongSupplier now,
      EventListener listener,
      QueueRoom room) {
    this.spec = spec;
    this.inFlight = inFlight;
    this.now = now;
    this.listener = listener;
    this.room = room;
    this.toRelay = new DelayedChannels(trial, Hop.FROM_SENDER);
    this.fromRelay = new DelayedChannels(trial, Hop.FROM_RELAY);
    this.queue = new RelayQueue(spec.order());
  }

  @Override
  public void send(int sender, long number, int receiver, long timestamp) {
    long arrivalNs = toRelay.arrivalNs(now.getAsLong(), sender, receiver, number);
    inFlight.add(arrivalNs, -receiver, sender, number, timestamp);
  }

  /** Whether what comes next in flight is for the relay. */
  static boolean isNext(InFlight inFlight) {
    return inFlight.receiver() <= DONE;
  }

  /** Does what comes next in flight, and takes it out. */
  void proceed() {
    long timeNs = inFlight.nextNs();
    int receiver = -inFlight.receiver();
    Message message =
        new Message(inFlight.sender(), inFlight.number(), receiver, inFlight.timestamp());
    inFlight.removeNext();
    if (receiver == DONE) {
      forward(timeNs);
    } else {
      queue.add(message, timeNs);
      room.atRelay(queue.size());
    }
    while (taken == null && !queue.isEmpty()) {
      take(timeNs);
    }
  }

  /** How many copies it forwarded. */
  long forwarded() {
    return forwarded;
  }

  private void take(long timeNs) {
    taken = queue.take();
    takenNs = timeNs;
    lengthThen = queue.size();
    if (spec.timeNs() == 0) {
      forward(timeNs);
    } else {
      inFlight.add(timeNs + spec.timeNs(), DONE, DONE, 0, 0);
    }
  }

  private void forward(long timeNs) {
    RelayQueue.Waiting waiting = taken;
    if (waiting == null) {
      throw new IllegalStateException("the relay is done with a copy that it did not take");
    }
    taken = null;
    forwarded++;
    Message copy = waiting.message();
    listener.on(
        event.relayed(
            copy.sender(),
            copy.number(),
            copy.receiver(),
            copy.timestamp(),
            waiting.arrivedNs(),
            takenNs,
            timeNs,
            lengthThen));
    long arrivalNs = fromRelay.arrivalNs(timeNs, copy.sender(), copy.receiver(), copy.number());
    inFlight.add(arrivalNs, copy.receiver(), copy.sender(), copy.number(), copy.timestamp());
  }
}
