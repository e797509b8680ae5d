package lamplight.process;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.Message;
import lamplight.model.NetworkDelay;

/**
 * Holds copies back for their keyed network delay: each joins the queue when it is due, and never
 * before an earlier copy of its connection. Not thread-safe.
 */
final class HeldCopies {
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
  private final PriorityQueue<Held> held = new PriorityQueue<>();
  private final Map<Integer, Long> latestDueNs = new HashMap<>();
  private long order;

  /**
   * Holds nothing yet.
   *
   * @param timeScale how many times faster than the wall clock the model runs
   * @param hop over which the copies come
   */
  HeldCopies(NetworkDelay delay, KeyedRandom draws, double timeScale, Hop hop) {
    this.delay = delay;
    this.draws = draws;
    this.timeScale = timeScale;
    this.hop = hop;
  }

  /** Holds a copy that came over the network at this instant of the monotonic clock. */
  void hold(Message message, long nowNs) {
    long delayNs = delay.of(draws, hop, message.sender(), message.receiver(), message.number());
    long ownDueNs = nowNs + (long) (delayNs / timeScale);
    long dueNs = latestDueNs.merge(hop.origin(message), ownDueNs, Math::max);
    held.add(new Held(message, dueNs, order++));
  }

  /** How many copies are held. */
  int size() {
    return held.size();
  }

  /** How long it is until the next copy is due; without end when none is held. */
  long untilNextNs(long nowNs) {
    Held next = held.peek();
    return next == null ? Long.MAX_VALUE : next.dueNs() - nowNs;
  }

  /** Hands over every copy that is due by this instant, with the instant at which it was due. */
  void releaseUntil(long nowNs, BiConsumer<Message, Long> queue) {
    Held next = held.peek();
    while (next != null && next.dueNs() - nowNs <= 0) {
      queue.accept(next.message(), next.dueNs());
      held.remove();
      next = held.peek();
    }
  }

  /** Hands over every copy, due or not. */
  void releaseAll(BiConsumer<Message, Long> queue) {
    Held next = held.poll();
    while (next != null) {
      queue.accept(next.message(), next.dueNs());
      next = held.poll();
    }
  }
}
