package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import lamplight.run.RunFolder;

/** Opens the run folders that a person names. */
final class Folders {
  private Folders() {}

  /**
   * The run folder of an argument.
   *
   * @param option the option that names it, with a colon and a space behind; or nothing
   */
  static RunFolder run(String option, Path argument) throws UserException {
    try {
      return RunFolder.open(argument);
    } catch (IOException failure) {
      throw new UserException(option + Main.describe(failure));
    }
  }
}
