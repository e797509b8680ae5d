package lamplight.report.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.experiment.Experiment;
import lamplight.experiment.Key;
import lamplight.experiment.RateSetting;
import lamplight.experiment.Study;
import lamplight.experiment.StudyPoint;
import lamplight.measure.Metric;
import lamplight.measure.ProcessPercentile;
import lamplight.results.RunFacts;
import lamplight.results.TrialAnalysis;
import lamplight.results.Unread;
import lamplight.stats.frame.Measurements;
import lamplight.stats.frame.Roles;
import lamplight.theory.Forecasts;
import lamplight.theory.StudyForecasts;
import lamplight.theory.VirtualDriver;

/**
 * A study as its report sees it: the measures of each point by itself, whose roles mean the same at
 * all points, and which keep neither series nor distributions. Not thread-safe.
 */
public final class StudyData {
  private static final int SHOWN_MAX = 6;

  private final Study study;
  private final Roles kind;
  private final Measurements measurements;
  private RunFacts facts;
  private final Map<String, PointData> points = new LinkedHashMap<>();

  /**
   * A point of the study.
   *
   * @param point which one
   * @param label its values for people; see {@link #label}
   * @param data its trials
   */
  public record PointData(StudyPoint point, String label, RunData data) {
    /** How many complete trials there are. */
    public int trials() {
      return data.samples().size();
    }
  }

  /**
   * A study without trials yet.
   *
   * @param facts those of the run
   */
  public StudyData(Study study, RunFacts facts) {
    this.study = study;
    this.facts = facts;
    this.kind = kindOf(study);
    this.measurements = new Measurements(EnumSet.of(Roles.NUMBERS, kind));
    for (StudyPoint point : study.points()) {
      RunFacts own = new RunFacts(point.experiment(), facts.settings(), facts.provenance());
      points.put(
          point.name(),
          new PointData(
              point,
              label(study, point),
              new RunData(own, kind, point.name(), Optional.of(measurements))));
    }
  }

  /**
   * What the roles are at all points: process numbers while their rates are the same everywhere,
   * the ranks of the rates otherwise; and percentiles where there are many processes at a point, or
   * not as many at each.
   */
  private static Roles kindOf(Study study) {
    int processes = study.first().processes();
    boolean same = study.points().stream().allMatch(at -> at.experiment().processes() == processes);
    if (!same || ProcessPercentile.describes(processes)) {
      return Roles.PERCENTILES;
    }
    RateSetting rates = study.first().rates();
    boolean fixed =
        rates instanceof RateSetting.Fixed
            && study.points().stream().allMatch(at -> at.experiment().rates().equals(rates));
    return fixed ? Roles.NUMBERS : Roles.RANKS;
  }

  /** The values of a point for people, such as {@code 4}; with several keys, those too. */
  private static String label(Study study, StudyPoint point) {
    if (study.axes().size() == 1) {
      return point.values().get(0);
    }
    List<String> parts = new ArrayList<>();
    for (int index = 0; index < study.axes().size(); index++) {
      parts.add(study.axes().get(index).key() + " " + point.values().get(index));
    }
    return String.join("; ", parts);
  }

  /** Adds the next trial of a point. */
  public void add(String point, TrialAnalysis trial) {
    at(point).data().add(trial);
  }

  /** Adds a trial of a point whose files cannot be read. */
  public void addUnread(String point, Unread trial) {
    at(point).data().addUnread(trial);
  }

  private PointData at(String point) {
    PointData at = points.get(point);
    if (at == null) {
      throw new IllegalArgumentException("the study has no point " + point);
    }
    return at;
  }

  /** Replaces the facts: how far a run came may be known only after its last trial. */
  public void conclude(RunFacts concluded) {
    facts = concluded;
  }

