package lamplight.report.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import lamplight.experiment.Experiment;
import lamplight.measure.PauseMeasures;
import lamplight.measure.RelayMeasures;
import lamplight.measure.RelayMetric;
import lamplight.measure.TrialSeries;
import lamplight.measure.TrialSeries.ProcessSeries;
import lamplight.results.RunFacts;
import lamplight.results.TrialAnalysis;
import lamplight.results.Unread;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;
import lamplight.stats.findings.Predicted;
import lamplight.stats.findings.RunJudge;
import lamplight.stats.frame.Measurements;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import lamplight.theory.Forecasts;

/**
 * A run as its report sees it: its facts, and what its trials have in common. Trials are added one
 * after another, in the order of the experiment. Not thread-safe.
 */
public final class RunData {
  /** Of how many pauses of a trial the effects are kept. */
  public static final int PAUSES_MAX = 20;

  private RunFacts facts;
  private final List<TrialRow> trials = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<RuleTotal> rules = new ArrayList<>();
  private final Measurements measurements;
  private final String point;
  private final Roles kind;
  private final boolean detailed;
  private final Lines lines = new Lines();
  private final List<Population> crowds = new ArrayList<>();
  private final List<RelayMeasures> relays = new ArrayList<>();
  private final List<List<PauseMeasures>> pauses = new ArrayList<>();
  private final List<ValueCounts> jumps;
  private final List<ValueCounts> lateness;
  private Optional<Predicted> predicted = Optional.empty();

  /** A run without trials yet. */
  public RunData(RunFacts facts) {
    this(
        facts,
        Roles.of(facts.experiment().processes(), !facts.experiment().hasFixedRates()),
        "",
        Optional.empty());
  }

  /**
   * A run, or a point of a study, without trials yet.
   *
   * @param kind what the roles are
   * @param point the point within a study, or empty
   * @param study where the measures of the whole study are kept; otherwise those of the run are
   *     kept here, and the series, distributions and pauses too
   */
  RunData(RunFacts facts, Roles kind, String point, Optional<Measurements> study) {
    this.facts = facts;
    this.kind = kind;
    this.point = point;
    this.detailed = study.isEmpty();
    this.measurements = study.orElseGet(() -> new Measurements(EnumSet.of(Roles.NUMBERS, kind)));
    int roles = kind.count(facts.experiment().processes());
    int groups = hasManyProcesses() ? 1 : roles;
    this.jumps = Stream.generate(ValueCounts::new).limit(groups).toList();
    this.lateness = Stream.generate(ValueCounts::new).limit(groups).toList();
    for (Rule rule : Rule.values()) {
      rules.add(new RuleTotal(rule, 0, 0, ""));
    }
  }

  /** Adds a trial whose files cannot be read. */
  public void addUnread(Unread trial) {
    unread.add(trial);
  }

  /** Adds the next trial. */
  public void add(TrialAnalysis trial) {
    boolean measured = !trial.measures().isEmpty();
    List<Double> rates =
        trial.spec().schedules().stream().map(it -> it.rate().perSecond()).toList();
    List<Integer> roles = kind.processes(rates);
    TrialRow row = TrialRow.of(trial, roles, measured ? samples().size() : TrialRow.NO_SAMPLE);
    measurements.add(point, row.seed(), trial.measures());
    trials.add(row);
    for (RuleResult result : trial.check().rules()) {
      rules.replaceAll(
          total -> total.rule() == result.rule() ? total.plus(result, row.seed()) : total);
    }
    if (!measured) {
      return;
    }
    predicted = Optional.empty();
    trial.relay().ifPresent(relays::add);
    if (detailed && !trial.pauses().isEmpty()) {
      pauses.add(trial.pauses().stream().limit(PAUSES_MAX).toList());
    }
    if (hasManyProcesses()) {
      crowds.add(Population.of(trial));
    }
    if (detailed) {
      addSeries(trial.series(), roles);
    }
  }

  private void addSeries(TrialSeries trial, List<Integer> roles) {
    if (hasManyProcesses()) {
      lines.add(trial);
      trial.pool().ifPresent(pool -> jumps.get(0).add(pool.jumps()));
      trial.pool().ifPresent(pool -> lateness.get(0).add(pool.latenessUs()));
      return;
    }
    List<ProcessSeries> series =
        roles.stream().map(process -> trial.processes().get(process - 1)).toList();
    lines.add(new TrialSeries(trial.seconds(), series));
    for (int index = 0; index < series.size(); index++) {
      jumps.get(index).add(series.get(index).jumps());
      lateness.get(index).add(series.get(index).latenessUs());
    }
  }

  /** Replaces the facts: how far a run came may be known only after its last trial. */
  public void conclude(RunFacts concluded) {
    facts = concluded;
  }

