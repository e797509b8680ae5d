package lamplight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lamplight.experiment.LogSetting;
import lamplight.experiment.ParsedExperiment;
import lamplight.experiment.Seeds;
import lamplight.log.Maker;
import lamplight.log.OrderedProperties;
import lamplight.model.TimeMode;
import lamplight.trial.ChildCommand;
import lamplight.trial.HangLimit;

/**
 * One run of an experiment, begun or resumed: it owns its folder while its trials run.
 * Configuration is saved before, trials as they end, the state last.
 */
public final class Run {
  private final RunFolder folder;
  private final RunPlan plan;
  private final RunRecord record;
  private final Clock clock;

  private Run(RunFolder folder, RunPlan plan, RunRecord record, Clock clock) {
    this.folder = folder;
    this.plan = plan;
    this.record = record;
    this.clock = clock;
  }

  /**
   * Creates the folder of a new run and saves what is going to be run.
   *
   * @param results the folder of all results
   * @param command the command line, as a person can repeat it
   * @param jobs how many trials run at once
   * @throws IOException when the folder cannot be made or written
   */
  public static Run begin(
      ParsedExperiment parsed, Path results, String command, Build build, int jobs, Clock clock)
      throws IOException {
    RunFolder folder = RunFolder.create(results, parsed.name(), clock.instant());
    RunRecord record =
        RunRecord.begin(parsed.name(), command, build, jobs, ChildCommand.FLAGS, clock.instant());
    if (parsed.study().logs() == LogSetting.DISCARD) {
      record = NotedSettings.note(record, parsed.study());
    }
    try {
      Files.write(folder.source(), parsed.source());
      saveSettings(folder, parsed);
      record.write(folder);
    } catch (IOException failure) {
      // The folder of a run that never began would only be in the way.
      folder.discard(failure);
      throw failure;
    }
    List<TrialId> trials = RunPlan.inOrderOfRunning(parsed.study());
    return new Run(folder, new RunPlan(parsed.study(), trials, jobs), record, clock);
  }

  /**
   * Takes up a run where it stopped: trials that are missing, without logs or have failed are run.
   *
   * @param parsed the run's own effective settings
   * @throws IOException when the folder cannot be read
   */
  public static Run resume(RunFolder folder, ParsedExperiment parsed, int jobs, Clock clock)
      throws IOException {
    RunRecord record = RunRecord.read(folder);
    List<TrialId> missing = folder.unsettled(RunPlan.inOrderOfRunning(parsed.study()));
    return new Run(folder, new RunPlan(parsed.study(), missing, jobs), record, clock);
  }

  /**
   * Goes on with a run under settings that add seeds to its own, which are saved first. The trials
   * of those seeds are run; what failed before is left to a resumption.
   *
   * @param added the seeds that are added
   * @throws IOException when the folder cannot be read or written
   */
  public static Run extend(
      RunFolder folder, ParsedExperiment more, Seeds.Range added, int jobs, Clock clock)
      throws IOException {
    saveSettings(folder, more);
    Run all = resume(folder, more, jobs, clock);
    List<TrialId> trials =
        all.plan().trials().stream()
            .filter(trial -> trial.seed() >= added.first() && trial.seed() <= added.last())
            .toList();
    return new Run(folder, new RunPlan(more.study(), trials, jobs), all.record, clock);
  }

  private static void saveSettings(RunFolder folder, ParsedExperiment parsed) throws IOException {
    OrderedProperties effective = new OrderedProperties();
    parsed.settings().texts().forEach(effective::put);
    effective.write(folder.effective());
  }

  /** The folder of the run. */
  public RunFolder folder() {
    return folder;
  }

  /** What is still to be run. */
  public RunPlan plan() {
    return plan;
  }

  /**
   * Runs the trials. Afterwards no child is alive, and the run's record says how far it came.
   *
   * @param jar what this program was started from; empty when that is no jar
   * @throws ProgramReplacedException when that jar was replaced before the children had a copy
   * @throws IOException when something cannot be written, or another harness uses the folder
   */
  public void execute(Optional<ProgramJar> jar, Interruption interruption, RunListener listener)
      throws IOException, InterruptedException {
    try (RunLock lock = RunLock.take(folder)) {
      lock.note(ProcessHandle.current().pid());
      record.running().write(folder);
      if (plan.study().logs() == LogSetting.DISCARD) {
        // There is nothing to leave in the folder: the report computes such trials, and then says
        // how far the run came.
        return;
      }
      // Read before the trials: a jar that is replaced meanwhile would tell of itself.
      Maker maker = Build.current().here();
      // Another harness may have completed some before this one had the lock.
      List<TrialId> trials = folder.unsettled(plan.trials());
      RunPlan missing = new RunPlan(plan.study(), trials, plan.jobs());
      try (JarCopy program = JarCopy.into(folder, hasChildren(missing) ? jar : Optional.empty())) {
        Runner runner =
            new Runner(folder, program, maker, interruption, HangLimit.DEFAULT, listener);
        // What counts is this run of the trials: a resumed run also has the records of failed ones.
        boolean allEnded = runner.run(missing);
        end(allEnded ? RunState.COMPLETE : RunState.INTERRUPTED);
      } catch (IOException | RuntimeException | Error failure) {
        noteEnd(failure);
        throw failure;
      }
    }
  }

  private static boolean hasChildren(RunPlan plan) {
    return plan.study().time() == TimeMode.REAL
        && plan.trials().stream()
            .anyMatch(trial -> plan.study().at(trial.point()).programs().isEmpty());
  }

  private void end(RunState state) throws IOException {
    record.ended(state, clock.instant()).write(folder);
  }

  /** After a failure: the drafts that are gone may have made the room that the record needs. */
  private void noteEnd(Throwable failure) {
    try {
      end(RunState.INTERRUPTED);
    } catch (IOException also) {
      failure.addSuppressed(also);
    }
  }
}
