package lamplight.run;

import java.io.IOException;

/** The jar that this program was started from was replaced or removed while it ran. */
public final class ProgramReplacedException extends IOException {
  ProgramReplacedException(ProgramJar jar) {
    super(jar.replacement());
  }
}
