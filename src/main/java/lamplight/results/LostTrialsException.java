package lamplight.results;

import java.io.IOException;

/** The logs of trials are gone of which a run's tables tell, so that these were not made anew. */
public final class LostTrialsException extends IOException {
  private static final long serialVersionUID = 1L;

  LostTrialsException(String message) {
    super(message);
  }
}
