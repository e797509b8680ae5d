package lamplight.run;

import java.io.IOException;
import java.util.List;
import lamplight.log.Maker;
import lamplight.trial.HangLimit;

/**
 * Runs the trials of a plan into the run's folder: in real time wave by wave.
 *
 * @param program says how the JVM of a process is started
 * @param maker what makes the trials, for their records
 * @param interruption asks the runner to stop, from any thread
 * @param hang when the JVM of a process is taken to hang
 */
record Runner(
    RunFolder folder,
    ChildProgram program,
    Maker maker,
    Interruption interruption,
    HangLimit hang,
    RunListener listener) {
  /**
   * Runs the trials. When it returns, no child is alive, and the folder holds whole trials only.
   *
   * @return whether each trial ended, well or not; otherwise the interruption came before
   * @throws IOException when a folder or record cannot be written
   */
  boolean run(RunPlan plan) throws IOException, InterruptedException {
    return switch (plan.study().time()) {
      case REAL -> runWaves(plan);
      case VIRTUAL -> new VirtualTrials(folder, maker, interruption, listener).run(plan);
    };
  }

  private boolean runWaves(RunPlan plan) throws IOException, InterruptedException {
    List<List<TrialId>> waves = plan.waves();
    boolean allEnded = true;
    for (int index = 0; index < waves.size(); index++) {
      if (interruption.requested()) {
        return false;
      }
      double secondsLeft = plan.secondsFrom(waves, index);
      listener.waveBegins(waves.get(index), index + 1, waves.size(), secondsLeft);
      try (Wave wave = new Wave(this)) {
        double fromStart = plan.secondsFromStart(waves, index);
        allEnded &= wave.run(plan.study(), waves.get(index), program.command(), fromStart);
      }
    }
    return allEnded;
  }
}
