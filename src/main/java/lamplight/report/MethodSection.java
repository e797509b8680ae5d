package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import lamplight.measure.Metric;
import lamplight.report.data.RunData;
import lamplight.report.data.StudyData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;
import lamplight.stats.frame.Roles;

/** How the figures are calculated, and what each measure is. */
final class MethodSection {
  private MethodSection() {}

  /**
   * The section.
   *
   * @param study how the points of a study are compared; nothing of a run at one point
   */
  static List<Block> of(StudyData data, List<Text> study) {
    RunData first = data.first();
    List<Text> notes = new ArrayList<>(List.of(basis(data)));
    if (!first.hasFixedRates()) {
      notes.add(
          Text.of(
              "Rates are drawn anew in every trial, {} the intervals hold the chance of that draw"
                  + " too.",
              data.kind() == Roles.RANKS
                  ? "so processes are compared by the rank of their rate (equal rates in the order"
                      + " of the process numbers), and"
                  : "and"));
    }
    notes.addAll(study);
    if (data.kind() == Roles.RANKS && data.killsAny()) {
      notes.add(
          Text.of(
              "In a trial in which a rank is that of a killed process, its queue and its final"
                  + " offset are unknown, and means of these are over the other trials."));
    }
    notes.add(
        Text.of(
            "Rates per second and waits are in model time, latency and lateness in wall time. A"
                + " dash stands where a measure is undefined, such as a mean over no receives."));
    if (data.killsAny()) {
      notes.add(Text.of("Measures of a process killed on purpose are up to its death."));
    }
    if (first.hasManyProcesses() && !data.isStudy()) {
      notes.add(PopulationFindings.basis(first));
    }
    List<Block> blocks = new ArrayList<>();
    notes.forEach(note -> blocks.add(new Paragraph(note)));
    blocks.add(definitions(data));
    return blocks;
  }

  private static Text basis(StudyData data) {
    long trials = data.complete();
    if (data.isStudy()) {
      return Text.of(
          "Each complete trial gives one value, {} over all points. Behind ± stands half of the 95"
              + " % confidence interval of the mean over the seeds of a point (Student's t).{}",
          Numbers.count(trials, "trial"), Medians.definition((int) data.study().seeds().count()));
    }
    return trials == 1
        ? Text.of("There is one complete trial, so a measure has one value and no interval.")
        : Text.of(
            "n = {} seeds: each complete trial gives one value. Behind ± stands half of the 95 %"
                + " confidence interval of the mean (Student's t).{}",
            Long.toString(trials), Medians.definition((int) trials));
  }

  private static Table definitions(StudyData data) {
    return new Columns<Metric>()
        .words("measure", Metric::titleWithUnit)
        .words("what it is", Metric::definition)
        .table(Metric.where(data::isDefined));
  }
}
