package lamplight.bench;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import lamplight.bench.Measurements.Samples;

/**
 * A promise about speed, as a ratio of two benchmarks that took turns: one value a round, from the
 * medians within it.
 *
 * @param promise what must hold, in words
 * @param value the ratio from the samples of both in one round
 */
record Ratio(String promise, String one, String other, ToDoubleBiFunction<Samples, Samples> value) {
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
        (a, b) -> 2 * Measurements.median(time.apply(a)) / Measurements.median(time.apply(b)));
  }

  private static Ratio cpu(String promise, String one, String other) {
    return new Ratio(
        promise,
        one,
        other,
        (a, b) -> Measurements.median(a.cpuNs()) / Measurements.median(b.cpuNs()));
  }

  /** A row a promise whose benchmarks were run, in Markdown. */
  static String table(Measurements measurements) {
    StringBuilder table =
        new StringBuilder("\n| ratio | median | by rounds |\n| --- | ---: | ---: |\n");
    for (Ratio ratio : PROMISES) {
      SortedMap<Integer, Samples> ones = measurements.rounds(ratio.one);
      SortedMap<Integer, Samples> others = measurements.rounds(ratio.other);
      double[] values =
          ones.keySet().stream()
              .filter(others::containsKey)
              .mapToDouble(round -> ratio.value.applyAsDouble(ones.get(round), others.get(round)))
              .sorted()
              .toArray();
      if (values.length > 0) {
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f..%.2f |%n",
                ratio.promise,
                Measurements.median(values),
                values[0],
                values[values.length - 1]));
      }
    }
    return table.toString();
  }
}
