package lamplight.run;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import lamplight.experiment.Experiment;
import lamplight.experiment.Study;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.process.TimeSource;
import lamplight.program.CommandException;
import lamplight.program.ProgramPlan;
import lamplight.trial.ChildCommand;
import lamplight.trial.ProgramTrial;
import lamplight.trial.RealTrial;
import lamplight.trial.SupervisedTrial;
import lamplight.trial.SupervisedTrial.Stage;
import lamplight.trial.Supervision;
import lamplight.trial.TrialStanding;
import lamplight.wire.Token;

/**
 * Trials that run at the same time: launched together, started when all of them stand at the
 * barrier, their starts staggered so that their ticks do not fall on the same instants, and let go
 * together, because launching and ending JVMs disturbs the ticks of the others.
 */
final class Wave implements AutoCloseable {
  /** From the start command to the first start: enough for it to reach every process. */
  private static final long LEAD_NS = TimeUnit.MILLISECONDS.toNanos(100);

  /** Between the starts of two trials; no divisor of a usual tick period. */
  private static final long STAGGER_NS = TimeUnit.MICROSECONDS.toNanos(17_300);

  /** At most so many processes a second are asked for the sake of somebody who watches: 64. */
  private static final long PER_GLANCE_NS = TimeUnit.SECONDS.toNanos(1) / 64;

  private final Runner runner;
  private final Supervision supervision;
  private final Map<TrialId, SupervisedTrial> trials = new LinkedHashMap<>();

  Wave(Runner runner) {
    this.runner = runner;
    this.supervision =
        new Supervision(runner.interruption().bell(), TimeSource.ofThisMachine(), runner.hang());
  }

  /**
   * Runs these trials to their end, or until the interruption.
   *
   * @param secondsFromStart how long the rest of the run takes from the start of these trials
   * @return whether each of them ended, well or not
   */
  boolean run(Study study, List<TrialId> ids, ChildCommand command, double secondsFromStart)
      throws IOException, InterruptedException {
    try {
      return runToTheEnd(study, ids, command, secondsFromStart);
    } catch (IOException | RuntimeException | Error failure) {
      close();
      discardDrafts(failure);
      throw failure;
    }
  }

  @Override
  public void close() {
    trials.values().forEach(SupervisedTrial::close);
  }

  private boolean runToTheEnd(
      Study study, List<TrialId> ids, ChildCommand command, double secondsFromStart)
      throws IOException, InterruptedException {
    SecureRandom random = new SecureRandom();
    for (TrialId id : ids) {
      Experiment experiment = study.at(id.point());
      TrialFolder draft = runner.folder().createDraft(id);
      Optional<ProgramPlan> programs = programs(experiment);
      trials.put(
          id,
          programs.isPresent()
              ? ProgramTrial.launch(
                  id.point(), experiment.trial(id.seed()), programs.get(), draft, supervision)
              : RealTrial.launch(
                  id.point(),
                  experiment.trial(id.seed()),
                  experiment.timeScale(),
                  draft,
                  command,
                  Token.random(random),
                  supervision));
    }
    superviseUntil(stage -> stage == Stage.READY);
    if (!runner.interruption().requested()) {
      start(secondsFromStart);
      superviseUntil(stage -> stage == Stage.FINISHED);
    }
    return end();
  }

  private static Optional<ProgramPlan> programs(Experiment experiment) throws IOException {
    try {
      return ProgramPlans.of(experiment);
    } catch (CommandException gone) {
      throw new IOException(gone.reason(), gone);
    }
  }

  /**
   * After a failure, as of a full disk or for want of threads: what is left of unfinished trials
   * takes up room.
   */
  private void discardDrafts(Throwable failure) throws InterruptedException {
    for (Map.Entry<TrialId, SupervisedTrial> entry : trials.entrySet()) {
      try {
        entry.getValue().awaitExits();
        runner.folder().discardDraft(entry.getKey());
      } catch (IOException also) {
        failure.addSuppressed(also);
      }
    }
  }

