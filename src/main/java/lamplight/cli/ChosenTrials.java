package lamplight.cli;

import java.util.List;
import lamplight.experiment.Study;
import lamplight.log.UnreadableException;
import lamplight.results.ReadTrial;
import lamplight.run.RunFolder;
import lamplight.run.TrialId;

/**
 * Trials of a run that a person has chosen.
 *
 * @param study what was run in the folder
 * @param ids which trials, at least one; each of them has ended
 */
record ChosenTrials(RunFolder run, Study study, List<TrialId> ids) {
  ChosenTrials {
    ids = List.copyOf(ids);
  }

  /** Reads one of them into memory. */
  ReadTrial read(TrialId id) throws UnreadableException {
    return ReadTrial.of(run, study, id);
  }
}
