package lamplight.report;

import java.util.function.Function;
import lamplight.experiment.Study;
import lamplight.results.EmbeddedTrials;
import lamplight.results.ReportMaker;
import lamplight.results.Reporting;
import lamplight.results.RunFacts;

/**
 * Begins the report of a run or a study. Thread-safe.
 *
 * @param embedding the trials that its page shows event by event
 */
public record Reports(Function<Study, EmbeddedTrials> embedding) implements ReportMaker {
  /** Reports whose pages show the first trials. */
  public static final Reports USUAL = new Reports(EmbeddedTrials::first);

  @Override
  public EmbeddedTrials embedded(Study study) {
    return embedding.apply(study);
  }

  @Override
  public Reporting begin(Study study, RunFacts facts) {
    return new ReportBuilder(study, facts, embedded(study));
  }
}
