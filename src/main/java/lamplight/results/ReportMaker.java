package lamplight.results;

import lamplight.experiment.Study;

/** Begins the report of a run. */
public interface ReportMaker {
  /**
   * The trials whose events the page shows, and is given with their analyses.
   *
   * @param first those of {@link EmbeddedTrials#first}
   */
  EmbeddedTrials embedded(EmbeddedTrials first);

  /**
   * A report without trials yet.
   *
   * @param study what was asked, with a single point where it is no study
   * @param first the trials whose events its pictures show, and is given with their analyses
   */
  Reporting begin(Study study, RunFacts facts, EmbeddedTrials first);
}
