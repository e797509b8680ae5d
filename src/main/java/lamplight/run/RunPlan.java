package lamplight.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lamplight.experiment.Experiment;
import lamplight.experiment.LogSetting;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.model.TimeMode;

/**
 * What a run is going to do.
 *
 * @param study what is run
 * @param trials the trials still to run, in order
 * @param jobs how many run at once
 * @param cpus the processors on which they run
 */
public record RunPlan(Study study, List<TrialId> trials, int jobs, int cpus) {
  /** Starting the trials of a wave and ending their JVMs, roughly; launching these comes to it. */
  private static final double WAVE_OVERHEAD_S = 1;

  /** A tick in virtual time with its log, roughly. */
  private static final double LOGGED_TICK_S = 2e-6;

  /** A tick in virtual time with its check and measures alone, roughly. */
  private static final double COMPUTED_TICK_S = 2e-7;

  /**
   * A process in virtual time beside its ticks: what it keeps, and its row of measures, roughly.
   */
  private static final double COMPUTED_PROCESS_S = 4e-5;

  /** Reading, checking and measuring an event of a log, on one processor, roughly. */
  private static final double READ_TICK_S = 2e-6;

  /** Computing an event of a log in virtual time again, and comparing the two, roughly. */
  private static final double RECOMPUTED_TICK_S = 1e-6;

  /** The charts and pages of a report, roughly; most of it is this JVM warming up. */
  private static final double REPORT_S = 3;

  /** What theory predicts of a point, roughly. */
  private static final double POINT_S = 0.02;

  public RunPlan {
    trials = List.copyOf(trials);
    if (jobs < 1) {
      throw new IllegalArgumentException("at least one trial runs at once, not " + jobs);
    }
  }

  /** A plan for the processors of this machine. */
  public RunPlan(Study study, List<TrialId> trials, int jobs) {
    this(study, trials, jobs, Runtime.getRuntime().availableProcessors());
  }

  /** All trials of a study, point by point, as the tables list them. */
  public static List<TrialId> trialsOf(Study study) {
    List<TrialId> trials = new ArrayList<>();
    for (StudyPoint point : study.points()) {
      study.seeds().stream().forEach(seed -> trials.add(new TrialId(point.name(), seed)));
    }
    return trials;
  }

  /**
   * All trials of a study, seed by seed, as they are run: the points of one seed run close together
   * in time, so that a disturbance of the machine meets them alike, and an interrupted study has as
   * many trials at every point, give or take one.
   */
  static List<TrialId> inOrderOfRunning(Study study) {
    List<TrialId> trials = new ArrayList<>();
    study.seeds().stream()
        .forEach(
            seed -> study.points().forEach(point -> trials.add(new TrialId(point.name(), seed))));
    return trials;
  }

  /** The trials by wave. */
  List<List<TrialId>> waves() {
    List<List<TrialId>> waves = new ArrayList<>();
    for (int first = 0; first < trials.size(); first += jobs) {
      waves.add(trials.subList(first, Math.min(trials.size(), first + jobs)));
    }
    return waves;
  }

  /** How many JVMs run at once; 0 in virtual time. */
  public int jvmsAtOnce() {
    return study.time() == TimeMode.VIRTUAL
        ? 0
        : Math.min(jobs, trials.size()) * TrialDemand.largest(study).jvms();
  }

  /** How long launching the JVMs of all waves takes, roughly, in seconds; 0 in virtual time. */
  public double launchSeconds() {
    return study.time() == TimeMode.VIRTUAL ? 0 : launchSeconds(trials);
  }

  private double launchSeconds(List<TrialId> launched) {
    return launched.stream()
            .mapToDouble(trial -> TrialDemand.of(study.at(trial.point())).launchSeconds())
            .sum()
        / cpus;
  }

  /** The length of the longest trial on the wall clock, in seconds. */
  public double trialSeconds() {
    return study.points().stream()
        .mapToDouble(point -> trialSeconds(point.experiment()))
        .max()
        .orElse(0);
  }

  private static double trialSeconds(Experiment experiment) {
    return experiment.durationNs() / 1e9 / experiment.timeScale().doubleValue();
  }

  /** How long the trials take together, roughly, in seconds. */
  public double expectedSeconds() {
    return study.time() == TimeMode.VIRTUAL ? virtualSeconds() : secondsFrom(waves(), 0);
  }

  /**
   * How long it takes from the last trial to the report, roughly, in seconds. Where logs are
   * discarded, trials are analysed as they are computed, which {@link #expectedSeconds} includes.
   */
  public double reportSeconds() {
    double logged =
        study.logs() == LogSetting.DISCARD
            ? 0
            : trials.stream().mapToDouble(trial -> ticks(study.at(trial.point()))).sum();
    double tickS = READ_TICK_S + (study.time() == TimeMode.VIRTUAL ? RECOMPUTED_TICK_S : 0);
    return REPORT_S + study.points().size() * POINT_S + logged * tickS / cpus;
  }

  private static double ticks(Experiment experiment) {
    return Jobs.highestTicksPerSecond(experiment) * experiment.durationNs() / 1e9;
  }

  /**
   * How long the rest of the run takes, roughly, in seconds, once the trials of a wave start.
   *
   * @param wave the place of the wave, from 0
   */
  double secondsFromStart(List<List<TrialId>> waves, int wave) {
    return secondsFrom(waves, wave) - launchSeconds(waves.get(wave));
  }

  /**
   * How long the waves from this one on take, roughly, in seconds.
   *
   * @param first the place of the wave, from 0
   */
  double secondsFrom(List<List<TrialId>> waves, int first) {
    double seconds = 0;
    for (List<TrialId> wave : waves.subList(first, waves.size())) {
      double longest = 0;
      for (TrialId trial : wave) {
        longest = Math.max(longest, trialSeconds(study.at(trial.point())));
      }
      seconds += longest + WAVE_OVERHEAD_S + launchSeconds(wave);
    }
    return seconds;
  }

  private double virtualSeconds() {
    Map<String, Long> counts = new LinkedHashMap<>();
    trials.forEach(trial -> counts.merge(trial.point(), 1L, Long::sum));
    double seconds = 0;
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      seconds += entry.getValue() * virtualSeconds(study.at(entry.getKey()));
    }
    return 1 + seconds / jobs;
  }

  private static double virtualSeconds(Experiment experiment) {
    double ticks = ticks(experiment);
    double processes = experiment.processes() * COMPUTED_PROCESS_S;
    return experiment.logs() == LogSetting.KEEP
        ? 3e-3 + ticks * LOGGED_TICK_S
        : 2e-4 + processes + ticks * COMPUTED_TICK_S;
  }
}
