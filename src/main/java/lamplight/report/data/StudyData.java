package lamplight.report.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
 * A run as its report sees it: one point, or the points of a study, each with its trials. Roles
 * mean the same at all points. The points of a study keep neither series nor distributions. Not
 * thread-safe.
 */
public final class StudyData {
  private static final int SHOWN_MAX = 6;

  private final Study study;
  private final Roles kind;
  private final Measurements measurements;
  private final Checked checked = new Checked();
  private final List<Unreadable> unread = new ArrayList<>();
  private RunFacts facts;
  private final Map<String, PointData> points = new LinkedHashMap<>();

  /**
   * A point.
   *
   * @param point which one
   * @param label its values for people, such as {@code 4}; with several keys, those too; empty
   *     where nothing is varied
   * @param data its trials
   */
  public record PointData(StudyPoint point, String label, RunData data) {
    /** How many complete trials there are. */
    public int trials() {
      return data.samples().size();
    }
  }

  /**
   * A trial that has ended, but whose files cannot be read.
   *
   * @param trial its name; see {@link TrialRow#name()}
   */
  public record Unreadable(String trial, String cause) {}

  /**
   * A run without trials yet.
   *
   * @param facts those of the run
   */
  public StudyData(Study study, RunFacts facts) {
    this.study = study;
    this.facts = facts;
    this.kind = kindOf(study);
    this.measurements = new Measurements(EnumSet.of(Roles.NUMBERS, kind));
    for (StudyPoint point : study.points()) {
      String label = label(point, keys());
      RunData data = new RunData(point, kind, label, !study.isVaried(), measurements);
      points.put(point.name(), new PointData(point, label, data));
    }
  }

  /**
   * What the roles are at all points: process numbers while their rates are the same everywhere,
   * the ranks of the rates otherwise; and percentiles where there are many processes at a point, or
   * not as many at each.
   */
  private static Roles kindOf(Study study) {
    RateSetting rates = study.first().rates();
    boolean fixed =
        rates instanceof RateSetting.Fixed
            && study.points().stream().allMatch(at -> at.experiment().rates().equals(rates));
    return hasEqualSizes(study) ? Roles.of(study.first().processes(), !fixed) : Roles.PERCENTILES;
  }

  private static boolean hasEqualSizes(Study study) {
    int processes = study.first().processes();
    return study.points().stream().allMatch(at -> at.experiment().processes() == processes);
  }

  /** Whether there are as many processes at every point. */
  public boolean hasEqualSizes() {
    return hasEqualSizes(study);
  }

  /** What the labels of points are, as the heading of a column: the varied key, if there is one. */
  public String heading() {
    return study.axes().size() == 1 ? study.axes().get(0).key() : "point";
  }

  /** The varied keys, each by its place, from 0. */
  public List<Integer> keys() {
    return IntStream.range(0, study.axes().size()).boxed().toList();
  }

  /**
   * What some of the varied keys are set to at a point; where only one is varied, its value alone.
   *
   * @param keys by their places, as of {@link #keys}
   */
  public String label(StudyPoint point, List<Integer> keys) {
    return study.label(point, keys);
  }

  /** Adds the next trial of a point. */
  public void add(String point, TrialAnalysis trial) {
    checked.add(at(point).data().add(trial), trial);
  }

  /** Adds a trial of a point whose files cannot be read. */
  public void addUnread(String point, Unread trial) {
    unread.add(new Unreadable(TrialRow.name(at(point).label(), trial.seed()), trial.cause()));
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
  public Map<String, Forecasts> forecasts(VirtualDriver driver) {
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
      forecasts.replaceAll(
          (name, known) -> known.withTicks(study.at(name), at(name).data().ticksDue()));
    }
    return forecasts;
  }

  /**
   * Sets what theory predicts of a point, once all trials have been added; without it the report
   * says nothing of theory. Percentiles over processes have no predictions, whatever their number.
   *
   * @param forecasts one a complete trial, in the order of adding
   */
  public void predict(String point, Forecasts forecasts) {
    if (kind != Roles.PERCENTILES) {
      at(point).data().predict(forecasts);
    }
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
    return kind == Roles.PERCENTILES ? ShownRoles.OF_MANY : ShownRoles.of(roles(), SHOWN_MAX);
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
    return trials().size() + unread.size();
  }

  /** How many trials are complete, over all points. */
  public long complete() {
    return runs().stream().mapToLong(run -> run.samples().size()).sum();
  }

  /** Whether a measure is defined anywhere. */
  public boolean isDefined(Metric metric) {
    return runs().stream().anyMatch(run -> run.samples().isDefined(metric));
  }

  /** Whether a key is varied; otherwise there is one point, without a label. */
  public boolean isStudy() {
    return study.isVaried();
  }

  /** Whether a process is killed on purpose at any point. */
  public boolean killsAny() {
    return runs().stream().anyMatch(run -> run.experiment().faults().planned().killsAny());
  }

  /** What the check found over all points. */
  public Checked checked() {
    return checked;
  }

  /** The trials of all points that have ended and can be read, in order. */
  public List<TrialRow> trials() {
    return runs().stream().flatMap(run -> run.trials().stream()).toList();
  }

  /** The complete trials of all points, in order. */
  public List<TrialRow> measured() {
    return runs().stream().flatMap(run -> run.measured().stream()).toList();
  }

  /** The trials of all points that cannot be read, in order. */
  public List<Unreadable> unread() {
    return Collections.unmodifiableList(unread);
  }
}
