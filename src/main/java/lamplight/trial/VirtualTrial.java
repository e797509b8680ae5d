package lamplight.trial;

import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import lamplight.log.TrialRecord;
import lamplight.model.EventListener;
import lamplight.model.Hop;
import lamplight.model.Machine;
import lamplight.model.MutableEvent;
import lamplight.model.Outbox;
import lamplight.model.QueueOverflowException;
import lamplight.model.TrialSpec;
import org.jspecify.annotations.Nullable;

/**
 * Runs a trial in virtual time: the ticks of all processes in the order of their deadlines, in the
 * order of process numbers where deadlines coincide. A message joins its receiver's queue at the
 * instant it is sent plus its delay, before a tick of that same instant; in a star it goes through
 * the {@link Relay}. Planned faults are done at their very instants. The same trial always gives
 * the same events. Times are nanoseconds since the start. Not thread-safe.
 */
public final class VirtualTrial {
  /** Beyond this many processes, machines are no longer likely to be in the cache. */
  private static final int FETCHED_FROM = 1000;

  private static final int FETCHED_AT_ONCE = 32;

  private final TrialSpec spec;
  private final EventListener listener;
  private final TrialWatch watch;
  private final Machine[] machines;
  private final TickOrder order;
  private final QueueRoom room;
  private final InFlight inFlight;
  private final long endNs;
  private final @Nullable Relay relay;

  /**
   * For each process, the instant of its kill, if any is killed; the end of time for the others.
   */
  private final long @Nullable [] killedNs;

  private final Restarts restarts;

  /** The instant of the tick or the arrival that is being done. */
  private long nowNs;

  /** An arbitrary value, so that the JIT keeps the reads of {@link #fetch}. */
  private long fetched;

  private VirtualTrial(
      TrialSpec spec, EventListener listener, TrialWatch watch, QueueLimits limits) {
    this.spec = spec;
    this.listener = listener;
    this.watch = watch;
    this.endNs = spec.durationNs();
    this.order =
        spec.faults().isNone() ? TickOrder.of(spec) : new FaultedOrder(TickOrder.of(spec), spec);
    this.killedNs = spec.faults().killsAny() ? killedNs(spec) : null;
    this.machines = new Machine[spec.processes()];
    this.restarts = new Restarts(spec.faults(), machines);
    this.room = new QueueRoom(limits, machines, () -> nowNs, spec.die().key());
    this.inFlight = new InFlight(room::onTheWay);
    this.relay =
        spec.relay().isPresent()
            ? new Relay(spec.relay().get(), spec, inFlight, () -> nowNs, listener, room)
            : null;
    Outbox atOnce = killedNs == null ? this::arriveAtOnce : this::arriveAtOnceUnlessKilled;
    boolean takesTime =
        !spec.delay().isNone() || spec.faults().cutsAny() || spec.faults().restartsAny();
    Outbox direct = takesTime ? new Delaying() : atOnce;
    Outbox outbox = relay == null ? direct : relay;
    MutableEvent event = new MutableEvent();
    for (int index = 0; index < machines.length; index++) {
      machines[index] = new Machine(index + 1, spec, outbox, event, listener, room);
    }
  }

  /**
   * Runs the whole trial and tells the listener of every event and of the messages left.
   *
   * @throws QueueOverflowException when more messages wait than a trial may hold; the listener was
   *     then told of a part of the trial
   */
  public static void run(TrialSpec spec, EventListener listener) {
    QueueLimits limits = QueueLimits.of(spec.processes());
    new VirtualTrial(spec, listener, TrialWatch.NONE, limits).tickAndDrain();
  }

  /**
   * Runs the whole trial like {@link #run} and gives its record. A trial in which more messages
   * wait than one may hold has failed at that instant, and its record says so; the listener was
   * told of all events before it.
   *
   * @param point the experiment point, or empty
   */
  public static TrialRecord record(String point, TrialSpec spec, EventListener listener) {
    return record(point, spec, listener, TrialWatch.NONE);
  }

  /**
   * Runs the trial like {@link #record(String, TrialSpec, EventListener)} while somebody looks on.
   *
   * @throws CancellationException when the watch ends the trial early; the listener was then told
   *     of a part of it
   */
  public static TrialRecord record(
      String point, TrialSpec spec, EventListener listener, TrialWatch watch) {
    return record(point, spec, listener, watch, QueueLimits.of(spec.processes()));
  }

  /** Runs the trial like the others, with limits of its own. */
  static TrialRecord record(
      String point, TrialSpec spec, EventListener listener, TrialWatch watch, QueueLimits limits) {
    VirtualTrial trial = new VirtualTrial(spec, listener, watch, limits);
    try {
      trial.tickAndDrain();
    } catch (QueueOverflowException overflow) {
      return trial.ended().failed(point, overflow.sentence());
    }
    return trial.ended().complete(point);
  }

