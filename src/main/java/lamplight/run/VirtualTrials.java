package lamplight.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import lamplight.experiment.Experiment;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.TrialSpec;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.VirtualTrial;

/**
 * Runs trials in virtual time into a run's folder, several at once, each on one thread. A trial is
 * a function of its seed, so what is written does not depend on how many run at once.
 */
final class VirtualTrials {
  private static final int AHEAD_PER_THREAD = 4;

  private final RunFolder folder;
  private final Interruption interruption;
  private final RunListener listener;

  VirtualTrials(RunFolder folder, Interruption interruption, RunListener listener) {
    this.folder = folder;
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
      // After a failure, what is under way ends and removes its draft before the folder is left.
      threads.shutdown();
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }
  }

  private record Running(TrialId id, Future<TrialRecord> record) {}

  private boolean runOn(ExecutorService threads, RunPlan plan)
      throws IOException, InterruptedException {
    Deque<Running> running = new ArrayDeque<>();
    List<TrialId> waiting = new ArrayList<>(plan.trials());
    int next = 0;
    while (next < waiting.size() || !running.isEmpty()) {
      while (!interruption.requested()
          && next < waiting.size()
          && running.size() / AHEAD_PER_THREAD < plan.jobs()) {
        TrialId id = waiting.get(next++);
        running.add(new Running(id, threads.submit(() -> runOne(plan.study().at(id.point()), id))));
      }
      if (running.isEmpty()) {
        return false;
      }
      if (interruption.requested()) {
        // What has not begun is given up; what is under way is seen to its end by closing.
        running.forEach(each -> each.record().cancel(false));
        return false;
      }
      Running first = running.remove();
      listener.trialEnded(first.id(), resultOf(first.record()));
    }
    return true;
  }

  private TrialRecord runOne(Experiment experiment, TrialId id) throws IOException {
    TrialFolder draft = folder.createDraft(id);
    boolean published = false;
    try {
      TrialSpec spec = experiment.trial(id.seed());
      TrialRecord record;
      try (TrialLogWriter logs = new TrialLogWriter(draft, spec)) {
        record = VirtualTrial.record(id.point(), spec, logs);
      }
      record.write(draft.record());
      folder.publish(id);
      published = true;
      return record;
    } finally {
      if (!published) {
        folder.discardDraft(id);
      }
    }
  }

  private static TrialRecord resultOf(Future<TrialRecord> future)
      throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException io) {
        throw io;
      }
      if (failure.getCause() instanceof UncheckedIOException unchecked
          && unchecked.getCause() != null) {
        throw unchecked.getCause();
      }
      throw new IllegalStateException("a trial in virtual time failed", failure.getCause());
    }
  }
}
