package lamplight.analysis;

import java.util.List;
import lamplight.analysis.check.CheckResult;
import lamplight.analysis.measure.ProcessMeasures;
import lamplight.analysis.measure.TrialSeries;
import lamplight.log.TrialRecord;

/**
 * What the logs of one trial show.
 *
 * @param record what was run and how it ended
 * @param check the outcome of the causality check
 * @param measures the measures of each process, process 1 first; empty when the trial failed
 * @param series what the charts are drawn from; empty when the trial failed
 */
public record TrialAnalysis(
    TrialRecord record, CheckResult check, List<ProcessMeasures> measures, TrialSeries series) {
  public TrialAnalysis {
    measures = List.copyOf(measures);
  }
}
