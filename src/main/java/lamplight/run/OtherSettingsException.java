package lamplight.run;

import java.io.IOException;

/** A run's folder holds trials that the run's settings do not mean; the message says what to do. */
public final class OtherSettingsException extends IOException {
  OtherSettingsException(String message) {
    super(message);
  }
}
