package lamplight.results;

import java.util.List;
import java.util.Optional;
import lamplight.check.CheckResult;
import lamplight.log.TrialRecord;
import lamplight.measure.Metric;
import lamplight.measure.PauseMeasures;
import lamplight.measure.ProcessMeasures;
import lamplight.measure.RelayMeasures;
import lamplight.measure.TrialSeries;
import lamplight.model.TrialSpec;
import lamplight.twin.TwinResult;

/**
 * What the logs of one trial show.
 *
 * @param record what was run and how it ended
 * @param check the outcome of the causality check
 * @param measures the measures of each process, process 1 first; empty when the trial failed
 * @param series what the charts are drawn from; empty when the trial failed
 * @param twin what came of comparing a trial in real time with its twin in virtual time
 * @param relay the measures of a star's relay; empty in a mesh, and when the trial failed
 * @param pauses what each planned pause did, in the order of the plan; empty when the trial failed
 */
public record TrialAnalysis(
    TrialRecord record,
    CheckResult check,
    List<ProcessMeasures> measures,
    TrialSeries series,
    TwinResult twin,
    Optional<RelayMeasures> relay,
    List<PauseMeasures> pauses) {
  private static final TwinResult NOT_COMPARED = new TwinResult.NotCompared("its twin was not run");

  public TrialAnalysis {
    measures = List.copyOf(measures);
    pauses = List.copyOf(pauses);
  }

  /** A trial that was not compared with a twin. */
  public TrialAnalysis(
      TrialRecord record,
      CheckResult check,
      List<ProcessMeasures> measures,
      TrialSeries series,
      Optional<RelayMeasures> relay,
      List<PauseMeasures> pauses) {
    this(record, check, measures, series, NOT_COMPARED, relay, pauses);
  }

  /** A trial without a relay and without pauses that was not compared with a twin. */
  public TrialAnalysis(
      TrialRecord record, CheckResult check, List<ProcessMeasures> measures, TrialSeries series) {
    this(record, check, measures, series, Optional.empty(), List.of());
  }

  /** What was run. */
  public TrialSpec spec() {
    return record.spec();
  }

  /** Whether it came to its end. */
  public boolean isComplete() {
    return record.state() == TrialRecord.State.COMPLETE;
  }

  /** Why it failed; empty when it is complete. */
  public String cause() {
    return record.cause();
  }

  /** How many ticks of a process, from 1, were due, of a killed one before its kill. */
  public long ticksDue(int process) {
    return record.ticksDue(process);
  }

  /** How many seconds of model time a second of wall time held. */
  public double timeScale() {
    return record.timeScale().doubleValue();
  }

  /** The same trial with this outcome of the check. */
  TrialAnalysis withCheck(CheckResult other) {
    return new TrialAnalysis(record, other, measures, series, twin, relay, pauses);
  }

  /** The same trial with what came of the comparison, which is a measure of each process too. */
  public TrialAnalysis beside(TwinResult compared) {
    List<ProcessMeasures> measured =
        measures.stream()
            .map(of -> of.with(Metric.TWIN_AGREEMENT, compared.agreement(of.process())))
            .toList();
    return new TrialAnalysis(record, check, measured, series, compared, relay, pauses);
  }
}
