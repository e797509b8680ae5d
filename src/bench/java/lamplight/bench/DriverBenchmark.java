package lamplight.bench;

import java.util.concurrent.TimeUnit;
import lamplight.check.CausalityCheck;
import lamplight.check.CheckResult;
import lamplight.check.CheckScope;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import lamplight.model.Forgetting;
import lamplight.model.TrialSpec;
import lamplight.results.TrialAnalyzer;
import lamplight.trial.VirtualTrial;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole trial in virtual time, from its specification to its end, in nanoseconds a tick. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DriverBenchmark {
  static final int TICKS = 12_000_000;

  @Param({"3", "10", "1000", "100000"})
  public int processes = Workloads.FEWEST;

  private TrialSpec spec = Workloads.trial(Workloads.FEWEST, TICKS);

  /** Makes the trial. */
  @Setup
  public void prepare() {
    spec = Workloads.trial(processes, TICKS);
  }

  /** The machines alone. */
  @Benchmark
  @OperationsPerInvocation(TICKS)
  public void alone() {
    VirtualTrial.run(spec, new Forgetting());
  }

  /** With all measures, up to their values at the end. */
  @Benchmark
  @OperationsPerInvocation(TICKS)
  public Object measures() {
    TrialMeasures measures = new TrialMeasures(spec, TimeBase.virtual());
    VirtualTrial.run(spec, measures);
    return measures.measures();
  }

  /** With the causality check. */
  @Benchmark
  @OperationsPerInvocation(TICKS)
  public CheckResult check() {
    CausalityCheck check =
        new CausalityCheck(
            CheckScope.inVirtualTime(spec), true, (receiver, arrivedNs, sentNs) -> {});
    VirtualTrial.run(spec, check);
    return check.result();
  }

  /** With both, as a run in virtual time without logs has them. */
  @Benchmark
  @OperationsPerInvocation(TICKS)
  public Object both() {
    TrialAnalyzer analyzer = new TrialAnalyzer(spec, TimeBase.virtual(), true);
    return analyzer.analysis(VirtualTrial.record("", spec, analyzer));
  }
}
