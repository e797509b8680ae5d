package lamplight.process;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.Message;
import lamplight.model.RelayQueue;
import lamplight.model.TrialSpec;
import lamplight.wire.Delivery;

/**
 * Where the relay's reader threads leave copies and its forwarding thread takes them, one at a
 * time, by the relay's order. An arrival and its time stamp, and a taking and its time stamp, are
 * each one atomic step, and stamps never go back: what the queue held when a copy was taken is
 * exactly what had arrived before by the stamps. With a network delay a copy joins the queue when
 * it is due. Once every process has ended, what is still held joins at once. Thread-safe.
 */
final class RelayInbox implements Delivery {
  private final TimeSource time;
  private final Losses losses;
  private final HeldCopies held;
  private final boolean delayed;
  private final RelayQueue queue;
  private final QueueBound bound;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean ended;
  private long latestStampNs = Long.MIN_VALUE;

  /** An inbox without copies, and without a bound on how many may wait. */
  RelayInbox(TimeSource time, Losses losses, TrialSpec trial, double timeScale) {
    this(time, losses, trial, timeScale, QueueBound.NONE);
  }

  /**
   * An inbox without copies.
   *
   * @param losses takes the connections that break
   * @param trial a trial of a star
   * @param timeScale how many times faster than the wall clock the model runs
   * @param bound on what waits
   */
  RelayInbox(TimeSource time, Losses losses, TrialSpec trial, double timeScale, QueueBound bound) {
    this.bound = bound;
    this.time = time;
    this.losses = losses;
    this.delayed = !trial.delay().isNone();
    this.held =
        new HeldCopies(trial.delay(), KeyedRandom.of(trial.seed()), timeScale, Hop.FROM_SENDER);
    this.queue = new RelayQueue(trial.relay().orElseThrow().order());
  }

  /**
   * A copy that the relay took.
   *
   * @param takenNs when, on the system clock
   * @param queueLength how many copies the queue held after that
   */
  record Taken(Message message, long arrivedNs, long takenNs, long queueLength) {}

  @Override
  public void arrived(Message message) {
    lock.lock();
    try {
      if (delayed) {
        held.hold(message, time.monotonicNs());
      } else {
        queue.add(message, stampNs(time.systemNs()));
      }
      if (queue.size() + held.size() > bound.messagesMax()) {
        bound.exceeded().run();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void lost(int peer, String cause) {
    losses.lost(peer, cause);
  }

  /** Says that nothing more comes from any process. */
  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many copies wait in the queue. */
  long queueLength() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next copy and takes it; empty when there will be none any more. */
  Optional<Taken> take() throws InterruptedException {
    lock.lock();
    try {
      release();
      while (queue.isEmpty()) {
        if (ended) {
          return Optional.empty();
        }
        awaitChange(held.untilNextNs(time.monotonicNs()));
        release();
      }
      RelayQueue.Waiting copy = queue.take();
      long takenNs = stampNs(time.systemNs());
      return Optional.of(new Taken(copy.message(), copy.arrivedNs(), takenNs, queue.size()));
    } finally {
      lock.unlock();
    }
  }

  /** Waits for an instant of the monotonic clock, or until every process has ended. */
  void awaitInstant(long monotonicNs) throws InterruptedException {
    lock.lock();
    try {
      long left = monotonicNs - time.monotonicNs();
      while (left > 0 && !ended) {
        awaitChange(left);
        left = monotonicNs - time.monotonicNs();
      }
    } finally {
      lock.unlock();
    }
  }

  private void awaitChange(long timeoutNs) throws InterruptedException {
    // However it wakes, the caller looks at what there is.
    long unused = changed.awaitNanos(timeoutNs);
  }

  /**
   * Lets what is due join the queue. Held copies are due on the monotonic clock, which is read
   * first, so that the arrival on the system clock is never before the copy came.
   */
  private void release() {
    if (!delayed) {
      return;
    }
    long monotonicNs = time.monotonicNs();
    long systemNs = time.systemNs();
    if (ended) {
      held.releaseAll((message, dueNs) -> queue.add(message, stampNs(systemNs)));
    } else {
      held.releaseUntil(
          monotonicNs,
          (message, dueNs) -> {
            long mappedNs = Math.min(systemNs, systemNs + (dueNs - monotonicNs));
            queue.add(message, stampNs(mappedNs));
          });
    }
  }

  private long stampNs(long ns) {
    latestStampNs = Math.max(latestStampNs, ns);
    return latestStampNs;
  }
}