  /**
   * Works out what theory predicts of the complete trials.
   *
   * @return by point; none for points of many processes, nor for those with faults on purpose
   */
  public Map<String, Forecasts> predict(VirtualDriver driver) {
    Map<String, StudyForecasts.Point> questions = new LinkedHashMap<>();
    for (PointData at : points.values()) {
      Experiment experiment = at.point().experiment();
      if (!ProcessPercentile.describes(experiment.processes())
          && experiment.faults().planned().isNone()) {
        questions.put(
            at.point().name(),
            new StudyForecasts.Point(
                experiment,
                at.data().measured().stream()
                    .map(row -> experiment.rates().forSeed(row.seed(), experiment.processes()))
                    .toList()));
      }
    }
    Map<String, Forecasts> forecasts = new LinkedHashMap<>(StudyForecasts.of(driver, questions));
    if (kind != Roles.PERCENTILES) {
      for (PointData at : points.values()) {
        forecasts.computeIfPresent(
            at.point().name(),
            (name, known) -> known.withTicks(at.point().experiment(), at.data().ticksDue()));
      }
      for (PointData at : points.values()) {
        Optional.ofNullable(forecasts.get(at.point().name())).ifPresent(at.data()::predict);
      }
    }
    return forecasts;
  }

  /** What was asked. */
  public Study study() {
    return study;
  }

  /** What is known of the run besides its trials. */
  public RunFacts facts() {
    return facts;
  }

  /** What the roles are at all points. */
  public Roles kind() {
    return kind;
  }

  /** The measures of all points, by process number and by the roles of the report. */
  public Measurements measurements() {
    return measurements;
  }

  /** The points, in the order of the study. */
  public List<PointData> points() {
    return List.copyOf(points.values());
  }

  /**
   * The point that a point is compared with: the one that has the first value of the first key, and
   * of the other keys the same values.
   */
  public PointData baseOf(PointData at) {
    List<String> values = new ArrayList<>(at.point().values());
    if (!values.isEmpty()) {
      values.set(0, study.axes().get(0).values().get(0));
    }
    return points.values().stream()
        .filter(point -> point.point().values().equals(values))
        .findFirst()
        .orElseThrow();
  }

  /** The data of each point, in the order of the study. */
  public List<RunData> runs() {
    return points.values().stream().map(PointData::data).toList();
  }

  /** The roles, from 1. */
  public List<Integer> roles() {
    return first().roles();
  }

  /** The roles that charts and sentences tell of: few all, of more the first, middle and last. */
  public List<Integer> shownRoles() {
    if (kind == Roles.PERCENTILES) {
      return List.of(
          ProcessPercentile.SMALLEST.place(),
          ProcessPercentile.MEDIAN.place(),
          ProcessPercentile.LARGEST.place());
    }
    int count = roles().size();
    return count <= SHOWN_MAX ? roles() : List.of(1, (count + 1) / 2, count);
  }

  /** The data of the first point, which names the roles of all. */
  public RunData first() {
    return points.values().iterator().next().data();
  }

  /** Whether a varied key is this one. */
  public boolean varies(Key<?> key) {
    return study.axes().stream().anyMatch(axis -> axis.key().equals(key.name()));
  }

  /** How many trials have ended, over all points, those that cannot be read among them. */
  public long ended() {
    return runs().stream().mapToLong(run -> run.trials().size() + run.unread().size()).sum();
  }

  /** How many trials are complete, over all points. */
  public long complete() {
    return runs().stream().mapToLong(run -> run.samples().size()).sum();
  }

  /** Whether a measure is defined anywhere. */
  public boolean isDefined(Metric metric) {
    return runs().stream().anyMatch(run -> run.samples().isDefined(metric));
  }

  /** What the check found over all points. */
  public Checked checked() {
    Checked total = Checked.of(new RunData(facts));
    for (PointData at : points()) {
      total = total.plus(Checked.of(at.data()), at.label());
    }
    return total;
  }

  /** How well time was kept over all points. */
  public TimingTotals timing() {
    TimingTotals totals = TimingTotals.NONE;
    for (PointData at : points()) {
      totals = totals.plus(TimingTotals.of(at.data()).at(at.label()));
    }
    return totals;
  }

  /** The trials of all points that have ended, each with the label of its point. */
  public List<Map.Entry<String, TrialRow>> trials() {
    List<Map.Entry<String, TrialRow>> trials = new ArrayList<>();
    for (PointData at : points.values()) {
      at.data().trials().forEach(trial -> trials.add(Map.entry(at.label(), trial)));
    }
    return Collections.unmodifiableList(trials);
  }

  /** The trials of all points that cannot be read, each with the label of its point. */
  public List<Map.Entry<String, Unread>> unread() {
    List<Map.Entry<String, Unread>> unread = new ArrayList<>();
    for (PointData at : points.values()) {
      at.data().unread().forEach(trial -> unread.add(Map.entry(at.label(), trial)));
    }
    return Collections.unmodifiableList(unread);
  }
}
