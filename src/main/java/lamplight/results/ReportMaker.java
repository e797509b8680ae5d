package lamplight.results;

import lamplight.experiment.Study;

/** Begins the report of a run. */
@FunctionalInterface
public interface ReportMaker {
  /**
   * A report without trials yet.
   *
   * @param study what was asked, with a single point where it is no study
   */
  Reporting begin(Study study, RunFacts facts);
}
