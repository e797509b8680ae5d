package lamplight.cli.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import lamplight.cli.live.RunView.Counts;
import lamplight.cli.live.RunView.Phase;
import lamplight.cli.live.RunView.State;
import lamplight.cli.live.RunView.TrialView;
import lamplight.experiment.Experiment;
import lamplight.log.TrialRecord;
import lamplight.model.TimeMode;
import lamplight.run.RunListener;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import lamplight.trial.TrialStanding;

/**
 * Keeps what a run tells, for whoever wants to see how it stands; of trials in virtual time it only
 * counts them. Thread-safe.
 */
public final class WatchedRun implements RunListener {
  /** Four times a second. */
  public static final long GLANCE_NS = TimeUnit.MILLISECONDS.toNanos(250);

  private final RunPlan plan;
  private final LongSupplier nowNs;
  private final TimeLeft left;
  private final Map<TrialId, WatchedTrial> trials = new LinkedHashMap<>();
  private int wave = 1;
  private int waves = 1;
  private OptionalLong startNs = OptionalLong.empty();
  private int done;
  private int failed;

  /**
   * A run that is about to begin.
   *
   * @param nowNs the monotonic clock
   */
  public WatchedRun(RunPlan plan, LongSupplier nowNs) {
    this.plan = plan;
    this.nowNs = nowNs;
    this.left = new TimeLeft(plan.expectedSeconds(), nowNs.getAsLong());
  }

  @Override
  public synchronized void waveBegins(
      List<TrialId> ids, int number, int count, double secondsLeft) {
    wave = number;
    waves = count;
    startNs = OptionalLong.empty();
    trials.clear();
    double longest = 0;
    for (TrialId id : isVirtual() ? List.<TrialId>of() : ids) {
      Experiment experiment = plan.study().at(id.point());
      double scale = experiment.timeScale().doubleValue();
      trials.put(id, new WatchedTrial(id, experiment.trial(id.seed()), scale));
      longest = Math.max(longest, experiment.durationNs() / 1e9 / scale);
    }
    // However long the launch takes, the trials are still to come.
    left.expect(secondsLeft, longest, nowNs.getAsLong());
  }

  @Override
  public synchronized void waveStarts(double secondsLeft) {
    startNs = OptionalLong.of(nowNs.getAsLong());
    left.expect(secondsLeft, 0, nowNs.getAsLong());
  }

  @Override
  public synchronized void standing(Map<TrialId, TrialStanding> standings) {
    standings.forEach((id, standing) -> watched(id).stands(standing));
  }

  @Override
  public synchronized void trialEnded(TrialId trial, TrialRecord record) {
    if (record.state() == TrialRecord.State.FAILED) {
      failed++;
    } else {
      done++;
    }
    if (isVirtual()) {
      left.conclude((double) (done + failed) / plan.trials().size(), nowNs.getAsLong());
    } else {
      watched(trial).ended(record);
    }
  }

  private boolean isVirtual() {
    return plan.study().time() == TimeMode.VIRTUAL;
  }

  private WatchedTrial watched(TrialId id) {
    WatchedTrial trial = trials.get(id);
    if (trial == null) {
      throw new IllegalStateException(id + " is not of this wave");
    }
    return trial;
  }

  @Override
  public long glanceNs() {
    return GLANCE_NS;
  }

  /** How the run stands at this moment. */
  public synchronized RunView view() {
    long now = nowNs.getAsLong();
    double seconds = startNs.isPresent() ? (now - startNs.getAsLong()) / 1e9 : 0;
    List<TrialView> views = trials.values().stream().map(trial -> trial.view(seconds)).toList();
    double model =
        trials.values().stream().mapToDouble(one -> one.modelSeconds(seconds)).max().orElse(0);
    double duration =
        trials.values().stream().mapToDouble(WatchedTrial::durationSeconds).max().orElse(0);
    return new RunView(
        plan.study().title(),
        phase(model < duration),
        wave,
        waves,
        left.share(now),
        model,
        duration,
        counts(),
        left.words(now),
        views);
  }

  private Phase phase(boolean isBeforeTheEnd) {
    if (isVirtual()) {
      return Phase.COMPUTING;
    }
    return startNs.isEmpty() ? Phase.LAUNCHING : isBeforeTheEnd ? Phase.RUNNING : Phase.ENDING;
  }

  private Counts counts() {
    // One that has failed is counted at once, and its record comes at the end of the wave.
    int failing = count(one -> one.state() == State.FAILED && !one.hasEnded());
    return new Counts(
        count(one -> one.state() != State.FAILED && !one.hasEnded()),
        count(one -> one.isReady() && one.state() != State.FAILED && !one.hasEnded()),
        done,
        failed + failing,
        plan.trials().size());
  }

  private int count(Predicate<WatchedTrial> wanted) {
    return (int) trials.values().stream().filter(wanted).count();
  }
}