  private static long[] killedNs(TrialSpec spec) {
    return IntStream.rangeClosed(1, spec.processes())
        .mapToLong(process -> spec.faults().killedNs(process).orElse(Long.MAX_VALUE))
        .toArray();
  }

  private VirtualRecord ended() {
    OptionalLong forwarded =
        relay == null ? OptionalLong.empty() : OptionalLong.of(relay.forwarded());
    return new VirtualRecord(spec, machines, forwarded, nowNs);
  }

  private void tickAndDrain() {
    tickToTheEnd();
    drain();
  }

  private void tickToTheEnd() {
    TickBatch batch = new TickBatch();
    boolean more = true;
    while (more) {
      if (!watch.goesOn(nowNs)) {
        throw new CancellationException("the trial was abandoned after " + nowNs + " ns");
      }
      order.next(batch);
      more = tick(batch);
    }
  }

  /** Makes the ticks of a batch that are due before the end; false when one is not. */
  private boolean tick(TickBatch batch) {
    int[] indices = batch.indices;
    long[] timesNs = batch.timesNs;
    for (int from = 0; from < TickBatch.TICKS; from += FETCHED_AT_ONCE) {
      if (machines.length > FETCHED_FROM) {
        fetch(indices, from);
      }
      for (int tick = from; tick < from + FETCHED_AT_ONCE; tick++) {
        long timeNs = timesNs[tick];
        if (timeNs >= endNs) {
          return false;
        }
        if (inFlight.nextNs() <= timeNs) {
          deliverUntil(timeNs);
        }
        if (restarts.nextNs() <= timeNs) {
          restarts.until(timeNs);
        }
        nowNs = timeNs;
        machines[indices[tick]].tick(timeNs);
      }
    }
    return true;
  }

  /**
   * Reads the machines of the next ticks, those to which they will send, the queues of both behind
   * their first message. These reads do not wait for each other as those of the ticks do, so that
   * the way to main memory is taken for all of them at once.
   */
  private void fetch(int[] indices, int from) {
    long read = 0;
    for (int tick = from; tick < from + FETCHED_AT_ONCE; tick++) {
      read += machines[indices[tick]].fetch();
    }
    for (int tick = from; tick < from + FETCHED_AT_ONCE; tick++) {
      Machine machine = machines[indices[tick]];
      read += machine.fetchBehind() + machines[machine.likelyReceiver() - 1].fetch();
    }
    for (int tick = from; tick < from + FETCHED_AT_ONCE; tick++) {
      read += machines[machines[indices[tick]].likelyReceiver() - 1].fetchBehind();
    }
    fetched = read;
  }

  private void drain() {
    deliverUntil(Long.MAX_VALUE - 1);
    restarts.until(Long.MAX_VALUE - 1);
    for (Machine machine : machines) {
      // What the queue of a killed process held went with it.
      if (!isKilled(machine.process(), Long.MAX_VALUE - 1)) {
        machine.tellQueued();
      }
    }
  }

  private void deliverUntil(long timeNs) {
    while (inFlight.nextNs() <= timeNs) {
      nowNs = inFlight.nextNs();
      restarts.until(nowNs);
      if (relay != null && Relay.isNext(inFlight)) {
        relay.proceed();
        continue;
      }
      int receiver = inFlight.receiver();
      if (isKilled(receiver, nowNs)) {
        room.vanish();
      } else {
        machines[receiver - 1].arrive(
            inFlight.sender(), inFlight.number(), inFlight.timestamp(), nowNs);
      }
      inFlight.removeNext();
    }
  }

  /** Whether a process is dead at an instant. */
  private boolean isKilled(int process, long timeNs) {
    return killedNs != null && killedNs[process - 1] <= timeNs;
  }

  private void arriveAtOnce(int sender, long number, int receiver, long timestamp) {
    machines[receiver - 1].arrive(sender, number, timestamp, nowNs);
  }

  private void arriveAtOnceUnlessKilled(int sender, long number, int receiver, long timestamp) {
    if (isKilled(receiver, nowNs)) {
      room.vanish();
    } else {
      arriveAtOnce(sender, number, receiver, timestamp);
    }
  }

  /** Sends copies on a way that takes time. */
  private final class Delaying implements Outbox {
    private final DelayedChannels channels = new DelayedChannels(spec, Hop.FROM_SENDER);

    @Override
    public void send(int sender, long number, int receiver, long timestamp) {
      long arrivalNs = channels.arrivalNs(nowNs, sender, receiver, number);
      if (spec.faults().losesCopy(receiver, nowNs, arrivalNs)) {
        room.vanish();
        return;
      }
      inFlight.add(arrivalNs, receiver, sender, number, timestamp);
    }
  }
}
