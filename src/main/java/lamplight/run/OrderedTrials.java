package lamplight.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
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
import java.util.function.BooleanSupplier;
import lamplight.trial.TrialWatch;

/**
 * Works on trials on several threads, and hands over what each came to in their order. Only a few
 * are under way or held at a time.
 *
 * @param threads how many trials are worked on at once
 * @param tasksAhead how many tasks are under way or done, but not yet handed over
 * @param trialsPerTask how many trials a thread works through at a time
 */
public record OrderedTrials(int threads, int tasksAhead, int trialsPerTask) {
  /** How long a stop may go unnoticed. */
  private static final long MOMENT_MS = 100;

  private static final long TELLING_NS = 1_000_000_000L;

  /** What is done with a trial. */
  @FunctionalInterface
  public interface Work<R> {
    /**
     * What the trial came to.
     *
     * @param watch is told how far the trial has come where it is computed, and ends it
     * @throws CancellationException when the watch ended it
     */
    R of(TrialId trial, TrialWatch watch) throws IOException;
  }

  /** Takes what trials came to, on the thread that called. */
  @FunctionalInterface
  public interface Sink<R> {
    /** Takes the next one. */
    void accept(TrialId trial, R result) throws IOException;
  }

  /**
   * Trials that were handed to a thread.
   *
   * @param reachedNs how far each has come while it is computed, else 0
   * @param results fewer than trials when a stop came before
   */
  private record Task<R>(Map<TrialId, AtomicLong> reachedNs, Future<List<R>> results) {}

  /**
   * Works on the trials. When it returns or throws, nothing is under way.
   *
   * @param waiting the trials, in the order of handing over; asked on the thread that called
   * @param work done on several threads at once
   * @param stop asked again and again; once it says yes, no further trial is begun, and one that is
   *     being computed is given up
   * @param listener is told about once a second how far trials have come that take long to compute
   * @param sink is handed what each came to; after a stop only what had been done before, up to the
   *     first that had not
   * @return whether every trial was handed over, which a stop behind the last one does not change
   * @throws IOException when the work or the sink does
   * @throws IllegalStateException when the work fails in any other way
   */
  public <R> boolean forEach(
      Iterator<TrialId> waiting,
      Work<R> work,
      BooleanSupplier stop,
      RunListener listener,
      Sink<R> sink)
      throws IOException, InterruptedException {
    AtomicBoolean isOver = new AtomicBoolean();
    BooleanSupplier goesOn = () -> !isOver.get() && !stop.getAsBoolean();
    Deque<Task<R>> working = new ArrayDeque<>();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      while (true) {
        while (!stop.getAsBoolean() && waiting.hasNext() && working.size() < tasksAhead) {
          Map<TrialId, AtomicLong> reachedNs = next(waiting);
          working.add(
              new Task<>(reachedNs, executor.submit(() -> results(reachedNs, work, goesOn))));
        }
        if (working.isEmpty()) {
          return !waiting.hasNext();
        }
        Optional<List<R>> results = await(working, stop, listener);
        if (results.isEmpty() || !isTaken(working.remove(), results.get(), sink)) {
          return false;
        }
      }
    } finally {
      // After a failure too, what is under way gives itself up before its folder is left.
      isOver.set(true);
      working.forEach(task -> task.results().cancel(false));
      executor.shutdown();
      executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }
  }

  private Map<TrialId, AtomicLong> next(Iterator<TrialId> waiting) {
    Map<TrialId, AtomicLong> reachedNs = new LinkedHashMap<>();
    while (waiting.hasNext() && reachedNs.size() < trialsPerTask) {
      reachedNs.put(waiting.next(), new AtomicLong());
    }
    return reachedNs;
  }

  private static <R> List<R> results(
      Map<TrialId, AtomicLong> reachedNs, Work<R> work, BooleanSupplier goesOn) throws IOException {
    List<R> results = new ArrayList<>();
    for (Map.Entry<TrialId, AtomicLong> trial : reachedNs.entrySet()) {
      // Work that reads logs does not ask its watch.
      if (!goesOn.getAsBoolean()) {
        return results;
      }
      TrialWatch watch =
          nowNs -> {
            trial.getValue().lazySet(nowNs);
            return goesOn.getAsBoolean();
          };
      try {
        results.add(work.of(trial.getKey(), watch));
      } catch (CancellationException givenUp) {
        return results;
      }
      // What has ended is not under way, though its task may be.
      trial.getValue().set(0);
    }
    return results;
  }

  /** What the first of these tasks came to; empty when a stop comes while it is under way. */
  private static <R> Optional<List<R>> await(
      Deque<Task<R>> working, BooleanSupplier stop, RunListener listener)
      throws IOException, InterruptedException {
    Future<List<R>> first = working.element().results();
    long toldNs = System.nanoTime();
    while (true) {
      Optional<List<R>> results = resultOf(first);
      if (results.isPresent() || stop.getAsBoolean()) {
        return results;
      }
      if (System.nanoTime() - toldNs >= TELLING_NS) {
        toldNs = System.nanoTime();
        listener.reached(reached(working));
      }
    }
  }

  private static <R> Map<TrialId, Long> reached(Deque<Task<R>> working) {
    Map<TrialId, Long> reached = new LinkedHashMap<>();
    for (Task<R> task : working) {
      task.reachedNs().forEach((trial, reachedNs) -> reached.put(trial, reachedNs.get()));
    }
    reached.values().removeIf(reachedNs -> reachedNs == 0);
    return reached;
  }

  /** Hands over what a task came to, and tells whether that is every trial of it. */
  private static <R> boolean isTaken(Task<R> task, List<R> results, Sink<R> sink)
      throws IOException {
    List<TrialId> trials = List.copyOf(task.reachedNs().keySet());
    for (int index = 0; index < results.size(); index++) {
      sink.accept(trials.get(index), results.get(index));
    }
    return results.size() == trials.size();
  }

  /** The result of a task; empty when it does not end within a moment. */
  private static <R> Optional<R> resultOf(Future<R> future)
      throws IOException, InterruptedException {
    try {
      return Optional.of(future.get(MOMENT_MS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException stillUnderWay) {
      return Optional.empty();
    } catch (ExecutionException failure) {
      Throwable cause = failure.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      if (cause instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
        throw unchecked.getCause();
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("the work on a trial failed", cause);
    }
  }
}
