package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lamplight.experiment.Key;
import lamplight.experiment.Keys;
import lamplight.measure.Metric;
import lamplight.measure.Tier;
import lamplight.report.data.StudyData;

/** The measures that the report of a study tells of: the main ones, and what was asked about. */
final class StudyMeasures {
  /** Keys that change a copy's way. */
  private static final Set<Key<?>> WAYS =
      Set.of(Keys.TOPOLOGY, Keys.RELAY_ORDER, Keys.RELAY_TIME, Keys.NETWORK_DELAY);

  private StudyMeasures() {}

  static List<Metric> of(StudyData data) {
    List<Metric> measures = new ArrayList<>(Metric.ofTier(Tier.MAIN));
    if (WAYS.stream().anyMatch(data::varies)) {
      measures.addAll(Metric.ofTier(Tier.NETWORK));
    }
    return List.copyOf(measures);
  }
}
