package lamplight.report.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.stats.findings.PredictedMeasures;
import lamplight.stats.findings.PredictionCheck;

/** What theory predicts at every point beside what was measured, judged as one family. */
public final class Predictions {
  private final Map<String, PredictionCheck> checks = new LinkedHashMap<>();
  private final int count;

  private Predictions(StudyData data) {
    Map<String, PredictedMeasures> measures = new LinkedHashMap<>();
    for (PointData at : data.points()) {
      at.data().judge().predictions().ifPresent(known -> measures.put(at.point().name(), known));
    }
    this.count = measures.values().stream().mapToInt(PredictedMeasures::count).sum();
    measures.forEach((point, known) -> checks.put(point, known.judged(count)));
  }

  /** The predictions of all points; empty where theory says nothing of any. */
  public static Optional<Predictions> of(StudyData data) {
    Predictions all = new Predictions(data);
    return all.checks.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** How many measures are predicted over all points, the draws among them. */
  public int count() {
    return count;
  }

  /** The predictions of a point, judged among those of all; empty where there are none. */
  public Optional<PredictionCheck> at(PointData at) {
    return Optional.ofNullable(checks.get(at.point().name()));
  }

  /** Where the fastest clock rates come from, a sentence each, in the order of the points. */
  public List<String> sources() {
    return checks.values().stream().map(PredictionCheck::source).distinct().toList();
  }

  /** The predictions of the first point that has any, which share the judge with all others. */
  public PredictionCheck first() {
    return checks.values().iterator().next();
  }

  /** Whether a measure is predicted at any point. */
  public boolean isPredicted(Metric metric) {
    return checks.values().stream().anyMatch(check -> check.isPredicted(metric));
  }

  /** How many draws deviate over all points. */
  public int deviatingDraws() {
    return checks.values().stream().mapToInt(check -> check.deviatingDraws().size()).sum();
  }

  /** How many measures deviate over all points, the draws among them. */
  public int deviations() {
    return checks.values().stream().mapToInt(PredictionCheck::deviations).sum();
  }
}
