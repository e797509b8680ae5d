package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.RelayMetric;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TimeMode;
import lamplight.report.data.RunData;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/** What the relay of a star did to the copies that went through it; nothing in a mesh. */
final class RelaySection {
  private RelaySection() {}

  static void append(Markdown out, RunData data) {
    Optional<RelaySpec> relay = data.experiment().relay();
    if (relay.isEmpty() || data.relays().isEmpty()) {
      return;
    }
    out.heading(2, "The relay");
    out.paragraph(
        "Every copy goes to the relay and from there to its receiver. " + rule(relay.get()));
    List<List<String>> rows = new ArrayList<>();
    for (RelayMetric metric : RelayMetric.values()) {
      data.relay(metric).ifPresent(summary -> rows.add(row(metric, summary)));
    }
    out.paragraph(
        "Each trial gives one value, here over the seeds; `relays.csv` holds every trial. Latencies"
            + " are in wall time, queue lengths and rates over model time. The latency among the"
            + " measures of the processes is that of the whole way, from send to arrival in the"
            + " receiver's queue.");
    out.table(
        List.of("measure", "mean", "least", "largest", "what it is"),
        List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT),
        rows);
    out.paragraph(
        "Theory does not model the relay: its predictions of the processes' queues hold as long as"
            + " the relay keeps up with what is sent, and the clock rate was measured through a"
            + " relay like this one. A relay that does not keep up holds copies back, and the"
            + " processes tick on without them.");
  }

  /** What the relay did, in a sentence; empty in a mesh. */
  static String sentence(RunData data) {
    Optional<Summary> toRelay = data.relay(RelayMetric.TO_RELAY_P50_US);
    Optional<Summary> inRelay = data.relay(RelayMetric.IN_RELAY_P50_US);
    Optional<Summary> fromRelay = data.relay(RelayMetric.FROM_RELAY_P50_US);
    Optional<Summary> mean = data.relay(RelayMetric.QUEUE_MEAN);
    Optional<Summary> largest = data.relay(RelayMetric.QUEUE_MAX);
    if (toRelay.isEmpty()
        || inRelay.isEmpty()
        || fromRelay.isEmpty()
        || mean.isEmpty()
        || largest.isEmpty()) {
      return "";
    }
    return "A copy took "
        + Words.mean(toRelay.get())
        + " µs to the relay, "
        + Words.mean(inRelay.get())
        + " µs in it and "
        + Words.mean(fromRelay.get())
        + " µs from there to its receiver (medians"
        + (data.experiment().time() == TimeMode.VIRTUAL ? "" : ", in wall time")
        + "); the relay's queue held "
        + Words.mean(mean.get())
        + " messages on average, and "
        + Numbers.figure(largest.get().max())
        + " at most.";
  }

  /** What the relay does, in a sentence or two. */
  private static String rule(RelaySpec relay) {
    String order =
        relay.order() == RelayOrder.TIMESTAMP
            ? "lowest Lamport timestamp first (of equal ones, the lowest sender, then number)"
            : "in the order of arrival";
    return "The relay has no clock; it keeps copies in one queue and forwards one at a time, "
        + order
        + (relay.timeNs() == 0
            ? "."
            : ", and takes " + Words.seconds(relay.timeNs() / 1e9) + " of model time over each.");
  }

  private static List<String> row(RelayMetric metric, Summary summary) {
    return List.of(
        Markdown.code(metric.column()),
        Words.mean(summary),
        Numbers.figure(summary.min()),
        Numbers.figure(summary.max()),
        metric.definition());
  }
}
