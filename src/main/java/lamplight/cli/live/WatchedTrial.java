package lamplight.cli.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lamplight.cli.live.RunView.ProcessView;
import lamplight.cli.live.RunView.State;
import lamplight.cli.live.RunView.TrialView;
import lamplight.log.TrialRecord;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import lamplight.process.ProcessStatus;
import lamplight.run.TrialId;
import lamplight.trial.SupervisedTrial;
import lamplight.trial.TrialStanding;

/** A trial of the wave that is watched. Not thread-safe. */
final class WatchedTrial {
  /** The answers of processes may be as old as this on the wall clock. */
  private static final double ANSWER_AGE_S = 2.5;

  private final TrialId id;
  private final TrialSpec spec;
  private final double timeScale;
  private final List<QueueTrend> trends;
  private TrialStanding standing;
  private Optional<TrialRecord> end = Optional.empty();

  /**
   * A trial that is about to be launched.
   *
   * @param timeScale how many times faster than the wall clock the model runs
   */
  WatchedTrial(TrialId id, TrialSpec spec, double timeScale) {
    this.id = id;
    this.spec = spec;
    this.timeScale = timeScale;
    this.trends = Stream.generate(QueueTrend::new).limit(spec.processes()).toList();
    this.standing =
        new TrialStanding(
            SupervisedTrial.Stage.LAUNCHED,
            "",
            Stream.generate(() -> new ProcessStatus(0, 0, 0)).limit(spec.processes()).toList(),
            Set.of());
  }

  void stands(TrialStanding now) {
    standing = now;
    if (state() == State.RUNNING) {
      for (int index = 0; index < trends.size(); index++) {
        trends.get(index).add(now.processes().get(index).queueLength());
      }
    }
  }

  void ended(TrialRecord record) {
    end = Optional.of(record);
  }

  State state() {
    boolean failed =
        end.map(record -> record.state() == TrialRecord.State.FAILED)
            .orElse(standing.stage() == SupervisedTrial.Stage.FAILED);
    if (failed || end.isPresent()) {
      return failed ? State.FAILED : State.ENDED;
    }
    return switch (standing.stage()) {
      case LAUNCHED, CONNECTING, READY -> State.LAUNCHING;
      case STARTED -> State.RUNNING;
      case FINISHED, FAILED -> State.ENDED;
    };
  }

  /** Whether it stands at the barrier, or is beyond it. */
  boolean isReady() {
    return state() != State.LAUNCHING || standing.stage() == SupervisedTrial.Stage.READY;
  }

  /** Whether its record is written. */
  boolean hasEnded() {
    return end.isPresent();
  }

  /** How long it takes, in seconds of model time. */
  double durationSeconds() {
    return spec.durationNs() / 1e9;
  }

  /** How far it has come, in seconds of model time, so many seconds after its start. */
  double modelSeconds(double seconds) {
    return Math.min(durationSeconds(), seconds * timeScale);
  }

  /**
   * How it is seen.
   *
   * @param seconds since its start; 0 before it
   */
  TrialView view(double seconds) {
    List<ProcessView> processes = new ArrayList<>();
    int lagging = 1;
    for (int process = 1; process <= spec.processes(); process++) {
      ProcessStatus status = status(process);
      processes.add(
          new ProcessView(
              process,
              rate(process),
              status.clock(),
              status.queueLength(),
              trends.get(process - 1).points()));
      if (behind(process, seconds) > behind(lagging, seconds)) {
        lagging = process;
      }
    }
    double behind = behind(lagging, seconds);
    return new TrialView(id, state(), note(lagging, behind, seconds), behind, processes);
  }

  private String note(int lagging, double behind, double seconds) {
    if (state() == State.FAILED) {
      return end.map(TrialRecord::cause).orElse(standing.cause());
    }
    if (behind > 0) {
      return String.format(Locale.ROOT, "process %d is %.0f s behind", lagging, behind);
    }
    List<String> notes = new ArrayList<>();
    for (int process : standing.silenced().stream().sorted().toList()) {
      boolean isKilled =
          spec.faults().killedNs(process).orElse(Long.MAX_VALUE) <= seconds * timeScale * 1e9;
      notes.add("process " + process + (isKilled ? " killed" : " paused"));
    }
    return String.join(", ", notes);
  }

  /** How far a process is behind its own ticks, in seconds on the wall clock, if it is. */
  private double behind(int process, double seconds) {
    if (state() != State.RUNNING || standing.silenced().contains(process)) {
      return 0;
    }
    double periodSeconds = 1 / rate(process).perSecond();
    double model = modelSeconds(seconds) - status(process).ticks() * periodSeconds;
    double behind = (model - 2 * periodSeconds) / timeScale;
    return behind > ANSWER_AGE_S ? behind : 0;
  }

  private ProcessStatus status(int process) {
    return standing.processes().get(process - 1);
  }

  private Rate rate(int process) {
    return spec.schedule(process).rate();
  }
}