  /**
   * Sets what theory predicts of the complete trials.
   *
   * @param predicted one forecast a complete trial, in their order
   */
  public void predict(Forecasts forecasts) {
    int complete = samples().size();
    if (forecasts.trials().size() != complete) {
      throw new IllegalArgumentException(
          forecasts.trials().size() + " forecasts for " + complete + " complete trials");
    }
    predicted = Optional.of(new Predicted(forecasts, samples()));
  }

  /** What is known of the run besides its trials. */
  public RunFacts facts() {
    return facts;
  }

  /** What was asked. */
  public Experiment experiment() {
    return facts.experiment();
  }

  /** How many processes a trial has. */
  public int processes() {
    return facts.experiment().processes();
  }

  /** Whether a trial has so many processes that percentiles over them take their roles. */
  public boolean hasManyProcesses() {
    return kind == Roles.PERCENTILES;
  }

  /**
   * The roles, from 1: with fixed rates the process numbers; with random rates the ranks of the
   * rates within a trial, slowest first; with many processes the places of the percentiles.
   */
  public List<Integer> roles() {
    return IntStream.rangeClosed(1, kind.count(processes())).boxed().toList();
  }

  /** What the roles are. */
  public Roles kind() {
    return kind;
  }

  /**
   * What distributions of jumps and lateness are kept of, from 1: the roles; with many processes
   * one, which is all of them together.
   */
  public List<Integer> groups() {
    return IntStream.rangeClosed(1, jumps.size()).boxed().toList();
  }

  /** The length of a trial in seconds of model time. */
  public double durationSeconds() {
    return facts.experiment().durationNs() / 1e9;
  }

  /** Whether a process has the same rate in every trial. */
  public boolean hasFixedRates() {
    return facts.experiment().hasFixedRates();
  }

  /** The trials that have ended and cannot be read, in order; not among the others. */
  public List<Unread> unread() {
    return Collections.unmodifiableList(unread);
  }

  /** Every trial added, in order. */
  public List<TrialRow> trials() {
    return Collections.unmodifiableList(trials);
  }

  /** The complete trials, whose measures are known, in the order of {@link #samples()}. */
  public List<TrialRow> measured() {
    return trials.stream().filter(trial -> trial.sample() != TrialRow.NO_SAMPLE).toList();
  }

  /** How many ticks were due in each complete trial, process 1 first; none with many processes. */
  public List<List<Long>> ticksDue() {
    return measured().stream().map(TrialRow::nominalTicks).toList();
  }

  /** The worst verdict over the trials; valid when there is none. */
  public Verdict verdict() {
    return trials.stream().map(TrialRow::verdict).reduce(Verdict.VALID, Verdict::worst);
  }

  /** What the check found for each rule, in the order of {@link Rule}. */
  public List<RuleTotal> rules() {
    return Collections.unmodifiableList(rules);
  }

  /** The measures of the complete trials, by the roles of the report. */
  public Samples samples() {
    return measurements.at(point, kind);
  }

  /** The same and those by process number, of the whole study where this is a point of one. */
  public Measurements measurements() {
    return measurements;
  }

  /** What theory predicts of the complete trials; empty unless it was set for all of them. */
  public Optional<Predicted> predicted() {
    return predicted;
  }

  /** Decides what its queues and clocks do. */
  public RunJudge judge() {
    return new RunJudge(
        samples(), predicted, durationSeconds(), experiment().faults().planned().killsAny());
  }

  /** The series of the first complete trials. */
  public Lines lines() {
    return lines;
  }

  /** What is counted over the many processes of a complete trial. */
  public Population crowd(TrialRow trial) {
    return crowds.get(trial.sample());
  }

  /** The counts over the many processes of each complete trial; none with few processes. */
  public List<Population> crowds() {
    return Collections.unmodifiableList(crowds);
  }

  /** The measures of the relay in each complete trial of a star, in order; none of a mesh. */
  public List<RelayMeasures> relays() {
    return Collections.unmodifiableList(relays);
  }

  /**
   * What a pause on purpose did in each complete trial, in their order.
   *
   * @param place its place among the pauses of a trial, from 0 and below {@link #PAUSES_MAX}
   */
  public List<PauseMeasures> pauses(int place) {
    return pauses.stream().map(trial -> trial.get(place)).toList();
  }

  /** A measure of the relay over the complete trials; empty where none has a value. */
  public Optional<Summary> relay(RelayMetric metric) {
    double[] values = RelayMeasures.values(relays, metric);
    return values.length == 0 ? Optional.empty() : Optional.of(Summaries.of(values));
  }

  /** How often each jump size occurred in a group over all complete trials. */
  public ValueCounts jumps(int group) {
    return jumps.get(group - 1);
  }

  /** How often each lateness, in microseconds of wall time, occurred; empty in virtual time. */
  public ValueCounts lateness(int group) {
    return lateness.get(group - 1);
  }
}
