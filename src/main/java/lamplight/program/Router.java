package lamplight.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.Message;
import lamplight.model.TrialSpec;
import lamplight.process.HeldCopies;
import lamplight.process.TimeSource;

/**
 * Carries the messages of a trial from process to process, each channel first in, first out, with
 * the delays that the seed gives. Its lock orders everything that happens: deliveries, events, and
 * what the logs tell of them. Thread-safe.
 */
final class Router {
  private final TrialSpec spec;
  private final TimeSource time;
  private final List<RoutedProcess> processes = new ArrayList<>();
  private final List<HeldCopies> held = new ArrayList<>();

  /** What was passed on beside a timestamp, by the id of its message. */
  private final Map<String, String> bodies = new HashMap<>();

  /** The instant of the system clock at which the monotonic one was 0. */
  private volatile long originNs;

  private boolean isOver;

  Router(TrialSpec spec, ProgramPlan plan, TimeSource time) {
    this.spec = spec;
    this.time = time;
    KeyedRandom draws = KeyedRandom.of(spec.seed());
    for (int process = 1; process <= spec.processes(); process++) {
      held.add(
          new HeldCopies(
              spec.delay(), draws, plan.timeScale().doubleValue(), Hop.FROM_SENDER, spec.faults()));
    }
  }

  /** Adds the next process, from 1. */
  synchronized void add(RoutedProcess process) {
    processes.add(process);
  }

  /**
   * Starts the trial: each process may tick.
   *
   * @param systemNs the start on the system clock
   * @param monotonicNs the same instant on the monotonic clock
   */
  synchronized void start(long systemNs, long monotonicNs) {
    originNs = systemNs - monotonicNs;
    processes.forEach(process -> process.start(systemNs));
    held.forEach(copies -> copies.started(systemNs));
    if (mayHold()) {
      Thread thread = new Thread(this::releaseDue, "network");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Now on the trial's clock: the system clock as it was at the start, which is never stepped. */
  long nowNs() {
    return time.monotonicNs() + originNs;
  }

  /** An instant of the trial's clock on the monotonic one. */
  long monotonicNs(long atNs) {
    return atNs - originNs;
  }

  /** Takes one copy on its way; its sender's event took place at this instant. */
  synchronized void send(Message message, String body, long sentNs) {
    long atNs = Math.max(sentNs, nowNs());
    if (!mayHold()) {
      to(message).deliver(message, body, atNs);
      return;
    }
    if (!body.isEmpty()) {
      bodies.put(key(message), body);
    }
    held.get(message.receiver() - 1).hold(message, atNs);
    notifyAll();
  }

  /** Ends the trial: everything that is under way joins its queue. */
  synchronized void finish() {
    isOver = true;
    notifyAll();
    for (HeldCopies copies : held) {
      copies.releaseAll((message, dueNs) -> to(message).deliverLate(message, dueNs));
    }
  }

  /** Carries nothing any more. */
  synchronized void close() {
    isOver = true;
    notifyAll();
  }

  private boolean mayHold() {
    return held.get(0).mayHold();
  }

  private RoutedProcess to(Message message) {
    return processes.get(message.receiver() - 1);
  }

  private static String key(Message message) {
    return message.sender() + "-" + message.number() + "-" + message.receiver();
  }

  private void releaseDue() {
    try {
      while (waitForDue()) {
        release();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until a copy is due; false when the trial is over. */
  private synchronized boolean waitForDue() throws InterruptedException {
    while (!isOver) {
      long nowNs = nowNs();
      long untilNs =
          held.stream().mapToLong(copies -> copies.untilNextNs(nowNs)).min().orElse(Long.MAX_VALUE);
      if (untilNs <= 0) {
        return true;
      }
      // Rounded up: a copy is never early.
      wait(Math.min(60_000, untilNs / 1_000_000 + 1));
    }
    return false;
  }

  private synchronized void release() {
    if (isOver) {
      return;
    }
    long nowNs = nowNs();
    for (HeldCopies copies : held) {
      copies.releaseUntil(
          nowNs,
          (message, dueNs) -> {
            String body = bodies.remove(key(message));
            to(message).deliver(message, body == null ? "" : body, nowNs);
          });
    }
  }
}
