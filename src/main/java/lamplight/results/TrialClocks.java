package lamplight.results;

import java.util.List;
import java.util.Optional;
import lamplight.check.Verdict;
import lamplight.clocks.ClockFigures;
import lamplight.clocks.OtherClocks;

/**
 * What other clocks would have told of the events of a trial. Immutable.
 *
 * @param point its point within a study, or empty
 * @param figures one a clock, in the same order for every trial; none of a trial that is too large,
 *     see {@link OtherClocks#CELLS_MAX}
 */
public record TrialClocks(String point, long seed, List<ClockFigures> figures) {
  public TrialClocks {
    figures = List.copyOf(figures);
  }

  /** Those of a trial that is complete and passed the check, where its events are kept. */
  static Optional<TrialClocks> of(String point, TrialAnalysis trial) {
    if (!trial.isComplete() || trial.check().verdict() != Verdict.VALID) {
      return Optional.empty();
    }
    return trial
        .history()
        .map(events -> OtherClocks.of(events, trial.spec().skew()))
        .map(figures -> new TrialClocks(point, trial.spec().seed(), figures));
  }
}
