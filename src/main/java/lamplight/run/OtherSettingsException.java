package lamplight.run;

import java.io.IOException;
import java.util.Locale;

/** A run's folder holds trials that the run's settings do not mean; the message says what to do. */
public final class OtherSettingsException extends IOException {
  OtherSettingsException(String format, Object... parts) {
    super(String.format(Locale.ROOT, format, parts));
  }
}
