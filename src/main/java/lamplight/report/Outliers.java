package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.report.data.Labels;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.report.text.Markdown;
import lamplight.report.text.Numbers;
import lamplight.stats.Fences;

/** Which trials stand apart from the others of their run: marked, and kept in every figure. */
final class Outliers {
  private static final int NAMED_MAX = 10;

  private Outliers() {}

  /** Names the outliers of these measures; nothing when there is none. */
  static void append(Markdown out, RunData data, List<Metric> metrics) {
    List<String> items = new ArrayList<>();
    for (Metric metric : metrics) {
      for (int role : data.roles()) {
        add(items, data, role, metric);
      }
    }
    if (items.isEmpty()) {
      return;
    }
    out.paragraph(
        "**Outliers**, kept in every figure: "
            + Numbers.count(items.size(), "value")
            + (items.size() == 1 ? " of a trial lies" : " of trials lie")
            + " more than 1.5 times the distance of the quartiles outside them (Tukey's fences)"
            + (items.size() > NAMED_MAX ? "; the first " + NAMED_MAX + ":" : ":"));
    out.list(items.subList(0, Math.min(NAMED_MAX, items.size())));
  }

  private static void add(List<String> items, RunData data, int role, Metric metric) {
    Optional<Fences> fences = Fences.of(data.samples().defined(role, metric));
    if (fences.isEmpty()) {
      return;
    }
    for (TrialRow trial : data.measured()) {
      double value = data.samples().get(role, metric, trial.sample());
      // A comparison with NaN, where the measure is undefined, is false.
      if (fences.get().isOutside(value)) {
        items.add(
            "Seed "
                + trial.seed()
                + ": "
                + metric.title()
                + " of "
                + Labels.inSentence(data, role)
                + " "
                + Numbers.figure(value)
                + " (fences "
                + Numbers.range(fences.get().low(), fences.get().high())
                + ").");
      }
    }
  }
}
