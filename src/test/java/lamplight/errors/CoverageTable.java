package lamplight.errors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import lamplight.experiment.Experiment;
import lamplight.experiment.Made;
import lamplight.measure.Metric;

/** How often the 95 % intervals hold what they are of, over experiments like the shipped ones. */
final class CoverageTable {
  static final List<Integer> SEEDS = List.of(5, 10, 30);

  /** Those of the shipped experiments with fixed whole rates and ten sides. */
  private static final List<Experiment> FIXED =
      List.of(
          like("rates = 6, 6, 6"),
          like("rates = 1, 3, 6"),
          like("rates = 2, 3, 4"),
          like("rates = 1, 5, 10"));

  private static final Map<String, Experiment> OTHERS = others();

  private CoverageTable() {}

  private static Experiment like(String... lines) {
    List<String> all = new ArrayList<>(List.of("duration = 60 s", "time = virtual"));
    all.addAll(List.of(lines));
    return Made.of(all.toArray(String[]::new));
  }

  private static Map<String, Experiment> others() {
    Map<String, Experiment> others = new LinkedHashMap<>();
    others.put("`busy`", like("rates = 1, 3, 6", "draw.sides = 4"));
    others.put("`assignment`, ranks of random rates", like("rates = random 1..6"));
    others.put(
        "`star-vs-mesh`, a star",
        like("rates = random 1..6", "draw.sides = 20", "topology = star"));
    others.put(
        "`many-processes`, percentiles over 50",
        like("rates = random 1..6", "draw.sides = 100", "processes = 50"));
    return others;
  }

  /**
   * A row a measure, over fixed rates.
   *
   * @param samples how many samples of each rates and number of seeds
   */
  static String byMeasure(int samples) {
    List<String> rows = new ArrayList<>();
    rows.add(
        "| measure | mean: 5, 10, 30 seeds | no interval: all equal | median: 5, 10, 30 seeds |");
    rows.add("| --- | --- | --- | --- |");
    counts(FIXED, samples)
        .forEach((metric, of) -> rows.add("| `" + metric.column() + "` | " + figures(of) + " |"));
    return String.join("\n", rows) + "\n";
  }

  /** A row an experiment: over all measures, and the measure whose mean is held least often. */
  static String byExperiment(int samples) {
    List<String> rows = new ArrayList<>();
    rows.add(
        "| experiment | mean: 5, 10, 30 seeds | no interval: all equal | median: 5, 10, 30 seeds |"
            + " least held mean at 5 seeds |");
    rows.add("| --- | --- | --- | --- | --- |");
    OTHERS.forEach(
        (name, experiment) -> {
          Map<Metric, List<IntervalCoverage>> counts = counts(List.of(experiment), samples);
          List<IntervalCoverage> all = SEEDS.stream().map(IntervalCoverage::new).toList();
          counts.values().forEach(of -> SEEDS.forEach(seeds -> add(all, of, seeds)));
          Map.Entry<Metric, List<IntervalCoverage>> least =
              counts.entrySet().stream()
                  .min(Comparator.comparingDouble(entry -> entry.getValue().get(0).mean()))
                  .orElseThrow();
          rows.add(
              String.format(
                  Locale.ROOT,
                  "| %s | %s | `%s`, %.0f %% |",
                  name,
                  figures(all),
                  least.getKey().column(),
                  least.getValue().get(0).mean()));
        });
    return String.join("\n", rows) + "\n";
  }

  private static void add(List<IntervalCoverage> to, List<IntervalCoverage> of, int seeds) {
    int place = SEEDS.indexOf(seeds);
    to.get(place).add(of.get(place));
  }

  /** The counts of each measure that differs between trials, one a number of seeds. */
  private static Map<Metric, List<IntervalCoverage>> counts(
      List<Experiment> experiments, int samples) {
    Map<Metric, List<IntervalCoverage>> counts = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      counts.put(metric, SEEDS.stream().map(IntervalCoverage::new).toList());
    }
    for (Experiment experiment : experiments) {
      ManyTrials trials = new ManyTrials(experiment, samples * SEEDS.get(SEEDS.size() - 1));
      counts.forEach(
          (metric, of) ->
              of.forEach(
                  each -> trials.columns(metric).forEach(column -> each.count(column, samples))));
    }
    counts.values().removeIf(of -> of.get(0).isEmpty());
    return counts;
  }

  private static String figures(List<IntervalCoverage> of) {
    return String.join(
        " | ",
        shares(of, IntervalCoverage::mean),
        shares(of, IntervalCoverage::equal),
        shares(of, IntervalCoverage::median));
  }

  private static String shares(
      List<IntervalCoverage> counts, ToDoubleFunction<IntervalCoverage> share) {
    return String.join(
        ", ",
        counts.stream()
            .map(each -> String.format(Locale.ROOT, "%.0f %%", share.applyAsDouble(each)))
            .toList());
  }
}
