package lamplight.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import lamplight.check.CausalityCheck;
import lamplight.check.CheckResult;
import lamplight.check.CheckScope;
import lamplight.measure.ProcessMeasures;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import lamplight.model.TrialSpec;
import lamplight.twin.TwinComparison;
import lamplight.twin.TwinResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The check, the measures and the twin over recorded events, in nanoseconds an event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ListenersBenchmark {
  static final int EVENTS = 600_000;

  @Param({"3", "10"})
  public int processes = Workloads.FEWEST;

  private TrialSpec spec = Workloads.trial(Workloads.FEWEST, EVENTS);
  private RecordedEvents events = RecordedEvents.of(spec);

  /** Records the events. */
  @Setup
  public void prepare() {
    spec = Workloads.trial(processes, EVENTS);
    events = RecordedEvents.of(spec);
  }

  /** The causality check. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public CheckResult check() {
    CausalityCheck check =
        new CausalityCheck(
            CheckScope.inVirtualTime(spec), true, (receiver, arrivedNs, sentNs) -> {});
    events.tell(check);
    return check.result();
  }

  /** All measures. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public List<ProcessMeasures> measures() {
    TrialMeasures measures = new TrialMeasures(spec, TimeBase.virtual());
    events.tell(measures);
    return measures.measures();
  }

  /** The comparison with the twin, which is told the same events. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public TwinResult twin() {
    TwinComparison twin =
        TwinComparison.of(spec, TimeBase.virtual(), (unused, listener) -> events.tell(listener));
    events.tell(twin);
    return twin.result();
  }
}
