package lamplight.results;

import lamplight.experiment.Study;

/** Begins the report of a run. */
public interface ReportMaker {
  /** The trials whose events the report shows, and is given with their analyses. */
  EmbeddedTrials embedded(Study study);

  /**
   * A report without trials yet.
   *
   * @param study what was asked, with a single point where it is no study
   */
  Reporting begin(Study study, RunFacts facts);
}
