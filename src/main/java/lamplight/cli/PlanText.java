package lamplight.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lamplight.experiment.Experiment;
import lamplight.experiment.RateSetting;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.measure.Metric;
import lamplight.model.Rate;
import lamplight.model.TimeMode;
import lamplight.report.text.Numbers;
import lamplight.run.CapacityCheck;
import lamplight.run.RunPlan;
import lamplight.run.TrialId;
import lamplight.stats.Power;
import lamplight.stats.frame.Roles;

/**
 * What a run would do, line by line: every trial of a small plan, a summary of a large one.
 *
 * @param name that of the experiment
 */
record PlanText(String name, RunPlan plan) {
  /** Of more trials the first and last are listed alone. */
  static final int TRIALS_MAX = 60;

  /** How many of these on each side. */
  private static final int EACH_SIDE = 3;

  /** The rates of more processes are not listed. */
  private static final int RATES_MAX = 12;

  private static final double MEBIBYTE = 1 << 20;

  /**
   * The lines.
   *
   * @param refusals why the run would be refused here, a sentence each
   * @param all whether every trial is listed, however many there are
   */
  List<String> lines(List<String> refusals, boolean all) {
    List<String> lines = new ArrayList<>(List.of(head()));
    refusals.forEach(refusal -> lines.add("  it would be refused here: " + refusal));
    power().ifPresent(lines::add);
    if (all || plan.trials().size() <= TRIALS_MAX) {
      plan.trials().forEach(trial -> lines.add(line(trial)));
      return lines;
    }
    Rate lowest = possibleRates().min(Rate::compareTo).orElseThrow();
    Rate highest = possibleRates().max(Rate::compareTo).orElseThrow();
    lines.add("  rates from " + lowest + " to " + highest + " ticks a second");
    lines.add("  " + disk() + "; " + memory());
    if (study().isVaried()) {
      lines.addAll(ends(study().points(), "points", this::line));
    } else {
      lines.addAll(ends(plan.trials(), "trials", this::line));
    }
    lines.add("  --all lists every trial");
    return lines;
  }

  private Study study() {
    return plan.study();
  }

  private String head() {
    int trials = plan.trials().size();
    return String.format(
        Locale.ROOT,
        "%s: %s%s of %s processes, %s of %s%s s each, %d at once: about %.0f s%s",
        name,
        Numbers.count(trials, "trial"),
        study().isVaried()
            ? " (" + study().points().size() + " points x " + study().seeds().count() + " seeds)"
            : "",
        processes(),
        study().time() == TimeMode.VIRTUAL ? "virtual time" : "wall time",
        isOfOneLength() ? "" : "up to ",
        Numbers.figure(plan.trialSeconds()),
        Math.min(plan.jobs(), trials),
        plan.expectedSeconds() + plan.reportSeconds(),
        launch() + report());
  }

  /** How many seeds a comparison of two such runs wants; empty where there are as many. */
  private Optional<String> power() {
    int processes = experiments().mapToInt(Experiment::processes).max().orElseThrow();
    int measures = Metric.where(Metric::isCompared).size();
    int wanted = Power.trialsFor(measures * Roles.of(processes, false).count(processes));
    return study().seeds().count() >= wanted
        ? Optional.empty()
        : Optional.of(
            "  a comparison with another such run would show a difference of one standard deviation"
                + " between seeds four times out of five with "
                + wanted
                + " seeds");
  }

  private String launch() {
    int jvms = plan.jvmsAtOnce();
    return jvms == 0
        ? ""
        : String.format(
            Locale.ROOT,
            ", %.0f s of it to launch the JVMs (%,d at once)",
            plan.launchSeconds(),
            jvms);
  }

  private String report() {
    return String.format(
        Locale.ROOT,
        plan.jvmsAtOnce() == 0 ? ", %.0f s of it for the report" : " and %.0f s for the report",
        plan.reportSeconds());
  }

  private static <T> List<String> ends(List<T> items, String what, Function<T, String> line) {
    int size = items.size();
    if (size <= 2 * EACH_SIDE) {
      return items.stream().map(line).toList();
    }
    List<String> lines = new ArrayList<>();
    items.subList(0, EACH_SIDE).forEach(item -> lines.add(line.apply(item)));
    lines.add(String.format(Locale.ROOT, "  ... %d %s more ...", size - 2 * EACH_SIDE, what));
    items.subList(size - EACH_SIDE, size).forEach(item -> lines.add(line.apply(item)));
    return lines;
  }

  private String line(TrialId trial) {
    Experiment experiment = study().at(trial.point());
    return "  "
        + trial
        + ": rates "
        + text(experiment.rates().forSeed(trial.seed(), experiment.processes()));
  }

  private String line(StudyPoint point) {
    Experiment experiment = point.experiment();
    String rates =
        experiment.rates() instanceof RateSetting.Random random
            ? "random " + random.low() + ".." + random.high()
            : text(experiment.rates().highest(experiment.processes()));
    return "  " + point.name() + " seeds " + study().seeds().text() + ": rates " + rates;
  }

  private String disk() {
    double bytes = CapacityCheck.diskBytes(plan);
    return bytes == 0 ? "no logs on disk" : "at least " + mebibytes(bytes) + " of logs on disk";
  }

  private String memory() {
    return study().time() == TimeMode.REAL
        ? "about "
            + mebibytes(CapacityCheck.memoryBytes(plan))
            + " of memory for the JVMs of a wave"
        : "no memory beside that of this JVM";
  }

  private static String mebibytes(double bytes) {
    return String.format(Locale.ROOT, "%,.0f MiB", Math.ceil(bytes / MEBIBYTE));
  }

  private Stream<Rate> possibleRates() {
    return experiments()
        .flatMap(
            each ->
                Stream.of(
                    each.rates().lowest(each.processes()), each.rates().highest(each.processes())))
        .flatMap(List::stream);
  }

  private Stream<Experiment> experiments() {
    return study().points().stream().map(StudyPoint::experiment);
  }

  /** How many processes a trial has; where the points differ, from the fewest to the most. */
  private String processes() {
    IntSummaryStatistics processes =
        experiments().mapToInt(Experiment::processes).summaryStatistics();
    return processes.getMin() == processes.getMax()
        ? Integer.toString(processes.getMin())
        : processes.getMin() + " to " + processes.getMax();
  }

  private boolean isOfOneLength() {
    return experiments()
            .mapToDouble(at -> at.durationNs() / at.timeScale().doubleValue())
            .distinct()
            .count()
        == 1;
  }

  /** Rates, one a process; of many processes the first ones, and their range. */
  private static String text(List<Rate> rates) {
    String shown =
        rates.stream().limit(RATES_MAX).map(Rate::toString).collect(Collectors.joining(", "));
    return rates.size() <= RATES_MAX
        ? shown
        : String.format(
            Locale.ROOT,
            "%s, ... (%d from %s to %s)",
            shown,
            rates.size(),
            Collections.min(rates),
            Collections.max(rates));
  }
}
