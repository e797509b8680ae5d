package lamplight.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import lamplight.causality.TrialHistory;
import lamplight.check.CheckResult;
import lamplight.log.ProcessLog;
import lamplight.log.TrialRecord;
import lamplight.measure.FaultMeasures;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.measure.RelayMeasures;
import lamplight.measure.TrialSeries;
import lamplight.model.PlannedFault;
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
 * @param faults what each planned fault did of which there are measures, in the order of the plan;
 *     empty when the trial failed
 * @param history its events, where its report shows them
 */
public record TrialAnalysis(
    TrialRecord record,
    CheckResult check,
    List<ProcessMeasures> measures,
    TrialSeries series,
    TwinResult twin,
    Optional<RelayMeasures> relay,
    List<FaultMeasures> faults,
    Optional<TrialHistory> history) {
  private static final TwinResult NOT_COMPARED = new TwinResult.NotCompared("its twin was not run");

  public TrialAnalysis {
    measures = List.copyOf(measures);
    faults = List.copyOf(faults);
  }

  /**
   * A planned fault that was done, on the clock of the logs, in nanoseconds since the trial's
   * start.
   *
   * @param endNs when it ended; empty for a kill
   */
  public record DoneFault(PlannedFault fault, long beganNs, OptionalLong endNs) {}

  /** A trial that was not compared with a twin, and whose events are not kept. */
  public TrialAnalysis(
      TrialRecord record,
      CheckResult check,
      List<ProcessMeasures> measures,
      TrialSeries series,
      Optional<RelayMeasures> relay,
      List<FaultMeasures> faults) {
    this(record, check, measures, series, NOT_COMPARED, relay, faults, Optional.empty());
  }

  /** A trial without a relay and without faults that was not compared with a twin. */
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

  /** The instant from which its times count, on the clock of its logs; 0 in virtual time. */
  public long startNs() {
    return record.startNs();
  }

  /** The planned faults that were done, in the order of the plan. */
  public List<DoneFault> faultsDone() {
    List<PlannedFault> planned = spec().faults().list();
    List<DoneFault> done = new ArrayList<>();
    for (int at = 0; at < planned.size(); at++) {
      TrialRecord.FaultDone fault = record.faultsDone().get(at);
      if (fault.beganNs().isPresent()) {
        LongStream ended = fault.endedNs().stream();
        done.add(
            new DoneFault(
                planned.get(at),
                fault.beganNs().getAsLong() - startNs(),
                ended.map(ns -> ns - startNs()).findFirst()));
      }
    }
    return done;
  }

  /** The row of an event of its history, as its log has it, without a line end. */
  public String logRow(TrialHistory events, int event) {
    return ProcessLog.row(spec().seed(), events.processes(), events.view(event));
  }

  /** The same trial with this outcome of the check. */
  TrialAnalysis withCheck(CheckResult other) {
    return new TrialAnalysis(record, other, measures, series, twin, relay, faults, history);
  }

  /** The same trial with its events. */
  TrialAnalysis with(TrialHistory events) {
    return new TrialAnalysis(
        record, check, measures, series, twin, relay, faults, Optional.of(events));
  }

  /** The same trial with what came of the comparison, which is a measure of each process too. */
  public TrialAnalysis beside(TwinResult compared) {
    List<ProcessMeasures> measured =
        measures.stream()
            .map(of -> of.with(Metric.TWIN_AGREEMENT, compared.agreement(of.process())))
            .toList();
    return new TrialAnalysis(record, check, measured, series, compared, relay, faults, history);
  }
}
