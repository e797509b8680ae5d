package lamplight.run;

import java.io.IOException;

/** Another harness is running trials in the folder; the message names the folder and the other. */
public final class RunInUseException extends IOException {
  private static final long serialVersionUID = 1;

  RunInUseException(String message) {
    super(message);
  }
}
