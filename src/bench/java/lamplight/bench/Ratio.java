package lamplight.bench;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import lamplight.bench.Timings.Samples;

/**
 * A promise about speed, as a ratio of two benchmarks that took turns: one value a round, from the
 * medians within it.
 *
 * @param promise what must hold, in words
 * @param value the ratio from the samples of both in one round
 */
record Ratio(String promise, String one, String other, ToDoubleBiFunction<Samples, Samples> value) {
  private static final ToDoubleBiFunction<Samples, Samples> CPU =
      (one, other) -> Timings.median(one.cpuNs()) / Timings.median(other.cpuNs());

  private static final List<Ratio> PROMISES =
      List.of(
          cpu("SSJ against machine and measures: at least 3", "Engines.ssj", "Engines.measures"),
          cpu(
              "SSJ with its collectors against the same",
              "Engines.ssjMeasures",
              "Engines.measures"),
          cpu("SSJ against the machine alone", "Engines.ssj", "Engines.alone"),
          cpu(
              "N = 100,000 against 10, alone: at most 2",
              "Driver.alone N=100000",
              "Driver.alone N=10"),
          cpu(
              "N = 100,000 against 10, measures: at most 2",
              "Driver.measures N=100000",
              "Driver.measures N=10"),
          twoThreads(
              "two threads against one, elapsed: at least 1.8",
              "Engines.measures",
              "Engines.measuresOnTwoCores",
              Samples::elapsedNs),
          twoThreads(
              "the same, by processor time",
              "Engines.measures",
              "Engines.measuresOnTwoCores",
              Samples::cpuNs),
          twoThreads(
              "what the machine gives two threads that only compute, elapsed",
              "Machine.spin",
              "Machine.spinOnTwoCores",
              Samples::elapsedNs),
          twoThreads(
              "the same, by processor time",
              "Machine.spin",
              "Machine.spinOnTwoCores",
              Samples::cpuNs));

  private static Ratio twoThreads(
      String promise, String one, String two, Function<Samples, double[]> time) {
    return new Ratio(
        promise,
        one,
        two,
        (a, b) -> 2 * Timings.median(time.apply(a)) / Timings.median(time.apply(b)));
  }

  private static Ratio cpu(String promise, String one, String other) {
    return new Ratio(promise, one, other, CPU);
  }

  /** A row a promise whose benchmarks were run, in Markdown. */
  static String table(Timings timings) {
    StringBuilder table =
        new StringBuilder("\n| ratio | median | by rounds |\n| --- | ---: | ---: |\n");
    for (Ratio ratio : PROMISES) {
      double[] values =
          perRound(timings.rounds(ratio.one), timings.rounds(ratio.other), ratio.value);
      if (values.length > 0) {
        table.append(row(ratio.promise, values));
      }
    }
    return table.toString();
  }

  /** A row a benchmark that both versions ran: what it costs in each, and the ratio of the two. */
  static String versions(Timings now, Timings before) {
    StringBuilder table =
        new StringBuilder(
            "\n| benchmark | before, ns | now, ns | now / before | by rounds |\n"
                + "| --- | ---: | ---: | ---: | ---: |\n");
    for (String name : now.names()) {
      SortedMap<Integer, Samples> ones = now.rounds(name);
      SortedMap<Integer, Samples> others = before.rounds(name);
      double[] values = perRound(ones, others, CPU);
      String costs =
          String.format(
              Locale.ROOT,
              "%s | %.1f | %.1f",
              name,
              before.medianCpuNs(name),
              now.medianCpuNs(name));
      table.append(row(costs, values));
    }
    return table.toString();
  }

  private static String row(String label, double[] values) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f..%.2f |%n",
        label,
        Timings.median(values),
        values[0],
        values[values.length - 1]);
  }

  /** The ratio in each round that both were run in, sorted. */
  private static double[] perRound(
      SortedMap<Integer, Samples> ones,
      SortedMap<Integer, Samples> others,
      ToDoubleBiFunction<Samples, Samples> value) {
    return ones.keySet().stream()
        .filter(others::containsKey)
        .mapToDouble(round -> value.applyAsDouble(ones.get(round), others.get(round)))
        .sorted()
        .toArray();
  }
}
