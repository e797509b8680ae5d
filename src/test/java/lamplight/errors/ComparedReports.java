package lamplight.errors;

import java.util.List;
import java.util.Optional;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.measure.ProcessMeasures;
import lamplight.model.TimeMode;
import lamplight.report.TestRuns;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import lamplight.stats.judge.Comparer;
import lamplight.stats.judge.Comparison;
import lamplight.stats.judge.Difference;
import lamplight.stats.judge.Finding;

/**
 * Counts the comparisons of a whole report that say of two sides of equal law that they differ, and
 * those that see a measure that was shifted by one standard deviation.
 */
final class ComparedReports {
  /** What is shifted; of process 1. */
  private static final Metric SHIFTED = Metric.JUMP_RECEIVE_MEAN;

  private static final int ROLE = 1;
  private static final List<Metric> MEASURES = Metric.where(Metric::isCompared);

  private final Experiment experiment;
  private final int seeds;
  private final boolean isPaired;
  private final double shift;
  private int comparisons;
  private int differing;
  private int seen;
  private int unexpected;

  /**
   * Comparisons of trials of a minute.
   *
   * @param rates ticks a second, process 1 first
   * @param seeds how many trials a side has
   * @param isPaired whether both sides have the same seeds, in name: what happens differs
   * @param deviations by how many standard deviations a measure is shifted on the other side
   */
  ComparedReports(List<Integer> rates, int seeds, boolean isPaired, double deviations) {
    long[] ticks = rates.stream().mapToLong(Integer::longValue).toArray();
    this.experiment = TestRuns.fixed(60, seeds, TimeMode.VIRTUAL, ticks);
    this.seeds = seeds;
    this.isPaired = isPaired;
    this.shift = deviations == 0 ? 0 : deviations * standardDeviation();
  }

  private double standardDeviation() {
    Samples many = new Samples(Roles.NUMBERS);
    for (long seed = 1; seed <= 400; seed++) {
      many.add(seed, measures(-seed));
    }
    return many.summary(ROLE, SHIFTED).orElseThrow().sd().orElseThrow();
  }

  /** Makes so many more comparisons, each of trials of its own. */
  ComparedReports add(int more) {
    for (int made = 0; made < more; made++) {
      long first = 1 + 2L * comparisons * seeds;
      Samples base = new Samples(Roles.NUMBERS);
      Samples other = new Samples(Roles.NUMBERS);
      for (int trial = 0; trial < seeds; trial++) {
        long own = first + seeds + trial;
        base.add(first + trial, measures(first + trial));
        other.add(isPaired ? first + trial : own, shifted(measures(own)));
      }
      count(Comparer.compare(base, other, MEASURES, List.of()));
    }
    return this;
  }

  private void count(Comparison comparison) {
    List<Finding> found =
        comparison.findings().stream()
            .filter(finding -> finding.found() instanceof Difference.Differs)
            .toList();
    comparisons++;
    differing += found.isEmpty() ? 0 : 1;
    seen += found.stream().anyMatch(ComparedReports::isShifted) ? 1 : 0;
    unexpected += found.stream().allMatch(ComparedReports::isShifted) ? 0 : 1;
  }

  private static boolean isShifted(Finding finding) {
    return finding.metric() == SHIFTED && finding.role() == ROLE;
  }

  private List<ProcessMeasures> measures(long seed) {
    return ManyTrials.measures(experiment.trial(seed));
  }

  private List<ProcessMeasures> shifted(List<ProcessMeasures> processes) {
    return processes.stream().map(this::shifted).toList();
  }

  private ProcessMeasures shifted(ProcessMeasures process) {
    if (shift == 0 || process.process() != ROLE) {
      return process;
    }
    return ProcessMeasures.of(
        ROLE,
        metric ->
            Optional.of(process.get(metric))
                .filter(value -> value.isPresent())
                .map(value -> value.getAsDouble() + (metric == SHIFTED ? shift : 0))
                .orElse(Double.NaN));
  }

  int comparisons() {
    return comparisons;
  }

  /** How many show any difference. */
  int differing() {
    return differing;
  }

  /** How many show the shifted measure. */
  int seen() {
    return seen;
  }

  /** How many show another one. */
  int unexpected() {
    return unexpected;
  }
}
