package lamplight.export;

import java.util.Locale;

/** What a format may hold in addition, where it is asked for. */
public enum ExportExtra {
  /** The system time of each event, where the format would do without. */
  TIMESTAMPS,
  /** The vector clock of each event, where the format would do without. */
  VECTOR;

  /** The option that asks for it. */
  public String option() {
    return "--" + name().toLowerCase(Locale.ROOT);
  }
}
