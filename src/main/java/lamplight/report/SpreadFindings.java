package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;
import lamplight.stats.Summary;

/** How much the trials differ in the main measures, each for the role in which they differ most. */
final class SpreadFindings {
  /** The main measures. */
  static final List<Metric> MEASURES =
      List.of(Metric.OFFSET_FINAL, Metric.JUMP_RECEIVE_MEAN, Metric.QUEUE_MAX);

  private SpreadFindings() {}

  static String text(RunData data) {
    if (data.samples().size() == 1) {
      return "One trial says nothing of how much trials differ; more seeds would.";
    }
    List<String> spreads = new ArrayList<>();
    for (Metric metric : MEASURES) {
      widest(data, metric).ifPresent(spreads::add);
    }
    return spreads.isEmpty()
        ? "No main measure differs between the trials."
        : "Where the trials differ most, each measure by itself: " + Words.list(spreads) + ".";
  }

  private static Optional<String> widest(RunData data, Metric metric) {
    double widest = 0;
    Optional<String> text = Optional.empty();
    for (int role : data.roles()) {
      Optional<Summary> summary = data.samples().summary(role, metric);
      double sd = summary.map(s -> s.sd().orElse(0)).orElse(0.0);
      if (summary.isPresent() && sd > widest) {
        widest = sd;
        text =
            Optional.of(
                "the "
                    + metric.title()
                    + " of "
                    + Labels.inSentence(data, role)
                    + " (standard deviation "
                    + Numbers.figure(sd)
                    + ", "
                    + Numbers.range(summary.get().min(), summary.get().max())
                    + ")");
      }
    }
    return text;
  }
}
