package lamplight.experiment;

import java.math.BigDecimal;
import java.util.List;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;

/**
 * The settings that a trial was made with, read back from what it was, for comparison with those of
 * an experiment. Immutable.
 *
 * @param spec what the trial was
 * @param time what its ticks followed
 * @param timeScale how many times faster than the wall clock it ran
 */
public record TrialSettings(TrialSpec spec, TimeMode time, BigDecimal timeScale) {
  /**
   * The keys in which this trial differs from what the experiment asks of the trial with its seed,
   * in the order of the keys; empty when it is that trial.
   */
  public List<SettingDifference> differencesFrom(Experiment asked) {
    return Keys.ALL.stream().flatMap(key -> key.differences(this, asked).stream()).toList();
  }
}
