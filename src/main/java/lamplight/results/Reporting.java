package lamplight.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lamplight.stats.frame.Measurements;
import lamplight.theory.Forecasts;
import lamplight.theory.VirtualDriver;

/**
 * A report that is built from the trials of a run, given one after another in the order of the
 * tables, in memory that stays small for many thousand trials. The same input gives the same files,
 * byte for byte. Not thread-safe.
 */
public interface Reporting {
  /**
   * Adds the next trial, complete or failed.
   *
   * @param point its point within a study, or empty
   */
  void add(String point, TrialAnalysis trial);

  /**
   * Adds a trial whose files cannot be read.
   *
   * @param point its point within a study, or empty
   */
  void addUnread(String point, Unread trial);

  /** Adds what other clocks would have told of a trial that was added. */
  void addClocks(TrialClocks clocks);

  /** Replaces the facts: what made the trials is known only after the last one. */
  void conclude(RunFacts facts);

  /** The measures of the complete trials so far. */
  Measurements measurements();

  /**
   * Works out what theory predicts of the complete trials, once all have been added. Of many
   * processes nothing is said one by one: percentiles over them have no predictions, and the clock
   * rate of each draw of so many rates would take longer to simulate than the trials.
   *
   * @param driver runs the trials that measure the clock rate where it has no closed form
   * @return by point, one forecast a complete trial in the order of adding; none for a point of
   *     many processes
   */
  Map<String, Forecasts> predict(VirtualDriver driver);

  /**
   * Writes {@code report.md}, {@code report.html} and {@code charts/*.png} into the run's folder,
   * in the place of those of an earlier report.
   *
   * @param again what to run for the charts where they cannot be drawn
   * @param listener is told whether there are charts
   */
  Written write(Path folder, String again, ReportListener listener) throws IOException;

  /**
   * What came of writing.
   *
   * @param warning what a person should be told where charts cannot be drawn
   * @param digest what the report says first
   */
  record Written(Optional<String> warning, Digest digest) {}
}
