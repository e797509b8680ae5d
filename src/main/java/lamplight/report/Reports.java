package lamplight.report;

import java.util.function.UnaryOperator;
import lamplight.experiment.Study;
import lamplight.results.EmbeddedTrials;
import lamplight.results.ReportMaker;
import lamplight.results.Reporting;
import lamplight.results.RunFacts;

/**
 * Begins the report of a run or a study. Thread-safe.
 *
 * @param embedding from the first trials those that its page shows event by event
 */
public record Reports(UnaryOperator<EmbeddedTrials> embedding) implements ReportMaker {
  /** Reports whose pages show the first trials. */
  public static final Reports USUAL = new Reports(UnaryOperator.identity());

  @Override
  public EmbeddedTrials embedded(EmbeddedTrials first) {
    return embedding.apply(first);
  }

  @Override
  public Reporting begin(Study study, RunFacts facts, EmbeddedTrials first) {
    return new ReportBuilder(study, facts, first, embedded(first));
  }
}
