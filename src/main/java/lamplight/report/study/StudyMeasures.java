package lamplight.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lamplight.experiment.Key;
import lamplight.experiment.Keys;
import lamplight.measure.Metric;
import lamplight.report.data.StudyData;
import lamplight.report.part.MainMeasures;

/** The measures that the report of a study tells of: the main ones, and what was asked about. */
final class StudyMeasures {
  /** Keys that change a copy's way. */
  private static final Set<Key<?>> WAYS =
      Set.of(Keys.TOPOLOGY, Keys.RELAY_ORDER, Keys.RELAY_TIME, Keys.NETWORK_DELAY);

  private StudyMeasures() {}

  static List<Metric> of(StudyData data) {
    List<Metric> measures = new ArrayList<>(MainMeasures.ALL);
    if (WAYS.stream().anyMatch(data::varies)) {
      measures.add(Metric.LATENCY_P50_US);
      measures.add(Metric.LATENCY_P99_US);
    }
    return List.copyOf(measures);
  }
}
