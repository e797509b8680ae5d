package lamplight.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.StudyData.PointData;
import lamplight.stats.Deviation;
import lamplight.stats.Summaries;
import lamplight.stats.Summary;
import lamplight.stats.findings.Regime;
import lamplight.stats.frame.Samples;
import lamplight.theory.Stability;

/**
 * Whether queues grow steadily at the points of a study, as measured, beside what theory expects.
 *
 * <p>No trial of finite length tells a critical queue from a stable or a saturated one for certain.
 * What is judged is how a queue's rise over a trial (its growth times the duration) compares with
 * the wandering of chance alone, of which the root of the number of messages that arrived is the
 * scale (their standard deviation is less, because each idle tick sends at most one copy to a
 * process). A critical queue rises by about 0.6 of that scale whatever the duration, a steadily
 * growing one by a multiple that increases with the root of the duration, and a stable one by a
 * share that vanishes with it. Immutable.
 *
 * @param cells one a point and role of which theory says the same in every trial
 */
public record StudyRegimes(List<Cell> cells) {
  /** A rise of so many times the wandering is a steady growth. */
  public static final double GROWS_MIN = 3;

  /** A rise of less than this share of the wandering is none. */
  public static final double STEADY_MAX = 0.25;

  public StudyRegimes {
    cells = List.copyOf(cells);
  }

  /** What the measures show. */
  public enum Shown {
    /** The 95 % interval, widened for the number of queues judged, lies above the upper limit. */
    GROWS,
    /** It lies below the lower limit. */
    STEADY,
    /** It lies between them or reaches over one, as that of a critical queue does. */
    UNTOLD
  }

  /**
   * The queue of one role at one point.
   *
   * @param predicted what theory expects
   * @param growth its measured growth in messages per second
   */
  public record Cell(PointData at, int role, Stability predicted, Shown shown, Summary growth) {
    /** Whether what is shown is not what theory expects. */
    public boolean disagrees() {
      return switch (predicted) {
        case STABLE -> shown == Shown.GROWS;
        case CRITICAL -> shown != Shown.UNTOLD;
        case SATURATED -> shown == Shown.STEADY;
      };
    }
  }

  /** The regimes of a study; without cells when theory says nothing of it. */
  public static StudyRegimes of(StudyData data) {
    int comparisons = 0;
    for (PointData at : data.points()) {
      for (int role : data.roles()) {
        comparisons += predicted(at.data(), role).isPresent() ? 1 : 0;
      }
    }
    List<Cell> cells = new ArrayList<>();
    for (PointData at : data.points()) {
      for (int role : data.roles()) {
        Optional<Stability> predicted = predicted(at.data(), role);
        Optional<Summary> growth = at.data().samples().summary(role, Metric.QUEUE_GROWTH_PER_S);
        if (predicted.isPresent() && growth.isPresent()) {
          Shown shown = shown(at.data(), role, comparisons);
          cells.add(new Cell(at, role, predicted.get(), shown, growth.get()));
        }
      }
    }
    return new StudyRegimes(cells);
  }

  /** What theory expects of a queue; empty where it says nothing, or not the same of each trial. */
  public static Optional<Stability> predicted(RunData run, int role) {
    return run.predicted().flatMap(known -> known.regime(role)).map(Regime::stability);
  }

  /** What the queues of a role show, when so many are judged. */
  private static Shown shown(RunData run, int role, int comparisons) {
    int trials = run.samples().size();
    if (trials < 2) {
      return Shown.UNTOLD;
    }
    double[] ratios = new double[trials];
    for (int trial = 0; trial < trials; trial++) {
      ratios[trial] = ratio(run, role, trial);
    }
    Summary summary = Summaries.of(ratios);
    double half =
        Deviation.chanceLimit(trials, comparisons) * summary.sd().orElse(0) / Math.sqrt(trials);
    return shown(summary.mean() - half, summary.mean() + half);
  }

  static Shown shown(double low, double high) {
    if (low > GROWS_MIN) {
      return Shown.GROWS;
    }
    return high < STEADY_MAX ? Shown.STEADY : Shown.UNTOLD;
  }

  /** The rise of a queue over a trial, in multiples of what chance alone makes it wander. */
  private static double ratio(RunData run, int role, int trial) {
    Samples samples = run.samples();
    double arrived =
        samples.get(role, Metric.RECEIVES, trial) + samples.get(role, Metric.QUEUE_FINAL, trial);
    double rise = samples.get(role, Metric.QUEUE_GROWTH_PER_S, trial) * run.durationSeconds();
    return arrived > 0 ? rise / Math.sqrt(arrived) : 0;
  }
}
