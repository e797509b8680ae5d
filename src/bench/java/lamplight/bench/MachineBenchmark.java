package lamplight.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/**
 * What this machine itself gives two threads, in nanoseconds a step: each step needs the one before
 * it and no memory, so that nothing but the processor's cores is shared. No program in two threads
 * can be expected to do better than that.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MachineBenchmark {
  static final int STEPS = 10_000_000;

  private long value = 1;

  /** Arithmetic in one thread. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public long spin() {
    long spun = value;
    for (int step = 0; step < STEPS; step++) {
      spun ^= spun << 13;
      spun ^= spun >>> 7;
      spun ^= spun << 17;
    }
    value = spun;
    return spun;
  }

  /** The same in two threads. */
  @Benchmark
  @Threads(2)
  @OperationsPerInvocation(STEPS)
  public long spinOnTwoCores() {
    return spin();
  }
}
