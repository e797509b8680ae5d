package lamplight.report.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lamplight.experiment.Experiment;
import lamplight.experiment.StudyPoint;
import lamplight.measure.Distribution;
import lamplight.measure.FaultMeasures;
import lamplight.measure.RelayMeasures;
import lamplight.measure.RelayMetric;
import lamplight.measure.TrialSeries;
import lamplight.measure.TrialSeries.ProcessSeries;
import lamplight.model.PlannedFault;
import lamplight.results.TrialAnalysis;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;
import lamplight.stats.findings.Predicted;
import lamplight.stats.findings.RunJudge;
import lamplight.stats.frame.Measurements;
import lamplight.stats.frame.Roles;
import lamplight.stats.frame.Samples;
import lamplight.theory.Forecasts;

/**
 * The trials of a run at one point, as its report sees them: what they have in common. They are
 * added one after another, in the order of the experiment. Not thread-safe.
 */
public final class RunData {
  /** Of how many faults of a trial the effects are kept. */
  public static final int FAULTS_MAX = 20;

  private final Experiment experiment;
  private final Roles kind;
  private final String point;
  private final String label;
  private final boolean detailed;
  private final Measurements measurements;
  private final List<TrialRow> trials = new ArrayList<>();
  private final Lines lines = new Lines();
  private final List<Population> crowds = new ArrayList<>();
  private final List<RelayMeasures> relays = new ArrayList<>();
  private final List<List<FaultMeasures>> faults = new ArrayList<>();
  private final List<ValueCounts> jumps;
  private final List<ValueCounts> lateness;
  private Optional<Predicted> predicted = Optional.empty();

  /**
   * A point without trials yet.
   *
   * @param kind what the roles are
   * @param label what trials are named by beside their seed; may be empty
   * @param detailed whether series and distributions are kept
   * @param measurements where the measures are kept
   */
  RunData(StudyPoint point, Roles kind, String label, boolean detailed, Measurements measurements) {
    this.experiment = point.experiment();
    this.kind = kind;
    this.point = point.name();
    this.label = label;
    this.detailed = detailed;
    this.measurements = measurements;
    int groups = hasManyProcesses() ? 1 : kind.count(experiment.processes());
    this.jumps = Stream.generate(ValueCounts::new).limit(groups).toList();
    this.lateness = Stream.generate(ValueCounts::new).limit(groups).toList();
  }

  /** Adds the next trial. */
  public TrialRow add(TrialAnalysis trial) {
    boolean measured = !trial.measures().isEmpty();
    List<Double> rates =
        trial.spec().schedules().stream().map(it -> it.rate().perSecond()).toList();
    List<Integer> roles = kind.processes(rates);
    long seed = trial.spec().seed();
    TrialRow row =
        TrialRow.of(
            TrialRow.name(label, seed),
            trial,
            roles,
            measured ? samples().size() : TrialRow.NO_SAMPLE);
    measurements.add(point, seed, trial.measures());
    trials.add(row);
    if (!measured) {
      return row;
    }
    predicted = Optional.empty();
    trial.relay().ifPresent(relays::add);
    if (!trial.faults().isEmpty()) {
      faults.add(trial.faults().stream().limit(FAULTS_MAX).toList());
    }
    if (hasManyProcesses()) {
      crowds.add(Population.of(trial));
    }
    if (detailed) {
      addDetails(trial.series(), roles);
    }
    return row;
  }

  private void addDetails(TrialSeries series, List<Integer> roles) {
    if (hasManyProcesses()) {
      lines.add(series);
      series.pool().ifPresent(pool -> add(0, pool.jumps(), pool.latenessUs()));
      return;
    }
    List<ProcessSeries> inOrder =
        roles.stream().map(process -> series.processes().get(process - 1)).toList();
    lines.add(new TrialSeries(series.seconds(), inOrder));
    for (int index = 0; index < inOrder.size(); index++) {
      add(index, inOrder.get(index).jumps(), inOrder.get(index).latenessUs());
    }
  }

  private void add(int group, Distribution jumped, Distribution late) {
    jumps.get(group).add(jumped);
    lateness.get(group).add(late);
  }

  /**
   * Sets what theory predicts of the complete trials.
   *
   * @param forecasts one a complete trial, in their order
   * @throws IllegalArgumentException when there are not as many as complete trials
   */
  public void predict(Forecasts forecasts) {
    int complete = samples().size();
    if (forecasts.trials().size() != complete) {
      throw new IllegalArgumentException(
          forecasts.trials().size() + " forecasts for " + complete + " complete trials");
    }
    predicted = Optional.of(new Predicted(forecasts, samples()));
  }

  /** What was asked. */
  public Experiment experiment() {
    return experiment;
  }

  /** How many processes a trial has. */
  public int processes() {
    return experiment.processes();
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
    return experiment.durationNs() / 1e9;
  }

  /** Whether a process has the same rate in every trial. */
  public boolean hasFixedRates() {
    return experiment.hasFixedRates();
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

  /** The measures of the complete trials, by the roles of the report. */
  public Samples samples() {
    return measurements.at(point, kind);
  }

  /** What theory predicts of the complete trials; empty unless it was set for all of them. */
  public Optional<Predicted> predicted() {
    return predicted;
  }

  /** Decides what its queues and clocks do. */
  public RunJudge judge() {
    return new RunJudge(
        samples(), predicted, durationSeconds(), experiment.faults().planned().killsAny());
  }

  /** The series of the first complete trials. */
  public Lines lines() {
    return lines;
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
   * What a fault on purpose did in each complete trial, in their order; none of a fault without
   * measures, or beyond the first {@link #FAULTS_MAX}.
   */
  public List<FaultMeasures> faults(PlannedFault fault) {
    return faults.stream()
        .flatMap(trial -> trial.stream().filter(each -> each.fault().equals(fault)))
        .toList();
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
