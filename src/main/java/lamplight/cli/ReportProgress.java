package lamplight.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import lamplight.log.TrialRecord;
import lamplight.report.text.Numbers;
import lamplight.results.ReportListener;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;

/** Tells a person what follows the trials of a run, until its report is written. */
final class ReportProgress implements ReportListener, AutoCloseable {
  private static final long BETWEEN_NS = 100_000_000;

  private final Console console;
  private final boolean quiet;
  private final LongSupplier nowNs;

  /** Shows the trials that are computed only now; empty where logs are read. */
  private Optional<Progress> computing;

  private final Optional<RunPlan> computed;
  private long trials;
  private long analysed;
  private long shownNs;

  /**
   * The progress of a report.
   *
   * @param computed the plan of a run whose trials are computed for the report; empty for one whose
   *     logs are read
   * @param nowNs the monotonic clock
   */
  ReportProgress(Console console, boolean quiet, Optional<RunPlan> computed, LongSupplier nowNs) {
    this.console = console;
    this.quiet = quiet;
    this.computed = computed;
    this.nowNs = nowNs;
    this.computing = computed.map(plan -> Progress.on(console, quiet, plan, nowNs));
    this.shownNs = nowNs.getAsLong();
  }

  @Override
  public void analysing(long count) {
    trials = count;
    if (computed.isPresent() && computing.isPresent()) {
      RunPlan plan = computed.get();
      computing.get().waveBegins(plan.trials(), 1, 1, plan.expectedSeconds());
    } else {
      tellOfTrials(words());
    }
  }

  @Override
  public void reached(Map<TrialId, Long> modelNs) {
    computing.ifPresent(progress -> progress.reached(modelNs));
  }

  @Override
  public void trialEnded(TrialId trial, TrialRecord record) {
    analysed++;
    if (computing.isPresent()) {
      computing.get().trialEnded(trial, record);
    } else if (console.isLive() && !quiet && nowNs.getAsLong() - shownNs >= BETWEEN_NS) {
      shownNs = nowNs.getAsLong();
      console.show(List.of(BarLine.text(List.of(words(), analysed + " done"), console.width())));
    }
  }

  @Override
  public void predicting() {
    finishComputing();
    tellOfTrials("comparing with theory");
  }

  @Override
  public void writing(boolean charts) {
    tell(charts ? "drawing charts" : "writing the report");
  }

  @Override
  public void close() {
    finishComputing();
    console.wipe();
  }

  private void finishComputing() {
    computing.ifPresent(Progress::close);
    computing = Optional.empty();
  }

  private String words() {
    return "analysing " + Numbers.count(trials, "trial");
  }

  /** Of no trial there is nothing to analyse or compare. */
  private void tellOfTrials(String words) {
    if (trials > 0) {
      tell(words);
    }
  }

  private void tell(String words) {
    if (!quiet) {
      console.tell(words);
    }
  }
}
