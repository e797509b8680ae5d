package lamplight.cli;

import java.io.IOException;
import java.nio.file.Path;
import lamplight.run.RunFolder;
import org.jspecify.annotations.Nullable;

/** Opens the run folders that a person names. */
final class Folders {
  private Folders() {}

  /** The run folder of an argument. */
  static RunFolder run(@Nullable Path argument) throws UserException {
    if (argument == null) {
      throw new UserException("expected the folder of a run");
    }
    try {
      return RunFolder.open(argument);
    } catch (IOException failure) {
      throw new UserException(Main.describe(failure));
    }
  }
}
