package lamplight.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.TrialSpec;
import lamplight.results.TrialAnalysis;
import lamplight.results.TrialAnalyzer;
import lamplight.trial.TrialLogWriter;
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
import org.openjdk.jmh.annotations.TearDown;

/** Trials that write logs, and the analysis of those logs, in nanoseconds a tick. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LogsBenchmark {
  static final int TICKS = 600_000;

  @Param({"3", "10"})
  public int processes = Workloads.FEWEST;

  private TrialSpec spec = Workloads.trial(Workloads.FEWEST, TICKS);
  private TrialFolder folder = new TrialFolder(Path.of(""));

  /** Makes the trial, and a folder with its logs. */
  @Setup
  public void prepare() throws IOException {
    spec = Workloads.trial(processes, TICKS);
    folder = TemporaryFolder.create();
    write();
  }

  /** Deletes the logs. */
  @TearDown
  public void remove() throws IOException {
    TemporaryFolder.delete(folder);
  }

  /** The machines with their logs. */
  @Benchmark
  @OperationsPerInvocation(TICKS)
  public TrialRecord write() throws IOException {
    TrialRecord record;
    try (TrialLogWriter logs = new TrialLogWriter(folder, spec)) {
      record = VirtualTrial.record("", spec, logs);
    }
    record.write(folder.record());
    return record;
  }

  /** Reads the logs, checks and measures them. */
  @Benchmark
  @OperationsPerInvocation(TICKS)
  public TrialAnalysis analyze() throws IOException {
    return TrialAnalyzer.analyze(folder);
  }
}
