package lamplight.report;

import lamplight.experiment.Study;
import lamplight.report.study.StudyReport;
import lamplight.results.ReportMaker;
import lamplight.results.Reporting;
import lamplight.results.RunFacts;

/** Begins the report that suits a run. Thread-safe. */
public final class Reports implements ReportMaker {
  @Override
  public Reporting begin(Study study, RunFacts facts) {
    return study.isVaried() ? new StudyReport(study, facts) : new ReportBuilder(facts);
  }
}
