package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.measure.Metric;
import lamplight.measure.Tier;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.stats.Fences;

/** Which trials stand apart from the others of their run: marked, and kept in every figure. */
final class Outliers {
  private static final int NAMED_MAX = 10;

  private Outliers() {}

  /** Names the outliers of the main measures; nothing when there is none, or too few trials. */
  static List<Block> of(RunData data) {
    List<String> items = new ArrayList<>();
    for (Metric metric : Metric.ofTier(Tier.MAIN)) {
      for (int role : data.roles()) {
        add(items, data, role, metric);
      }
    }
    if (items.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Paragraph(
            Text.of(
                "**Outliers**, kept in every figure: {} more than 1.5 times the distance of the"
                    + " quartiles outside them (Tukey's fences){}",
                Numbers.count(items.size(), "value")
                    + (items.size() == 1 ? " of a trial lies" : " of trials lie"),
                items.size() > NAMED_MAX ? "; the first " + NAMED_MAX + ":" : ":")),
        Bullets.of(Text.plain(items.subList(0, Math.min(NAMED_MAX, items.size())))));
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
                + " "
                + Named.of(data, List.of(role))
                + " "
                + Numbers.figure(value)
                + " (fences "
                + Numbers.range(fences.get().low(), fences.get().high())
                + ").");
      }
    }
  }
}
