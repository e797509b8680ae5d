package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lamplight.analysis.check.Verdict;
import lamplight.report.data.RuleTotal;
import lamplight.report.data.RunData;
import lamplight.report.data.TrialRow;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;

/** The verdict of the causality check, rule by rule. */
final class CheckSection {
  private static final int NOTES_MAX = 10;

  private CheckSection() {}

  static void append(Markdown out, RunData data) {
    out.heading(2, "The causality check");
    if (data.trials().isEmpty()) {
      out.paragraph("No trial has ended, so there was nothing to check.");
      return;
    }
    out.paragraph(
        "Verdict: **" + data.verdict().name().toLowerCase(Locale.ROOT) + "**. " + sentence(data));
    List<List<String>> rows = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (RuleTotal total : data.rules()) {
      rows.add(
          List.of(
              Integer.toString(total.rule().number()),
              total.rule().statement(),
              Numbers.count(total.examined()),
              Numbers.count(total.violations())));
      if (total.violations() > 0) {
        broken.add("Rule " + total.rule().number() + ", " + Markdown.escape(total.first()));
      }
    }
    out.table(
        List.of("rule", "what must hold", "examined", "violations"),
        List.of(Align.RIGHT, Align.LEFT, Align.RIGHT, Align.RIGHT),
        rows);
    if (!broken.isEmpty()) {
      out.paragraph("The first violation of each broken rule:");
      out.list(broken);
    }
    notes(out, data);
  }

  /** What the check said, in a sentence. */
  static String sentence(RunData data) {
    long trials = data.trials().size();
    long violations = data.rules().stream().mapToLong(RuleTotal::violations).sum();
    return switch (data.verdict()) {
      case VALID ->
          "Every event of "
              + Numbers.count(trials, "trial")
              + " was examined, and all eight rules hold.";
      case INCOMPLETE ->
          "No rule is broken, but "
              + Numbers.count(count(data, Verdict.INCOMPLETE))
              + " of "
              + Numbers.count(trials, "trial")
              + " could not be matched to the end.";
      case INVALID ->
          Numbers.count(violations, "violation")
              + " in "
              + Numbers.count(count(data, Verdict.INVALID))
              + " of "
              + Numbers.count(trials, "trial")
              + ": the figures must not be trusted.";
    };
  }

  private static long count(RunData data, Verdict verdict) {
    return data.trials().stream().filter(trial -> trial.verdict() == verdict).count();
  }

  private static void notes(Markdown out, RunData data) {
    List<String> notes = new ArrayList<>();
    for (TrialRow trial : data.trials()) {
      for (String note : trial.notes()) {
        if (notes.size() < NOTES_MAX) {
          notes.add("Seed " + trial.seed() + ": " + Markdown.escape(note));
        }
      }
    }
    if (!notes.isEmpty()) {
      out.paragraph("What could not be matched (the first notes):");
      out.list(notes);
    }
  }
}
