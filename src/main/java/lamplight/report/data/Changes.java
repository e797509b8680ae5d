package lamplight.report.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.StudyData.PointData;
import lamplight.stats.Deviation;
import lamplight.stats.Differences;
import lamplight.stats.Holm;
import lamplight.stats.MinimumPValue;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How measures at the points of a study differ from those at the first value of its first key.
 * Equal seeds are compared with each other; a difference is shown when a paired t test holds it for
 * no chance after Holm's correction over measures, processes and points, so that chance would show
 * any of all the differences with a probability of at most 5 %. Immutable.
 *
 * @param all every comparison that can be made
 */
public record Changes(List<Change> all) {
  /** With fewer seeds at both points nothing is said of a difference. */
  public static final int SEEDS_MIN = 5;

  private static final double CHANCE = 0.05;

  public Changes {
    all = List.copyOf(all);
  }

  /** What can be said of a difference. */
  public enum Kind {
    /** Higher than at the base. */
    HIGHER,
    /** Lower than at the base. */
    LOWER,
    /** The same difference in every seed, which are too few to show it by their signs alone. */
    CONSTANT,
    /** No difference is shown. */
    NOT_SHOWN,
    /** There are too few seeds. */
    TOO_FEW
  }

  /**
   * A measure of a role at a point beside the same at the point that it is compared with.
   *
   * @param base the point that it is compared with; see {@link StudyData#baseOf}
   * @param deviation the difference, over the seeds that both points have
   */
  public record Change(
      PointData base, PointData at, int role, Metric metric, Deviation deviation, Kind kind) {
    Change called(Kind other) {
      return new Change(base, at, role, metric, deviation, other);
    }
  }

  /** The changes of these measures. */
  public static Changes of(StudyData data, List<Metric> metrics) {
    List<Change> pairs = new ArrayList<>();
    for (Metric metric : metrics) {
      for (int role : data.shownRoles()) {
        for (PointData at : data.points()) {
          PointData base = data.baseOf(at);
          if (base.equals(at)) {
            continue;
          }
          paired(base.data(), at.data(), role, metric)
              .ifPresent(
                  deviation ->
                      pairs.add(new Change(base, at, role, metric, deviation, Kind.TOO_FEW)));
        }
      }
    }
    return new Changes(judged(pairs));
  }

  /** Says of each difference that is of enough seeds whether Holm's correction leaves it shown. */
  private static List<Change> judged(List<Change> pairs) {
    double[] adjusted =
        Holm.adjust(
            pairs.stream()
                .map(Change::deviation)
                .filter(Changes::isEnough)
                .mapToDouble(Changes::probability)
                .toArray());
    List<Change> judged = new ArrayList<>();
    int place = 0;
    for (Change pair : pairs) {
      if (isEnough(pair.deviation())) {
        judged.add(pair.called(kind(pair.deviation(), adjusted[place])));
        place++;
      } else {
        judged.add(pair);
      }
    }
    return judged;
  }

  private static Kind kind(Deviation deviation, double adjusted) {
    if (adjusted > CHANCE) {
      boolean isConstant = deviation.difference() != 0 && deviation.inStandardErrors().isEmpty();
      return isConstant ? Kind.CONSTANT : Kind.NOT_SHOWN;
    }
    return deviation.difference() > 0 ? Kind.HIGHER : Kind.LOWER;
  }

  private static boolean isEnough(Deviation deviation) {
    return deviation.n() >= SEEDS_MIN && deviation.standardError().isPresent();
  }

  /**
   * The probability of a difference as large or larger by chance, from Student's t. Where the
   * differences are the same in every seed, t has no scale: what so many seeds can show at most is
   * that all signs agree. If they are zero, it is nothing but chance.
   */
  static double probability(Deviation deviation) {
    if (deviation.difference() == 0) {
      return 1;
    }
    if (deviation.inStandardErrors().isEmpty()) {
      return MinimumPValue.smallestPaired(deviation.n());
    }
    double t = Math.abs(deviation.inStandardErrors().getAsDouble());
    // Without a random generator: none is drawn from.
    return 2 * new TDistribution(null, deviation.n() - 1.0).cumulativeProbability(-t);
  }

  /** The changes of a measure of a role, point by point. */
  public List<Change> of(int role, Metric metric) {
    return all.stream()
        .filter(change -> change.role() == role && change.metric() == metric)
        .toList();
  }

  private static Optional<Deviation> paired(RunData base, RunData at, int role, Metric metric) {
    Map<Long, Double> ofBase = new HashMap<>();
    for (TrialRow trial : base.measured()) {
      double value = base.samples().get(role, metric, trial.sample());
      if (!Double.isNaN(value)) {
        ofBase.put(trial.seed(), value);
      }
    }
    List<Double> bases = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    for (TrialRow trial : at.measured()) {
      double value = at.samples().get(role, metric, trial.sample());
      Double other = ofBase.get(trial.seed());
      if (!Double.isNaN(value) && other != null) {
        bases.add(other);
        others.add(value);
      }
    }
    return bases.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Deviation.of(
                Differences.of(doubles(bases), doubles(others)), new double[bases.size()]));
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
