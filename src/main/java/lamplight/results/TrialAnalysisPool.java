package lamplight.results;

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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import lamplight.experiment.Experiment;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Study;
import lamplight.log.TrialRecord;
import lamplight.log.UnreadableException;
import lamplight.measure.TimeBase;
import lamplight.model.TrialSpec;
import lamplight.run.RunFolder;
import lamplight.run.RunListener;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import lamplight.trial.TrialWatch;
import lamplight.trial.VirtualTrial;

/**
 * The analyses of a run's trials, one after another in the order of the experiment: of those whose
 * logs stand in the folder, or, where logs are discarded, of the trials computed anew, which a
 * trial in virtual time allows because it is a function of its seed. Several are worked on at once,
 * and only a few are held.
 */
public final class TrialAnalysisPool {
  /** How long a stop may go unnoticed. */
  private static final long MOMENT_MS = 100;

  private static final long TELLING_NS = 1_000_000_000L;

  private final RunFolder folder;
  private final Study study;
  private final Batches batches;

  /**
   * The trials of a run.
   *
   * @param threads how many are worked on at once, at most: fewer when they are so large that this
   *     JVM's memory does not hold so many
   */
  public TrialAnalysisPool(RunFolder folder, Experiment experiment, int threads) {
    this(folder, Study.of(experiment), threads);
  }

  /** The trials of a run of a study, point by point. */
  public TrialAnalysisPool(RunFolder folder, Study study, int threads) {
    this.folder = folder;
    this.study = study;
    this.batches =
        Batches.of(study.trials(), study.processesMax(), threads, Runtime.getRuntime().maxMemory());
  }

  /** Takes the analyses. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the next one. */
    void accept(TrialId trial, TrialAnalysis analysis) throws IOException;

