package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import lamplight.measure.Metric;
import lamplight.report.data.RunData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Text;
import lamplight.stats.frame.Roles;

/** How the figures are calculated, and what each measure is. */
final class MethodSection {
  private MethodSection() {}

  static List<Block> of(RunData data) {
    int trials = data.samples().size();
    boolean kills = data.experiment().faults().planned().killsAny();
    List<String> notes = new ArrayList<>();
    notes.add(
        trials == 1
            ? "There is one complete trial, so a measure has one value and no interval."
            : "n = "
                + trials
                + " seeds: each complete trial gives one value. Behind ± stands half of the 95 %"
                + " confidence interval of the mean (Student's t)."
                + Medians.definition(trials));
    if (!data.hasFixedRates()) {
      notes.add(
          data.hasManyProcesses()
              ? "Rates are drawn anew in every trial, and the intervals hold the chance of that"
                  + " draw too."
              : "Rates are drawn anew in every trial, so processes are compared by the rank of"
                  + " their rate (equal rates in the order of the process numbers), and the"
                  + " intervals hold the chance of that draw too.");
    }
    if (data.kind() == Roles.RANKS && kills) {
      notes.add(
          "In a trial in which a rank is that of a killed process, its queue and its final offset"
              + " are unknown, and means of these are over the other trials.");
    }
    notes.add(
        "Rates per second and waits are in model time, latency and lateness in wall time. A dash"
            + " stands where a measure is undefined, such as a mean over no receives.");
    if (kills) {
      notes.add("Measures of a process killed on purpose are up to its death.");
    }
    List<Block> blocks = new ArrayList<>();
    notes.forEach(note -> blocks.add(new Paragraph(Text.plain(note))));
    if (data.hasManyProcesses()) {
      blocks.add(new Paragraph(PopulationFindings.basis(data)));
    }
    blocks.add(definitions(data));
    return blocks;
  }

  private static Table definitions(RunData data) {
    List<List<Text>> rows =
        Metric.where(data.samples()::isDefined).stream()
            .map(metric -> Text.plain(List.of(metric.titleWithUnit(), metric.definition())))
            .toList();
    return new Table(List.of(Column.words("measure"), Column.words("what it is")), rows);
  }
}