  private void start(double secondsFromStart) {
    if (trials.values().stream().noneMatch(trial -> trial.stage() == Stage.READY)) {
      return;
    }
    runner.listener().waveStarts(secondsFromStart);
    // One instant on both clocks for all: telling a trial its start takes time, and the trials
    // after it would take that for part of their own. Two readings alone may lie far apart on a
    // busy machine, and every planned fault would come that much later than it is recorded.
    TimeSource time = supervision.time();
    long nowSystemNs = time.systemNs();
    long nowMonotonicNs = time.monotonicAt(nowSystemNs);
    long leadNs = LEAD_NS;
    for (SupervisedTrial trial : trials.values()) {
      if (trial.stage() == Stage.READY) {
        trial.start(nowSystemNs + leadNs, nowMonotonicNs + leadNs);
        leadNs += STAGGER_NS;
      }
    }
  }

  /** Advances the trials until each has got there or failed. */
  private void superviseUntil(Predicate<Stage> there) throws InterruptedException {
    List<SupervisedTrial> inTurn = List.copyOf(trials.values());
    TimeSource time = supervision.time();
    long pollNs = supervision.hang().pollNs();
    Turns polls = new Turns(inTurn.size(), pollNs, time.monotonicNs());
    long glanceNs = glanceNs(inTurn);
    Turns glances = new Turns(inTurn.size(), Math.min(glanceNs, pollNs), time.monotonicNs());
    while (!runner.interruption().requested()) {
      trials.values().forEach(SupervisedTrial::advance);
      if (trials.values().stream()
          .allMatch(trial -> trial.stage() == Stage.FAILED || there.test(trial.stage()))) {
        return;
      }
      long untilPoll = polls.untilNs(time.monotonicNs());
      long untilGlance = glances.untilNs(time.monotonicNs());
      if (untilPoll <= 0) {
        inTurn.get(polls.take(time.monotonicNs())).poll();
      } else if (untilGlance <= 0) {
        SupervisedTrial trial = inTurn.get(glances.take(time.monotonicNs()));
        if (glanceNs < pollNs) {
          trial.glance();
        }
        if (glances.isRoundOver()) {
          tellStandings();
        }
      } else {
        long untilTurn = Math.min(untilPoll, untilGlance);
        runner.interruption().bell().await(Math.min(untilTurn, untilFaultNs()));
      }
    }
  }

  /** How often each process is asked for whoever watches: each question takes it some time. */
  private long glanceNs(List<SupervisedTrial> inTurn) {
    long processes = inTurn.stream().mapToLong(trial -> trial.standing().processes().size()).sum();
    return Math.max(runner.listener().glanceNs(), processes * PER_GLANCE_NS);
  }

  /** How long it is until a trial has a planned fault to do. */
  private long untilFaultNs() {
    return trials.values().stream()
        .mapToLong(SupervisedTrial::untilFaultNs)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private void tellStandings() {
    Map<TrialId, TrialStanding> standings = new LinkedHashMap<>();
    trials.forEach((id, trial) -> standings.put(id, trial.standing()));
    runner.listener().standing(standings);
  }

  private boolean end() throws IOException, InterruptedException {
    for (SupervisedTrial trial : trials.values()) {
      if (trial.stage() == Stage.FINISHED) {
        trial.dismiss();
      } else {
        trial.close();
      }
    }
    boolean allEnded = true;
    for (Map.Entry<TrialId, SupervisedTrial> entry : trials.entrySet()) {
      TrialId id = entry.getKey();
      SupervisedTrial trial = entry.getValue();
      boolean givenUp = trial.stage() != Stage.FINISHED && trial.stage() != Stage.FAILED;
      TrialRecord record = trial.release().madeBy(runner.maker());
      if (givenUp) {
        allEnded = false;
        runner.folder().discardDraft(id);
      } else {
        record.write(runner.folder().draft(id).record());
        runner.folder().publish(id);
        runner.listener().trialEnded(id, record);
      }
    }
    return allEnded;
  }
}
