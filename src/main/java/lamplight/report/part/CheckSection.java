package lamplight.report.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lamplight.report.data.Checked;
import lamplight.report.data.RuleTotal;
import lamplight.report.text.Markdown;
import lamplight.report.text.Markdown.Align;
import lamplight.report.text.Numbers;

/** The verdict of the causality check, rule by rule. */
public final class CheckSection {
  private CheckSection() {}

  public static void append(Markdown out, Checked checked) {
    out.heading(2, "The causality check");
    if (checked.trials() == 0) {
      out.paragraph("There was no trial to check.");
      return;
    }
    out.paragraph(
        "Verdict: **"
            + checked.verdict().name().toLowerCase(Locale.ROOT)
            + "**. "
            + sentence(checked));
    List<List<String>> rows = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (RuleTotal total : checked.rules()) {
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
    notes(out, checked);
  }

  /** What the check said, in a sentence. */
  public static String sentence(Checked checked) {
    long trials = checked.trials();
    long violations = checked.rules().stream().mapToLong(RuleTotal::violations).sum();
    return switch (checked.verdict()) {
      case VALID ->
          "Every event of "
              + Numbers.count(trials, "trial")
              + " was examined, and all eight rules hold.";
      case INCOMPLETE -> "No rule is broken, but " + incomplete(checked) + ".";
      case INVALID ->
          Numbers.count(violations, "violation")
              + " in "
              + Numbers.count(checked.invalid())
              + " of "
              + Numbers.count(trials, "trial")
              + ": the figures must not be trusted.";
    };
  }

  /** Of which trials not everything was examined: a failed one has no end to be matched to. */
  private static String incomplete(Checked checked) {
    long failed = checked.failed();
    long unmatched = checked.incomplete() - failed;
    String of = " of " + Numbers.count(checked.trials(), "trial");
    List<String> parts = new ArrayList<>();
    if (failed > 0) {
      parts.add(
          Numbers.count(failed)
              + of
              + " failed and "
              + (failed == 1
                  ? "was checked only as far as it came"
                  : "were checked only as far as they came"));
    }
    if (unmatched > 0) {
      parts.add(Numbers.count(unmatched) + of + " could not be matched to the end");
    }
    return String.join(", and ", parts);
  }

  private static void notes(Markdown out, Checked checked) {
    if (!checked.notes().isEmpty()) {
      out.paragraph("What is missing or could not be matched (the first notes):");
      out.list(checked.notes().stream().map(Markdown::escape).toList());
    }
  }
}
