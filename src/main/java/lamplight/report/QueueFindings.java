package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lamplight.analysis.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.text.Numbers;

/** Which queues grow, and how fast. */
final class QueueFindings {
  private QueueFindings() {}

  static String text(RunData data) {
    List<String> sentences = new ArrayList<>();
    List<String> quiet = new ArrayList<>();
    List<String> slight = new ArrayList<>();
    for (int role : data.roles()) {
      Trend.of(data, role, Metric.QUEUE_GROWTH_PER_S, Metric.QUEUE_FINAL)
          .ifPresent(
              trend -> {
                switch (trend.kind()) {
                  case GROWS, ROSE_ONCE -> sentences.add(grows(data, trend));
                  case SLIGHT -> slight.add(withSlope(data, trend));
                  case NOT_SHOWN, FLAT_ONCE -> quiet.add(withSlope(data, trend));
                }
              });
    }
    if (sentences.isEmpty()) {
      sentences.add("No queue is seen to grow steadily.");
    }
    if (!slight.isEmpty()) {
      sentences.add(
          Words.capital(Words.list(slight))
              + ": above zero, but too little to be a steady growth over "
              + Words.seconds(data.durationSeconds())
              + ".");
    }
    if (!quiet.isEmpty()) {
      String what = data.samples().size() == 1 ? "No growth is seen" : "No growth is shown";
      sentences.add(what + " for " + Words.list(quiet) + ".");
    }
    return String.join(" ", sentences);
  }

  private static String grows(RunData data, Trend trend) {
    String verb = trend.kind() == Trend.Kind.GROWS ? "grows" : "grew";
    return String.format(
        Locale.ROOT,
        "The queue of the %s %s by %s messages/s and ends at %s: messages arrive faster than it"
            + " takes them.",
        Labels.overall(data, trend.role()),
        verb,
        Words.mean(trend.slope()),
        Numbers.figure(trend.end().mean()));
  }

  private static String withSlope(RunData data, Trend trend) {
    return "the "
        + Labels.overall(data, trend.role())
        + " ("
        + Words.mean(trend.slope())
        + " messages/s)";
  }
}