    /**
     * Takes the next one in its turn, of which there is no analysis, because its files cannot be
     * read. Others do not suffer from it.
     *
     * @param fault names the first fault of each file
     */
    default void unreadable(TrialId trial, UnreadableException fault) throws IOException {
      throw fault;
    }
  }

  /** What a trial came to. */
  private sealed interface Analysed {
    void tell(Sink sink) throws IOException;
  }

  private record Read(TrialId id, TrialAnalysis analysis) implements Analysed {
    @Override
    public void tell(Sink sink) throws IOException {
      sink.accept(id, analysis);
    }
  }

  private record Unread(TrialId id, UnreadableException fault) implements Analysed {
    @Override
    public void tell(Sink sink) throws IOException {
      sink.unreadable(id, fault);
    }
  }

  /**
   * A task that was handed to a thread.
   *
   * @param reachedNs how far each of its trials has come, where it is computed
   */
  private record Task(Map<TrialId, AtomicLong> reachedNs, Future<Done> future) {}

  /**
   * What a task came to.
   *
   * @param whole whether all of its trials were analysed; otherwise a stop came before
   */
  private record Done(List<Analysed> analysed, boolean whole) {}

  /**
   * Hands over the analysis of each trial that has ended.
   *
   * @param stop asked again and again; once it says yes, no further trial is begun, and one that is
   *     being computed is given up
   * @param listener is told how far trials have come that take long to compute
   * @return whether every trial of the experiment was handed over or has not ended; false after a
   *     stop
   * @throws IOException when the sink does
   */
  public boolean forEach(BooleanSupplier stop, RunListener listener, Sink sink)
      throws IOException, InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(batches.threads());
    try {
      return forEach(executor, stop, listener, sink);
    } finally {
      executor.shutdownNow();
    }
  }

  private boolean forEach(
      ExecutorService executor, BooleanSupplier stop, RunListener listener, Sink sink)
      throws IOException, InterruptedException {
    Iterator<TrialId> waiting = trials().iterator();
    Deque<Task> working = new ArrayDeque<>();
    while (true) {
      while (!stop.getAsBoolean() && waiting.hasNext() && working.size() < batches.tasksAhead()) {
        working.add(submitted(executor, stop, waiting));
      }
      if (working.isEmpty()) {
        return !waiting.hasNext();
      }
      Optional<Done> done = await(working, stop, listener);
      if (done.isEmpty()) {
        working.forEach(task -> task.future().cancel(false));
        return false;
      }
      working.remove();
      for (Analysed analysed : done.get().analysed()) {
        analysed.tell(sink);
      }
      if (!done.get().whole()) {
        return false;
      }
    }
  }

  /** What the first of these tasks came to; empty when a stop comes while it is under way. */
  private static Optional<Done> await(
      Deque<Task> working, BooleanSupplier stop, RunListener listener)
      throws IOException, InterruptedException {
    Future<Done> first = working.element().future();
    long toldNs = System.nanoTime();
    while (true) {
      Optional<Done> done = resultOf(first);
      if (done.isPresent() || stop.getAsBoolean()) {
        return done;
      }
      if (System.nanoTime() - toldNs >= TELLING_NS) {
        toldNs = System.nanoTime();
        listener.reached(reached(working));
      }
    }
  }

  private static Map<TrialId, Long> reached(Deque<Task> working) {
    Map<TrialId, Long> reached = new LinkedHashMap<>();
    for (Task task : working) {
      if (!task.future().isDone()) {
        task.reachedNs()
            .forEach(
                (id, reachedNs) -> {
                  if (reachedNs.get() > 0) {
                    reached.put(id, reachedNs.get());
                  }
                });
      }
    }
    return reached;
  }

  private Stream<TrialId> trials() {
    Stream<TrialId> all = RunPlan.trialsOf(study).stream();
    return discards() ? all : all.filter(folder::hasEnded);
  }

  private boolean discards() {
    return study.logs() == LogSetting.DISCARD;
  }

  private Task submitted(
      ExecutorService executor, BooleanSupplier stop, Iterator<TrialId> waiting) {
    Map<TrialId, AtomicLong> reachedNs = new LinkedHashMap<>();
    while (waiting.hasNext() && reachedNs.size() < batches.trialsPerTask()) {
      reachedNs.put(waiting.next(), new AtomicLong());
    }
    return new Task(reachedNs, executor.submit(() -> done(reachedNs, stop)));
  }

  private Done done(Map<TrialId, AtomicLong> reachedNs, BooleanSupplier stop) {
    List<Analysed> analysed = new ArrayList<>();
    for (Map.Entry<TrialId, AtomicLong> trial : reachedNs.entrySet()) {
      TrialId id = trial.getKey();
      TrialWatch watch =
          nowNs -> {
            trial.getValue().lazySet(nowNs);
            return !stop.getAsBoolean();
          };
      try {
        analysed.add(discards() ? new Read(id, compute(id, watch)) : read(id));
      } catch (CancellationException givenUp) {
        return new Done(analysed, false);
      }
      // What has ended is not under way, though its task may be.
      trial.getValue().set(0);
    }
    return new Done(analysed, true);
  }

  private Analysed read(TrialId id) {
    try {
      return new Read(id, TrialAnalyzer.analyze(folder.trial(id)));
    } catch (UnreadableException fault) {
      return new Unread(id, fault);
    }
  }

  /**
   * A check knows from the first event whether the trial comes to its end. Most do, so that is what
   * is tried first; one that failed is a function of its seed all the same, and is computed again.
   */
  private TrialAnalysis compute(TrialId id, TrialWatch watch) {
    TrialSpec spec = study.at(id.point()).trial(id.seed());
    TrialAnalysis whole = compute(id, spec, true, watch);
    return whole.record().state() == TrialRecord.State.COMPLETE
        ? whole
        : compute(id, spec, false, watch);
  }

  private static TrialAnalysis compute(
      TrialId id, TrialSpec spec, boolean complete, TrialWatch watch) {
    TrialAnalyzer analyzer = new TrialAnalyzer(spec, TimeBase.virtual(), complete);
    return analyzer.analysis(VirtualTrial.record(id.point(), spec, analyzer, watch));
  }

  /** The result of a task; empty when it does not end within a moment. */
  private static Optional<Done> resultOf(Future<Done> future)
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
      throw new IllegalStateException("the analysis of a trial failed", cause);
    }
  }
}
