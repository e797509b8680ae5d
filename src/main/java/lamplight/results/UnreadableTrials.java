package lamplight.results;

import lamplight.log.UnreadableException;
import lamplight.run.RunFolder;
import lamplight.run.TrialId;
import lamplight.run.TypedCommand;

/** Words what to do about a trial whose files cannot be read. */
public final class UnreadableTrials {
  private UnreadableTrials() {}

  /** Names what cannot be read, and how the trial is run again. */
  public static String sentence(RunFolder folder, TrialId trial, UnreadableException fault) {
    return trial
        + " cannot be read: "
        + String.join("; ", fault.faults())
        + "; put the files right, or delete "
        + folder.trial(trial).path()
        + " and run the trial again with: "
        + TypedCommand.of("--resume", folder.path().toString());
  }
}
