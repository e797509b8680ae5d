package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Is told what the check of a run, or of logs, came to, trial by trial. */
interface CheckListener {
  /** A trial was checked. */
  void trial(CheckedTrial trial) throws IOException;

  /**
   * The files of a trial cannot be read.
   *
   * @param name what the trial is called
   * @param where how a person finds it
   * @param faults the first fault of each file
   */
  void unreadable(String name, String where, List<String> faults) throws IOException;

  /**
   * A trial is not of this run, which says nothing of its verdict; it may be told of twice.
   *
   * @param folder the folder of the trial
   * @param sentence what contradicts the run
   */
  void refused(Path folder, String sentence) throws IOException;

  /** A trial had ended, but is gone. */
  void lost(String sentence) throws IOException;
}
