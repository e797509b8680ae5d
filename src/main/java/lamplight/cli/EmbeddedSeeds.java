package lamplight.cli;

import java.util.List;
import java.util.Optional;
import lamplight.experiment.Seeds;
import lamplight.experiment.Study;
import lamplight.report.Reports;
import lamplight.results.EmbeddedTrials;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The trials that a person wants a report's page to show event by event.
 *
 * @param text as typed: {@code all}, {@code none}, or seeds
 * @param seeds those named; empty for all and none
 */
record EmbeddedSeeds(String text, Optional<Seeds> seeds) {
  private static final String ALL = "all";
  private static final String NONE = "none";

  /** Reads it from the command line. */
  static final class Converter implements ITypeConverter<EmbeddedSeeds> {
    @Override
    public EmbeddedSeeds convert(String text) {
      if (text.equals(ALL) || text.equals(NONE)) {
        return new EmbeddedSeeds(text, Optional.empty());
      }
      try {
        return new EmbeddedSeeds(text, Optional.of(Seeds.parse(text)));
      } catch (IllegalArgumentException fault) {
        throw new TypeConversionException(fault.getMessage() + ", or all, or none");
      }
    }
  }

  /**
   * Reports that show these trials of a run, of a study those of each point.
   *
   * @throws UserException when the run has no such seed, or the page would be too large
   */
  Reports of(Study study) throws UserException {
    for (Seeds.Range range : seeds.map(Seeds::ranges).orElse(List.of())) {
      for (long seed = range.first(); seed <= range.last(); seed++) {
        if (!study.seeds().contains(seed)) {
          throw new UserException(
              "--embed %s: the run has no trial of seed %s: expected some of its seeds, %s",
              text, seed, study.seeds().text());
        }
      }
    }
    EmbeddedTrials trials =
        seeds
            .<EmbeddedTrials>map(named -> (point, seed) -> named.contains(seed))
            .orElse((point, seed) -> text.equals(ALL));
    if (study.processesMax() > EmbeddedTrials.PROCESSES_MAX && !text.equals(NONE)) {
      throw new UserException(
          "--embed %s: the run has trials of %,d processes, and a page shows at most %,d: expected"
              + " none",
          text, study.processesMax(), EmbeddedTrials.PROCESSES_MAX);
    }
    long events = trials.events(study);
    if (events > EmbeddedTrials.EVENTS_MAX) {
      throw new UserException(
          "--embed %s: these trials have %,d events, and a page shows at most %,d: name fewer"
              + " seeds",
          text, events, EmbeddedTrials.EVENTS_MAX);
    }
    return new Reports(first -> trials);
  }
}
