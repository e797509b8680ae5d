package lamplight.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * What all rounds measured, an iteration a sample, in nanoseconds a tick: the processor time of the
 * JVM, and the elapsed time of one thread. Not thread-safe.
 */
final class Timings {
  private final SortedMap<String, SortedMap<Integer, Samples>> byName = new TreeMap<>();

  /** The samples of one benchmark in one round. */
  record Samples(double[] cpuNs, double[] elapsedNs) {}

  void add(int round, RunResult result) {
    String[] parts = result.getParams().getBenchmark().split("\\.");
    String processes = result.getParams().getParam("processes");
    String name =
        parts[parts.length - 2].replace("Benchmark", "")
            + "."
            + parts[parts.length - 1]
            + (processes == null ? "" : " N=" + processes);
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      double[] cpuNs =
          fork.getIterationResults().stream()
              .mapToDouble(iteration -> cpuNs(iteration))
              .sorted()
              .toArray();
      double[] elapsedNs =
          fork.getIterationResults().stream()
              .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
              .sorted()
              .toArray();
      byName
          .computeIfAbsent(name, unused -> new TreeMap<>())
          .put(round, new Samples(cpuNs, elapsedNs));
    }
  }

  /** The rounds of a benchmark; none when it was not run. */
  SortedMap<Integer, Samples> rounds(String name) {
    return byName.getOrDefault(name, new TreeMap<>());
  }

  /** A row a benchmark, in Markdown. */
  String table() {
    StringBuilder table =
        new StringBuilder(
            "\n| benchmark | cpu ns (median) | lowest..highest | million/s | elapsed ns |\n"
                + "| --- | ---: | ---: | ---: | ---: |\n");
    for (String name : byName.keySet()) {
      double[] cpuNs = sorted(name, Samples::cpuNs);
      double[] elapsedNs = sorted(name, Samples::elapsedNs);
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f..%.1f | %.1f | %.1f |%n",
              name,
              median(cpuNs),
              cpuNs[0],
              cpuNs[cpuNs.length - 1],
              1e3 / median(cpuNs),
              median(elapsedNs)));
    }
    return table.toString();
  }

  /** The names of the benchmarks that were run. */
  Set<String> names() {
    return byName.keySet();
  }

  /** The median processor time of a benchmark that was run. */
  double medianCpuNs(String name) {
    return median(sorted(name, Samples::cpuNs));
  }

  /** The median of sorted numbers; there must be one. */
  static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The samples of all rounds. */
  private double[] sorted(String name, Function<Samples, double[]> time) {
    return rounds(name).values().stream()
        .map(time)
        .flatMapToDouble(Arrays::stream)
        .sorted()
        .toArray();
  }

  private static double cpuNs(IterationResult iteration) {
    return Objects.requireNonNull(iteration.getSecondaryResults().get(CpuTimeProfiler.LABEL))
        .getScore();
  }
}
