package lamplight.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import lamplight.measure.CutMeasures;
import lamplight.model.PlannedFault;
import lamplight.report.data.RunData;
import lamplight.report.part.FaultWords;
import lamplight.report.part.Words;
import lamplight.stats.Summaries;

/** What was sent over a link while it was cut on purpose. */
final class CutFindings {
  private CutFindings() {}

  static String text(RunData data, PlannedFault.Cut cut) {
    List<CutMeasures> trials = data.faults(cut).stream().map(CutMeasures.class::cast).toList();
    return "Meanwhile process "
        + cut.first()
        + " sent process "
        + cut.second()
        + " "
        + mean(trials, CutMeasures::fromFirst)
        + " and process "
        + cut.second()
        + " sent process "
        + cut.first()
        + " "
        + mean(trials, CutMeasures::fromSecond)
        + "; none of it arrived before the link healed at "
        + FaultWords.seconds(cut.endNs())
        + ", and what waited arrived then, in order.";
  }

  private static String mean(List<CutMeasures> trials, ToDoubleFunction<CutMeasures> copies) {
    double[] counts = trials.stream().mapToDouble(copies).toArray();
    return Words.mean(Summaries.of(counts))
        + (counts.length == 1 && counts[0] == 1 ? " copy" : " copies");
  }
}
