package lamplight.run;

import java.io.IOException;
import java.nio.file.Path;

/** The jar that this program was started from was replaced or removed while it ran. */
public final class ProgramReplacedException extends IOException {
  ProgramReplacedException(Path jar) {
    super(sentence(jar));
  }

  /** The jar was replaced, in words that a sentence goes on with. */
  static String sentence(Path jar) {
    return jar + " was replaced or removed while this program ran from it";
  }
}
