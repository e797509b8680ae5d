package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.RelayMetric;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TimeMode;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.data.StudyData.PointData;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/** What the relay of a star did to the copies that went through it; nothing in a mesh. */
final class RelaySection {
  private static final String ONE_AT_A_TIME =
      "The relay has no clock; it keeps copies in one queue and forwards one at a time";
  private static final int ROWS_MAX = 150;

  private RelaySection() {}

  /** The relays of the points that are stars, folded; nothing without any. */
  static Optional<Section> of(StudyData data) {
    List<PointData> stars =
        data.points().stream().filter(at -> !at.data().relays().isEmpty()).toList();
    if (stars.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Section.folded(
            "The relay",
            Text.plain("each copy goes through it; theory does not model it"),
            List.of(
                new Paragraph(
                    Text.of(
                        "Every copy goes to the relay and from there to its receiver. {} Each"
                            + " trial gives one value, here over the seeds; `relays.csv` holds"
                            + " every trial. Latencies are in wall time, queue lengths and rates"
                            + " over model time. The latency among the measures of the processes is"
                            + " that of the whole way, from send to arrival in the receiver's"
                            + " queue.",
                        data.isStudy()
                            ? ONE_AT_A_TIME + "."
                            : rule(data.study().first().relay().orElseThrow()))),
                table(data, stars),
                new Paragraph(
                    Text.plain(
                        "Theory does not model the relay: its predictions of the processes' queues"
                            + " hold as long as the relay keeps up with what is sent, and the clock"
                            + " rate was measured through a relay like this one. A relay that does"
                            + " not keep up holds copies back, and the processes tick on without"
                            + " them.")))));
  }

  /** What a row is about. */
  private record Line(RelayMetric metric, PointData at, Summary summary) {}

  /** A row a measure, of a study a row a measure and star, so that stars stand side by side. */
  private static Table table(StudyData data, List<PointData> stars) {
    List<Line> lines = new ArrayList<>();
    for (RelayMetric metric : RelayMetric.values()) {
      for (PointData at : stars) {
        at.data().relay(metric).ifPresent(summary -> lines.add(new Line(metric, at, summary)));
      }
    }
    Columns<Line> columns = new Columns<>();
    columns.add(Column.words("measure"), line -> Text.code(line.metric().column()));
    if (data.isStudy()) {
      columns.words(data.heading(), line -> line.at().label());
    }
    return columns
        .numbers("mean", line -> Words.mean(line.summary()))
        .numbers("least", line -> Numbers.figure(line.summary().min()))
        .numbers("largest", line -> Numbers.figure(line.summary().max()))
        .words("what it is", line -> line.metric().definition())
        .table(lines.stream().limit(ROWS_MAX).toList());
  }

  /** What the relay did, in a sentence; empty in a mesh. */
  static Optional<Text> sentence(RunData data) {
    Optional<Summary> inRelay = data.relay(RelayMetric.IN_RELAY_P50_US);
    Optional<Summary> largest = data.relay(RelayMetric.QUEUE_MAX);
    if (inRelay.isEmpty() || largest.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Text.of(
            "**The relay** held a copy for {} µs (median{}); its queue held {} at most.",
            Words.mean(inRelay.get()),
            data.experiment().time() == TimeMode.VIRTUAL ? "" : ", in wall time",
            Numbers.count((long) largest.get().max(), "message")));
  }

  /** What the relay does, in a sentence or two. */
  private static String rule(RelaySpec relay) {
    String order =
        relay.order() == RelayOrder.TIMESTAMP
            ? "lowest Lamport timestamp first (of equal ones, the lowest sender, then number)"
            : "in the order of arrival";
    return ONE_AT_A_TIME
        + ", "
        + order
        + (relay.timeNs() == 0
            ? "."
            : ", and takes " + Words.seconds(relay.timeNs() / 1e9) + " of model time over each.");
  }
}
