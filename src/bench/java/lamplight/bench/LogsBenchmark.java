package lamplight.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lamplight.log.TrialFolder;
import lamplight.log.TrialRecord;
import lamplight.model.RelaySpec;
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
  private TrialFolder star = folder;

  /** Makes the trial, a folder with its logs, and one with those of the same trial in a star. */
  @Setup
  public void prepare() throws IOException {
    spec = Workloads.trial(processes, TICKS);
    folder = TemporaryFolder.create();
    star = TemporaryFolder.create();
    write();
    write(star, spec.withRelay(Optional.of(RelaySpec.DEFAULT)));
  }

  /** Deletes the logs. */
  @TearDown
  public void remove() throws IOException {
    TemporaryFolder.delete(folder);
    TemporaryFolder.delete(star);
  }

  /** The machines with their logs. */
  @Benchmark
  @OperationsPerInvocation(TICKS)
  public TrialRecord write() throws IOException {
    return write(folder, spec);
  }

  /** Reads the logs, checks and measures them. */
  @Benchmark
  @OperationsPerInvocation(TICKS)
  public TrialAnalysis analyze() throws IOException {
    return TrialAnalyzer.analyze(folder);
  }

  /** The same of a star, whose relay has a log too. */
  @Benchmark
  @OperationsPerInvocation(TICKS)
  public TrialAnalysis analyzeStar() throws IOException {
    return TrialAnalyzer.analyze(star);
  }

  private static TrialRecord write(TrialFolder folder, TrialSpec spec) throws IOException {
    TrialRecord record;
    try (TrialLogWriter logs = new TrialLogWriter(folder, spec)) {
      record = VirtualTrial.record("", spec, logs);
    }
    record.write(folder.record());
    return record;
  }
}
