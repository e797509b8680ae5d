package lamplight.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lamplight.measure.Metric;
import lamplight.report.data.StudyData.PointData;
import lamplight.stats.Contrast;
import lamplight.stats.frame.Samples;
import lamplight.stats.judge.ComparisonVerdict;
import lamplight.stats.judge.Difference;
import lamplight.stats.judge.DifferenceJudge;

/**
 * How measures at the points of a study differ from those at the first value of its first key, each
 * seed from itself, all judged together. Immutable.
 *
 * @param all every comparison that can be made
 */
public record Changes(List<Change> all) {
  public Changes {
    all = List.copyOf(all);
  }

  /**
   * A measure of a role at a point beside the same at the point that it is compared with.
   *
   * @param base the point that it is compared with; see {@link StudyData#baseOf}
   * @param seeds how many seeds have it at both points
   */
  public record Change(
      PointData base, PointData at, int role, Metric metric, int seeds, Difference found) {
    /** The kind of what is said of it. */
    public ComparisonVerdict verdict() {
      return found.verdict();
    }
  }

  private record Pair(PointData base, PointData at, int role, Metric metric, Contrast contrast) {
    Change found(Difference found) {
      return new Change(base, at, role, metric, contrast.fewest(), found);
    }
  }

  /** The changes of these measures. */
  public static Changes of(StudyData data, List<Metric> metrics) {
    List<Pair> pairs = new ArrayList<>();
    for (Metric metric : metrics) {
      for (int role : data.shownRoles()) {
        for (PointData at : data.points()) {
          PointData base = data.baseOf(at);
          Contrast contrast = paired(base.data().samples(), at.data().samples(), role, metric);
          if (!base.equals(at) && contrast.fewest() > 0) {
            pairs.add(new Pair(base, at, role, metric, contrast));
          }
        }
      }
    }
    List<Difference> found = DifferenceJudge.judge(pairs.stream().map(Pair::contrast).toList());
    return new Changes(
        IntStream.range(0, pairs.size())
            .mapToObj(place -> pairs.get(place).found(found.get(place)))
            .toList());
  }

  /** The changes of a measure of a role, point by point. */
  public List<Change> of(int role, Metric metric) {
    return all.stream()
        .filter(change -> change.role() == role && change.metric() == metric)
        .toList();
  }

  private static Contrast paired(Samples base, Samples at, int role, Metric metric) {
    List<Long> seeds =
        base.seeds().stream()
            .filter(seed -> base.get(seed, role, metric).isPresent())
            .filter(seed -> at.get(seed, role, metric).isPresent())
            .toList();
    return Contrast.paired(values(base, seeds, role, metric), values(at, seeds, role, metric));
  }

  private static double[] values(Samples samples, List<Long> seeds, int role, Metric metric) {
    return seeds.stream()
        .mapToDouble(seed -> samples.get(seed, role, metric).orElseThrow())
        .toArray();
  }
}
