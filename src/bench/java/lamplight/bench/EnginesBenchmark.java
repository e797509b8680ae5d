package lamplight.bench;

import java.util.concurrent.TimeUnit;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import lamplight.model.Forgetting;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** The same trial, rates 1, 3 and 6, on this engine and on SSJ, in nanoseconds a tick. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EnginesBenchmark {
  static final int TICKS = 10_000_000;

  private final TrialSpec spec = Workloads.trial(Workloads.FEWEST, TICKS);

  /** SSJ, which counts ticks, receives and clocks. */
  @Benchmark
  @OperationsPerInvocation(TICKS)
  public Totals ssj() {
    return SsjTrial.run(spec);
  }

  /** SSJ, which also feeds its own collectors. */
  @Benchmark
  @OperationsPerInvocation(TICKS)
  public Totals ssjMeasures() {
    return SsjTrial.runMeasured(spec);
  }

  /** This engine alone. */
  @Benchmark
  @OperationsPerInvocation(TICKS)
  public void alone() {
    VirtualTrial.run(spec, new Forgetting());
  }

  /** This engine with its machine and all measures. */
  @Benchmark
  @OperationsPerInvocation(TICKS)
  public Object measures() {
    TrialMeasures measures = new TrialMeasures(spec, TimeBase.virtual());
    VirtualTrial.run(spec, measures);
    return measures.measures();
  }

  /** The same in two threads, a trial each. */
  @Benchmark
  @Threads(2)
  @OperationsPerInvocation(TICKS)
  public Object measuresOnTwoCores() {
    return measures();
  }
}
