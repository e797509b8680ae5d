package lamplight.report.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lamplight.report.data.Checked;
import lamplight.report.data.RuleTotal;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Bullets;
import lamplight.report.document.Block.Paragraph;
import lamplight.report.document.Columns;
import lamplight.report.document.Text;
import lamplight.report.text.Numbers;

/** The verdict of the causality check, rule by rule. */
public final class CheckSection {
  private CheckSection() {}

  /** The rules with what each examined, the first violation of each, and what is missing. */
  public static List<Block> blocks(Checked checked) {
    if (checked.trials() == 0) {
      return List.of(new Paragraph(Text.plain("There was no trial to check.")));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(verdict(checked)));
    blocks.add(
        new Columns<RuleTotal>()
            .numbers("rule", total -> Integer.toString(total.rule().number()))
            .words("what must hold", total -> total.rule().statement())
            .numbers("examined", CheckSection::examined)
            .numbers("violations", total -> Numbers.count(total.violations()))
            .table(checked.rules()));
    List<Text> broken =
        checked.rules().stream()
            .filter(total -> total.violations() > 0)
            .map(total -> Text.of("Rule {}, {}", total.rule().number(), total.first()))
            .toList();
    if (!broken.isEmpty()) {
      blocks.add(new Paragraph(Text.plain("The first violation of each broken rule:")));
      blocks.add(Bullets.of(broken));
    }
    if (!checked.limited().isEmpty()) {
      blocks.add(new Paragraph(Text.plain("What could not be examined, and why:")));
      blocks.add(
          Bullets.of(
              checked.limited().stream().map(rule -> limit(rule, checked.trials())).toList()));
    }
    if (!checked.notes().isEmpty()) {
      blocks.add(
          new Paragraph(Text.plain("What is missing or could not be matched (the first notes):")));
      blocks.add(Bullets.of(Text.plain(checked.notes().stream().map(Words::capital).toList())));
    }
    return blocks;
  }

  /** The verdict and what it means. */
  public static Text verdict(Checked checked) {
    return Text.of(
        "**{}**: {}",
        Words.capital(checked.verdict().name().toLowerCase(Locale.ROOT)),
        Words.small(sentence(checked)));
  }

  /** What the check said, in a sentence. */
  public static String sentence(Checked checked) {
    long trials = checked.trials();
    return switch (checked.verdict()) {
      case VALID ->
          "Every event of "
              + Numbers.count(trials, "trial")
              + " was examined, and "
              + (checked.limited().isEmpty()
                  ? "all eight rules hold."
                  : "every rule holds as far as the logs tell.");
      case UNDECIDED ->
          "No rule is broken, but in "
              + Numbers.count(checked.undecided())
              + " of "
              + Numbers.count(trials, "trial")
              + " not every rule could be examined.";
      case INCOMPLETE -> "No rule is broken, but " + incomplete(checked) + ".";
      case INVALID ->
          Numbers.count(checked.violations(), "violation")
              + " in "
              + Numbers.count(checked.invalid())
              + " of "
              + Numbers.count(trials, "trial")
              + ": the figures must not be trusted.";
    };
  }

  private static String examined(RuleTotal rule) {
    return rule.examined() == 0 && rule.unexamined() > 0 ? "–" : Numbers.count(rule.examined());
  }

  /** A rule of which something could not be examined; in which trials, unless it was so in all. */
  private static Text limit(RuleTotal rule, long trials) {
    long count = rule.unexamined() + rule.inPart();
    return Text.of(
        "Rule {} {}{}: {}.",
        rule.rule().number(),
        rule.unexamined() > 0 ? "could not be examined" : "was examined only in part",
        count == trials
            ? ""
            : " in " + Numbers.count(count) + " of " + Numbers.count(trials, "trial"),
        rule.reason());
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
}
