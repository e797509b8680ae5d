package lamplight.run;

import java.nio.file.Path;

/**
 * A trial in a run's folder that is not of this run. Immutable.
 *
 * @param folder its folder
 * @param why what contradicts the run, in words that follow the folder
 * @param isMisnamed whether the folder's name is not that of the trial in it
 */
public record OtherTrial(Path folder, String why, boolean isMisnamed) {
  /** Names the trial and what contradicts the run. */
  public String sentence() {
    return folder + " " + why;
  }
}
