package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import lamplight.report.data.Checked;
import lamplight.report.data.RunData;
import lamplight.report.part.CheckSection;
import lamplight.report.part.FewTrials;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Numbers;
import lamplight.stats.frame.Roles;

/** What was found, in sentences whose figures are drawn from the data. */
final class FoundSection {
  private FoundSection() {}

  static void append(Markdown out, RunData data) {
    out.heading(2, "What was found");
    if (data.measured().isEmpty()) {
      out.paragraph("No trial is complete, so there is nothing to report.");
      return;
    }
    out.paragraph(basis(data));
    List<String> items = new ArrayList<>();
    if (data.hasManyProcesses()) {
      out.paragraph(PopulationFindings.basis(data));
      many(items, data);
    } else {
      few(items, data);
    }
    add(items, "Faults", FaultFindings.text(data));
    add(items, "Relay", RelaySection.sentence(data));
    add(items, "Check", CheckSection.sentence(Checked.of(data)));
    add(items, "Twin", TwinSection.sentence(data));
    add(items, "Time", TimingSection.sentence(data));
    out.list(items);
  }

  private static void few(List<String> items, RunData data) {
    add(items, "Queues", QueueFindings.text(data));
    add(items, "Clocks", ClockFindings.text(data));
    add(items, "Jumps", JumpFindings.text(data));
    add(items, "Between seeds", SpreadFindings.text(data));
    if (!data.hasFixedRates()) {
      add(items, "Trial by trial", RandomFindings.text(data));
    }
    add(items, "Theory", TheoryFindings.text(data));
  }

  private static void many(List<String> items, RunData data) {
    add(items, "Queues", PopulationFindings.queues(data));
    add(items, "Clocks", PopulationFindings.clocks(data));
    add(items, "Jumps", PopulationFindings.jumps(data));
    add(items, "Between seeds", PopulationFindings.spread(data));
    add(items, "Theory", PopulationFindings.theory(data));
  }

  private static void add(List<String> items, String subject, String finding) {
    if (!finding.isEmpty()) {
      items.add("**" + subject + ".** " + finding);
    }
  }

  private static String basis(RunData data) {
    int trials = data.samples().size();
    String length = Words.seconds(data.durationSeconds());
    if (trials == 1) {
      return "Figures are of one trial of "
          + length
          + " (seed "
          + data.measured().get(0).seed()
          + "). With one seed there is no interval, so nothing here can be told from chance.";
    }
    String rates =
        data.hasFixedRates()
            ? ""
            : data.hasManyProcesses()
                ? " Rates are drawn anew in every trial, and the intervals hold the chance of that"
                    + " draw too."
                : " Rates are drawn anew in every trial, so processes are compared by the rank of"
                    + " their rate (equal rates in the order of the process numbers), and the"
                    + " intervals hold the chance of that draw too.";
    String killed =
        data.kind() == Roles.RANKS && data.experiment().faults().planned().killsAny()
            ? " In a trial in which a rank is that of a killed process, its queue and its final"
                + " offset are unknown, and means of these are over the other trials."
            : "";
    return "Figures are means over "
        + Numbers.count(trials)
        + " complete trials of "
        + length
        + ", each with half the width of its 95 % t interval; the seed is the unit."
        + FewTrials.sentence(trials).map(sentence -> " " + sentence).orElse("")
        + rates
        + killed;
  }
}
