package lamplight.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks that this version shares with an earlier one, each version in JVMs of its own
 * that take turns, and prints what an operation costs in both, with the ratio. {@code
 * src/bench/versions} builds the earlier version and calls this.
 */
public final class VersionComparison {
  private static final String CLASS_PATH = "java.class.path";

  private VersionComparison() {}

  /**
   * Compares.
   *
   * @param arguments the earlier version's checkout, built for benchmarks; a regular expression
   *     that is found in the names of the benchmarks wanted; how many rounds
   */
  public static void main(String[] arguments) {
    String now = System.getProperty(CLASS_PATH);
    String before = elsewhere(now, Path.of(arguments[0]).toAbsolutePath().normalize());
    int rounds = Integer.parseInt(arguments[2]);
    Timings timingsNow = new Timings();
    Timings timingsBefore = new Timings();
    for (int round = 1; round <= rounds; round++) {
      for (BenchmarkListEntry benchmark : benchmarks(arguments[1])) {
        String name = benchmark.getUsername();
        System.err.println("Round " + round + " of " + rounds + ": " + name);
        if (run(before, name, round, timingsBefore)) {
          run(now, name, round, timingsNow);
        }
      }
    }
    System.setProperty(CLASS_PATH, now);
    System.out.print(Ratio.versions(timingsNow, timingsBefore));
  }

  private static Iterable<BenchmarkListEntry> benchmarks(String wanted) {
    return BenchmarkList.defaultList()
        .find(
            OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
            List.of(Benchmarks.pattern(wanted)),
            List.of());
  }

  /** The same class path, with what another checkout was built to in the place of this one's. */
  private static String elsewhere(String classPath, Path checkout) {
    String here = Path.of("").toAbsolutePath().toString();
    return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
        .map(entry -> entry.startsWith(here) ? checkout + entry.substring(here.length()) : entry)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Runs a benchmark in a JVM with this class path; false where that version does not have it. */
  private static boolean run(String classPath, String name, int round, Timings timings) {
    // What JMH gives the JVMs that it starts.
    System.setProperty(CLASS_PATH, classPath);
    try {
      for (RunResult result : new Runner(Benchmarks.options(Pattern.quote(name) + "$")).run()) {
        timings.add(round, result);
      }
      return true;
    } catch (RunnerException failure) {
      System.err.println("  left out: " + failure.getMessage());
      return false;
    }
  }
}
