package lamplight.run;

import java.io.IOException;
import lamplight.trial.ChildCommand;

/** Says how the JVMs of the next trials are started. */
@FunctionalInterface
interface ChildProgram {
  /**
   * The command.
   *
   * @throws IOException when the program that began the run is not there any more
   */
  ChildCommand command() throws IOException;
}
