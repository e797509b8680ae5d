package lamplight.experiment;

import java.util.List;

/**
 * A key with which a trial was made differently from what an experiment asks.
 *
 * @param key the key as a file writes it
 * @param made the value that the trial was made with, as a file would write it
 * @param asked the value of the experiment
 */
public record SettingDifference(String key, String made, String asked) {
  /** The difference of two values of a key; none when they are equal. */
  public static List<SettingDifference> between(String key, String made, String asked) {
    return made.equals(asked) ? List.of() : List.of(new SettingDifference(key, made, asked));
  }
}
