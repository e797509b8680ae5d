package lamplight.report.study;

import java.util.ArrayList;
import java.util.List;
import lamplight.measure.RelayMetric;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;

/** The relays of a study's stars, a row a point; nothing when no point is a star. */
final class StudyRelays {
  private static final List<RelayMetric> COLUMNS =
      List.of(
          RelayMetric.COPIES_PER_S,
          RelayMetric.TO_RELAY_P50_US,
          RelayMetric.IN_RELAY_P50_US,
          RelayMetric.IN_RELAY_P99_US,
          RelayMetric.FROM_RELAY_P50_US,
          RelayMetric.QUEUE_MEAN,
          RelayMetric.QUEUE_MAX);

  private StudyRelays() {}

  static void append(Markdown out, StudyData data) {
    List<List<String>> rows = new ArrayList<>();
    for (PointData point : data.points()) {
      if (!point.data().relays().isEmpty()) {
        rows.add(row(point));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    List<String> header = new ArrayList<>(List.of("point"));
    List<Align> aligns = new ArrayList<>(List.of(Align.LEFT));
    List<String> definitions = new ArrayList<>();
    for (RelayMetric metric : COLUMNS) {
      header.add(Markdown.code(metric.column()));
      aligns.add(Align.RIGHT);
      definitions.add(Markdown.code(metric.column()) + ": " + metric.definition() + ".");
    }
    out.fold(3, "The relays of the stars", "");
    out.paragraph(
        "Every copy of a star goes to its relay and from there to its receiver; `relays.csv` holds"
            + " every trial. Means over the seeds with half the width of the 95 % interval,"
            + " latencies in wall time. What a copy's whole way takes, in a star and in a mesh, is"
            + " the latency among the other measures. Theory does not model the relay: it holds as"
            + " long as the relay keeps up.");
    out.table(header, aligns, rows);
    out.list(definitions);
  }

  private static List<String> row(PointData point) {
    List<String> cells = new ArrayList<>();
    cells.add(Markdown.escape(point.label()));
    for (RelayMetric metric : COLUMNS) {
      cells.add(point.data().relay(metric).map(Words::mean).orElse("-"));
    }
    return cells;
  }
}
