package lamplight.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import lamplight.experiment.Experiment;
import lamplight.log.Maker;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.TrialSpec;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.TrialWatch;
import lamplight.trial.VirtualTrial;

/**
 * Runs trials in virtual time into a run's folder, several at once, each on one thread. A trial is
 * a function of its seed, so what is written does not depend on how many run at once.
 */
final class VirtualTrials {
  private static final int AHEAD_PER_THREAD = 4;

  /** How long an interruption may go unnoticed. */
  private static final long MOMENT_MS = 100;

  private static final long TELLING_NS = 1_000_000_000L;

  private final RunFolder folder;
  private final Maker maker;
  private final Interruption interruption;
  private final RunListener listener;

  /** Whether the trials that are still under way are not wanted any more. */
  private final AtomicBoolean over = new AtomicBoolean();

  VirtualTrials(RunFolder folder, Maker maker, Interruption interruption, RunListener listener) {
    this.folder = folder;
    this.maker = maker;
    this.interruption = interruption;
    this.listener = listener;
  }

  /**
   * Runs the trials.
   *
   * @return whether each ended; otherwise the interruption came before
   */
  boolean run(RunPlan plan) throws IOException, InterruptedException {
    listener.waveBegins(plan.trials(), 1, 1, plan.expectedSeconds());
    ExecutorService threads = Executors.newFixedThreadPool(plan.jobs());
    try {
      return runOn(threads, plan);
    } finally {
      // After a failure, what is under way gives itself up and removes its draft before the folder
      // is left.
      over.set(true);
      threads.shutdown();
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }
  }

  /** A trial that was handed to a thread; abandoned, it has no record. */
  private record Running(TrialId id, AtomicLong reachedNs, Future<Optional<TrialRecord>> record) {}

  private boolean runOn(ExecutorService threads, RunPlan plan)
      throws IOException, InterruptedException {
    Deque<Running> running = new ArrayDeque<>();
    try {
      return runOn(threads, plan, running);
    } finally {
      // Given up early, nothing further is begun.
      running.forEach(each -> each.record().cancel(false));
    }
  }

  private boolean runOn(ExecutorService threads, RunPlan plan, Deque<Running> running)
      throws IOException, InterruptedException {
    List<TrialId> waiting = new ArrayList<>(plan.trials());
    int next = 0;
    while (next < waiting.size() || !running.isEmpty()) {
      while (!interruption.requested()
          && next < waiting.size()
          && running.size() / AHEAD_PER_THREAD < plan.jobs()) {
        TrialId id = waiting.get(next++);
        running.add(submitted(threads, plan.study().at(id.point()), id));
      }
      if (running.isEmpty()) {
        return false;
      }
      Optional<TrialRecord> record = await(running);
      if (record.isEmpty()) {
        return false;
      }
      listener.trialEnded(running.remove().id(), record.get());
    }
    return true;
  }

  private Running submitted(ExecutorService threads, Experiment experiment, TrialId id) {
    AtomicLong reachedNs = new AtomicLong();
    TrialWatch watch =
        nowNs -> {
          reachedNs.lazySet(nowNs);
          return !interruption.requested() && !over.get();
        };
    return new Running(id, reachedNs, threads.submit(() -> runOne(experiment, id, watch)));
  }

  /** The record of the first of these trials, once it has ended; empty after an interruption. */
  private Optional<TrialRecord> await(Deque<Running> running)
      throws IOException, InterruptedException {
    long toldNs = System.nanoTime();
    while (!interruption.requested()) {
      Optional<Optional<TrialRecord>> record = resultOf(running.element().record());
      if (record.isPresent()) {
        return record.get();
      }
      if (System.nanoTime() - toldNs >= TELLING_NS) {
        toldNs = System.nanoTime();
        listener.reached(reached(running));
      }
    }
    return Optional.empty();
  }

  private static Map<TrialId, Long> reached(Deque<Running> running) {
    Map<TrialId, Long> reached = new LinkedHashMap<>();
    for (Running each : running) {
      if (!each.record().isDone() && each.reachedNs().get() > 0) {
        reached.put(each.id(), each.reachedNs().get());
      }
    }
    return reached;
  }

  private Optional<TrialRecord> runOne(Experiment experiment, TrialId id, TrialWatch watch)
      throws IOException {
    TrialFolder draft = folder.createDraft(id);
    boolean published = false;
    try {
      TrialSpec spec = experiment.trial(id.seed());
      TrialRecord record;
      try (TrialLogWriter logs = new TrialLogWriter(draft, spec)) {
        record = VirtualTrial.record(id.point(), spec, logs, watch).madeBy(maker);
      }
      record.write(draft.record());
      folder.publish(id);
      published = true;
      return Optional.of(record);
    } catch (CancellationException abandoned) {
      return Optional.empty();
    } finally {
      if (!published) {
        folder.discardDraft(id);
      }
    }
  }

  /** The result of a trial; empty when it does not end within a moment. */
  private static Optional<Optional<TrialRecord>> resultOf(Future<Optional<TrialRecord>> future)
      throws IOException, InterruptedException {
    try {
      return Optional.of(future.get(MOMENT_MS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException stillUnderWay) {
      return Optional.empty();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException io) {
        throw io;
      }
      if (failure.getCause() instanceof UncheckedIOException unchecked
          && unchecked.getCause() != null) {
        throw unchecked.getCause();
      }
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("a trial in virtual time failed", failure.getCause());
    }
  }
}
