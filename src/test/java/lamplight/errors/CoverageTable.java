package lamplight.errors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.measure.TimeBase;
import lamplight.measure.TrialMeasures;
import lamplight.model.TimeMode;
import lamplight.model.TrialSpec;
import lamplight.report.TestRuns;
import lamplight.stats.Interval;
import lamplight.stats.QuantileIntervals;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import lamplight.trial.VirtualTrial;

/**
 * How often the 95 % intervals of means and medians hold what they are of: the mean and the median
 * of all simulated trials together.
 */
final class CoverageTable {
  /** Those of the shipped experiments with fixed whole rates and ten sides. */
  private static final List<List<Integer>> RATES =
      List.of(List.of(6, 6, 6), List.of(1, 3, 6), List.of(2, 3, 4), List.of(1, 5, 10));

  private static final List<Integer> SEEDS = List.of(5, 10, 30);

  private int means;
  private int meansHeld;
  private int equal;
  private int medians;
  private int mediansHeld;

  private CoverageTable() {}

  /**
   * A row a measure.
   *
   * @param samples how many samples of each rates and number of seeds
   */
  static String of(int samples) {
    Map<Metric, List<CoverageTable>> counts = new LinkedHashMap<>();
    for (int seeds : SEEDS) {
      for (List<Integer> rates : RATES) {
        Samples trials = trials(rates, samples * seeds);
        for (Metric metric : Metric.where(trials::isDefined)) {
          counts.computeIfAbsent(metric, unused -> empty());
          for (int role = 1; role <= trials.roleCount(); role++) {
            counts
                .getOrDefault(metric, List.of())
                .get(SEEDS.indexOf(seeds))
                .count(trials.column(role, metric), seeds);
          }
        }
      }
    }
    List<String> rows = new ArrayList<>();
    rows.add(
        "| measure | mean: 5, 10, 30 seeds | no interval: all equal | median: 5, 10, 30 seeds |");
    rows.add("| --- | --- | --- | --- |");
    counts.forEach((metric, of) -> row(metric, of).ifPresent(rows::add));
    return String.join("\n", rows) + "\n";
  }

  private static List<CoverageTable> empty() {
    return SEEDS.stream().map(unused -> new CoverageTable()).toList();
  }

  private static Samples trials(List<Integer> rates, int count) {
    long[] ticks = rates.stream().mapToLong(Integer::longValue).toArray();
    Experiment experiment = TestRuns.fixed(60, 5, TimeMode.VIRTUAL, ticks);
    Samples trials = new Samples(Roles.NUMBERS);
    for (long seed = 1; seed <= count; seed++) {
      TrialSpec spec = experiment.trial(seed);
      TrialMeasures measures = new TrialMeasures(spec, TimeBase.virtual());
      VirtualTrial.run(spec, measures);
      trials.add(seed, measures.measures());
    }
    return trials;
  }

  /** Counts the samples of what is known in every trial and not always the same. */
  private void count(double[] values, int seeds) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        return;
      }
    }
    Summary all = Summaries.of(values);
    if (all.min() == all.max()) {
      return;
    }
    QuantileIntervals quantiles = QuantileIntervals.ofMedians();
    for (int first = 0; first + seeds <= values.length; first += seeds) {
      double[] sample = Arrays.copyOfRange(values, first, first + seeds);
      Summary summary = Summaries.of(sample);
      if (summary.low().isPresent()) {
        means++;
        meansHeld +=
            summary.low().getAsDouble() <= all.mean() && all.mean() <= summary.high().orElseThrow()
                ? 1
                : 0;
      } else {
        equal++;
      }
      Interval median = quantiles.of(sample).orElseThrow();
      medians++;
      mediansHeld += median.low() <= all.median() && all.median() <= median.high() ? 1 : 0;
    }
  }

  private static Optional<String> row(Metric metric, List<CoverageTable> counts) {
    if (counts.get(0).medians == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "| `"
            + metric.column()
            + "` | "
            + shares(counts, each -> 100.0 * each.meansHeld / each.means)
            + " | "
            + shares(counts, each -> 100.0 * each.equal / each.medians)
            + " | "
            + shares(counts, each -> 100.0 * each.mediansHeld / each.medians)
            + " |");
  }

  private static String shares(List<CoverageTable> counts, ToDoubleFunction<CoverageTable> share) {
    return String.join(
        ", ",
        counts.stream()
            .map(each -> String.format(Locale.ROOT, "%.0f %%", share.applyAsDouble(each)))
            .toList());
  }
}
