package lamplight.report;

import lamplight.experiment.Study;
import lamplight.results.ReportMaker;
import lamplight.results.Reporting;
import lamplight.results.RunFacts;

/** Begins the report of a run or a study. Thread-safe. */
public final class Reports implements ReportMaker {
  @Override
  public Reporting begin(Study study, RunFacts facts) {
    return new ReportBuilder(study, facts);
  }
}
