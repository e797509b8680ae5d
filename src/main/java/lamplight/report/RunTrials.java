package lamplight.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import lamplight.analysis.TrialAnalysis;
import lamplight.analysis.TrialAnalyzer;
import lamplight.analysis.measure.TimeBase;
import lamplight.experiment.Experiment;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Study;
import lamplight.log.TrialRecord;
import lamplight.model.TrialSpec;
import lamplight.run.RunFolder;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import lamplight.trial.VirtualTrial;

/**
 * The analyses of a run's trials, one after another in the order of the experiment: of those whose
 * logs stand in the folder, or, where logs are discarded, of the trials computed anew, which a
 * trial in virtual time allows because it is a function of its seed. Several are worked on at once,
 * and only a few are held.
 */
public final class RunTrials {
  private final RunFolder folder;
  private final Study study;
  private final Batches batches;

  /**
   * The trials of a run.
   *
   * @param threads how many are worked on at once, at most: fewer when they are so large that this
   *     JVM's memory does not hold so many
   */
  public RunTrials(RunFolder folder, Experiment experiment, int threads) {
    this(folder, Study.of(experiment), threads);
  }

  /** The trials of a run of a study, point by point. */
  public RunTrials(RunFolder folder, Study study, int threads) {
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
  }

  private record Analysed(TrialId id, TrialAnalysis analysis) {}

  /**
   * Hands over the analysis of each trial that has ended.
   *
   * @param stop asked between trials; once it says yes, no further trial is begun
   * @return whether every trial of the experiment was handed over or has not ended; false after a
   *     stop
   * @throws IOException when a file cannot be read, or a log is malformed
   */
  public boolean forEach(BooleanSupplier stop, Sink sink) throws IOException, InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(batches.threads());
    try {
      return forEach(executor, stop, sink);
    } finally {
      executor.shutdownNow();
    }
  }

  private boolean forEach(ExecutorService executor, BooleanSupplier stop, Sink sink)
      throws IOException, InterruptedException {
    Iterator<TrialId> waiting = trials().iterator();
    Deque<Future<List<Analysed>>> working = new ArrayDeque<>();
    while (true) {
      while (!stop.getAsBoolean() && waiting.hasNext() && working.size() < batches.tasksAhead()) {
        working.add(executor.submit(task(waiting)));
      }
      if (working.isEmpty()) {
        return !waiting.hasNext();
      }
      if (stop.getAsBoolean() && !working.peek().isDone()) {
        working.forEach(task -> task.cancel(false));
        return false;
      }
      for (Analysed analysed : resultOf(working.remove())) {
        sink.accept(analysed.id(), analysed.analysis());
      }
    }
  }

  private Stream<TrialId> trials() {
    Stream<TrialId> all = RunPlan.trialsOf(study).stream();
    return discards() ? all : all.filter(folder::hasEnded);
  }

  private boolean discards() {
    return study.logs() == LogSetting.DISCARD;
  }

  private Callable<List<Analysed>> task(Iterator<TrialId> waiting) {
    List<TrialId> ids = new ArrayList<>();
    while (waiting.hasNext() && ids.size() < batches.trialsPerTask()) {
      ids.add(waiting.next());
    }
    return () -> {
      List<Analysed> results = new ArrayList<>();
      for (TrialId id : ids) {
        results.add(new Analysed(id, discards() ? compute(id) : read(id)));
      }
      return results;
    };
  }

  private TrialAnalysis read(TrialId id) throws IOException {
    return TrialAnalyzer.analyze(folder.trial(id));
  }

  private TrialAnalysis compute(TrialId id) {
    TrialSpec spec = study.at(id.point()).trial(id.seed());
    TrialAnalyzer analyzer = new TrialAnalyzer(spec, TimeBase.virtual(), true);
    TrialRecord record = VirtualTrial.record(id.point(), spec, analyzer);
    return analyzer.analysis(record);
  }

  private static List<Analysed> resultOf(Future<List<Analysed>> future)
      throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      Throwable cause = failure.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      if (cause instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
        throw unchecked.getCause();
      }
      throw new IllegalStateException("the analysis of a trial failed", cause);
    }
  }
}
