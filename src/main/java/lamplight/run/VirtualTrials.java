package lamplight.run;

import java.io.IOException;
import lamplight.log.Maker;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.TrialSpec;
import lamplight.trial.TrialLogWriter;
import lamplight.trial.TrialWatch;
import lamplight.trial.VirtualTrial;

/**
 * Runs trials in virtual time into a run's folder, several at once, each on one thread. A trial is
 * a function of its seed, so what is written does not depend on how many run at once.
 */
record VirtualTrials(
    RunFolder folder, Maker maker, Interruption interruption, RunListener listener) {
  private static final int AHEAD_PER_THREAD = 4;

  /**
   * Runs the trials.
   *
   * @return whether each ended; otherwise the interruption came before
   */
  boolean run(RunPlan plan) throws IOException, InterruptedException {
    listener.waveBegins(plan.trials(), 1, 1, plan.expectedSeconds());
    return new OrderedTrials(plan.jobs(), AHEAD_PER_THREAD * plan.jobs(), 1)
        .forEach(
            plan.trials().iterator(),
            (id, watch) -> record(id, plan.study().at(id.point()).trial(id.seed()), watch),
            interruption::requested,
            listener,
            listener::trialEnded);
  }

  private TrialRecord record(TrialId id, TrialSpec spec, TrialWatch watch) throws IOException {
    TrialFolder draft = folder.createDraft(id);
    boolean published = false;
    try {
      TrialRecord record;
      try (TrialLogWriter logs = new TrialLogWriter(draft, spec)) {
        record = VirtualTrial.record(id.point(), spec, logs, watch).madeBy(maker);
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
}
