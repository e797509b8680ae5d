package lamplight.bench;

import java.util.regex.Pattern;
import lamplight.model.TrialSpec;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints their table, and the ratios that the harness promises. Every
 * benchmark runs once a round, in a JVM of its own, so that what is compared takes turns while the
 * machine's other work comes and goes.
 */
public final class Benchmarks {
  private static final int ROUNDS = 3;

  private Benchmarks() {}

  /** Runs the benchmarks whose names hold this regular expression. */
  public static void main(String[] arguments) throws RunnerException {
    String wanted = pattern(arguments[0]);
    compareTotals();
    Timings timings = new Timings();
    for (int round = 1; round <= ROUNDS; round++) {
      System.err.println("Round " + round + " of " + ROUNDS + " ...");
      for (RunResult result : new Runner(options(wanted)).run()) {
        timings.add(round, result);
      }
    }
    System.out.print(timings.table());
    System.out.print(Ratio.table(timings));
  }

  /**
   * Speeds compare only where the results are the same. It is done here and not in the JVMs that
   * measure, because a second listener would change how theirs is compiled.
   */
  private static void compareTotals() {
    TrialSpec spec = Workloads.trial(Workloads.FEWEST, EnginesBenchmark.TICKS);
    Totals ours = TotalsListener.of(spec);
    Totals theirs = SsjTrial.run(spec);
    if (!ours.equals(theirs)) {
      throw new IllegalStateException("the engines disagree: " + ours + " and " + theirs);
    }
    System.err.println("Both engines come to the same: " + ours);
  }

  /** Of the names of our benchmarks in which this regular expression is found. */
  static String pattern(String wanted) {
    return "lamplight\\.bench\\..*(?:" + Pattern.compile(wanted).pattern() + ")";
  }

  /** How the benchmarks are run whose names this regular expression is found in: once, in a JVM. */
  static Options options(String wanted) {
    return new OptionsBuilder()
        .include(wanted)
        .forks(1)
        // The collector of a machine with one core: the others work on several at once, and their
        // work depends on when it falls.
        .jvmArgs("-Xmx4g", "-XX:+UseSerialGC")
        .warmupIterations(3)
        .warmupTime(TimeValue.milliseconds(500))
        .measurementIterations(3)
        .measurementTime(TimeValue.milliseconds(500))
        .addProfiler(CpuTimeProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .build();
  }
}
