package lamplight.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.Message;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;

/**
 * Holds copies back for their keyed network delay, and while the link over which they come is cut
 * on purpose: each joins the queue when it is due, and never before an earlier copy of its
 * connection. Not thread-safe.
 */
public final class HeldCopies {
  private record Held(Message message, long dueNs, long order) implements Comparable<Held> {
    @Override
    public int compareTo(Held other) {
      return dueNs != other.dueNs
          ? Long.compare(dueNs, other.dueNs)
          : Long.compare(order, other.order);
    }
  }

  private final NetworkDelay delay;
  private final KeyedRandom draws;
  private final double timeScale;
  private final Hop hop;
  private final PlannedFaults faults;
  private final PriorityQueue<Held> held = new PriorityQueue<>();
  private final Map<Integer, Long> latestDueNs = new HashMap<>();
  private long order;

  /** What came before this process knew when the trial started, and so when links are cut. */
  private final List<Early> early = new ArrayList<>();

  private boolean started;
  private long startNs;

  private record Early(Message message, long cameNs) {}

  /** Holds nothing yet, in a trial whose links are not cut. */
  HeldCopies(NetworkDelay delay, KeyedRandom draws, double timeScale, Hop hop) {
    this(delay, draws, timeScale, hop, PlannedFaults.NONE);
  }

  /**
   * Holds nothing yet.
   *
   * @param timeScale how many times faster than the wall clock the model runs
   * @param hop over which the copies come
   */
  public HeldCopies(
      NetworkDelay delay, KeyedRandom draws, double timeScale, Hop hop, PlannedFaults faults) {
    this.faults = faults;
    this.delay = delay;
    this.draws = draws;
    this.timeScale = timeScale;
    this.hop = hop;
  }

  /** Whether it may hold any copy at all. */
  public boolean mayHold() {
    return !delay.isNone() || faults.cutsAny();
  }

  /** Takes the start instant on the monotonic clock. */
  public void started(long monotonicNs) {
    startNs = monotonicNs;
    started = true;
    early.forEach(each -> hold(each.message(), each.cameNs()));
    early.clear();
  }

  /** Holds a copy that came over the network at this instant of the monotonic clock. */
  public void hold(Message message, long nowNs) {
    if (faults.cutsAny() && !started) {
      early.add(new Early(message, nowNs));
      return;
    }
    long delayNs = delay.of(draws, hop, message.sender(), message.receiver(), message.number());
    long ownDueNs = healedNs(message, nowNs + (long) (delayNs / timeScale));
    long dueNs = latestDueNs.merge(hop.origin(message), ownDueNs, Math::max);
    held.add(new Held(message, dueNs, order++));
  }

  private long healedNs(Message message, long dueNs) {
    for (PlannedFault.Cut cut : faults.cuts(message.sender(), message.receiver())) {
      long healsNs = startNs + (long) (cut.endNs() / timeScale);
      if (dueNs - startNs >= (long) (cut.atNs() / timeScale) && dueNs - healsNs < 0) {
        return healsNs;
      }
    }
    return dueNs;
  }

  /** How many copies are held. */
  public int size() {
    return held.size() + early.size();
  }

  /** How long it is until the next copy is due; without end when none is held. */
  public long untilNextNs(long nowNs) {
    Held next = held.peek();
    return next == null ? Long.MAX_VALUE : next.dueNs() - nowNs;
  }

  /** Hands over every copy that is due by this instant, with the instant at which it was due. */
  public void releaseUntil(long nowNs, BiConsumer<Message, Long> queue) {
    Held next = held.peek();
    while (next != null && next.dueNs() - nowNs <= 0) {
      queue.accept(next.message(), next.dueNs());
      held.remove();
      next = held.peek();
    }
  }

  /** Hands over every copy, due or not. */
  public void releaseAll(BiConsumer<Message, Long> queue) {
    Held next = held.poll();
    while (next != null) {
      queue.accept(next.message(), next.dueNs());
      next = held.poll();
    }
  }
}
