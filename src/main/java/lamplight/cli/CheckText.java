package lamplight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lamplight.check.CheckResult;
import lamplight.check.Extent;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import lamplight.check.Violation;
import lamplight.report.text.Numbers;

/** What the check of one trial found, in lines for people. */
final class CheckText {
  private CheckText() {}

  /**
   * Whether a trial has anything to tell beside its counts: a broken rule, a note, or a cause for
   * which it failed.
   */
  static boolean hasFindings(CheckResult result, String cause) {
    return result.verdict() != Verdict.VALID
        || result.violations() > 0
        || !result.notes().isEmpty()
        || !cause.isEmpty();
  }

  /** A trial in a line. A message to all is matched once a receiver. */
  static String brief(String trial, CheckResult result) {
    // The clock rule is examined at every event, the clock condition at every receive with a send.
    StringBuilder line = new StringBuilder(head(trial, result));
    for (RuleResult rule : result.rules()) {
      if (rule.rule() == Rule.CLOCK_RULE) {
        line.append(", ").append(Numbers.count(rule.examined(), "event"));
      } else if (rule.rule() == Rule.CLOCK_CONDITION) {
        line.append(", ").append(Numbers.count(rule.examined(), "message")).append(" matched");
      }
    }
    return line.toString();
  }

  /**
   * Every rule with its first violation, the notes and the cause.
   *
   * @param cause why the trial failed; empty when it did not
   */
  static List<String> full(String trial, CheckResult result, String cause) {
    List<String> lines = new ArrayList<>();
    lines.add(head(trial, result));
    for (RuleResult rule : result.rules()) {
      lines.add(line(rule));
      if (rule.extent().kind() == Extent.Kind.PART) {
        lines.add("    in part: " + rule.extent().reason());
      }
      if (!rule.first().isEmpty()) {
        lines.add("    first: " + rule.first());
      }
    }
    result.notes().forEach(note -> lines.add("  note: " + note));
    if (!cause.isEmpty()) {
      lines.add("  the trial failed: " + cause);
    }
    return lines;
  }

  /** A trial whose files cannot be read, with the first fault of each. */
  static List<String> unreadable(String trial, List<String> faults) {
    List<String> lines = new ArrayList<>();
    lines.add(trial + ": unreadable");
    faults.forEach(fault -> lines.add("  " + fault));
    return lines;
  }

  /** Whether a rule holds, in a word. */
  static String outcome(RuleResult rule) {
    if (!rule.isExamined()) {
      return "unexamined";
    }
    return rule.isBroken() ? "broken" : "holds";
  }

  /** What stands above the violations of a trial one by one. */
  static String heading(CheckResult result) {
    return "  "
        + (result.violations() == 1
            ? "the violation:"
            : "all "
                + Numbers.count(result.violations(), "violation")
                + ", in the order in which they were found:");
  }

  /** One of them. */
  static String line(Violation violation) {
    return "    rule " + violation.rule().number() + ": " + violation.sentence();
  }

  private static String head(String trial, CheckResult result) {
    return trial + ": " + result.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static String line(RuleResult rule) {
    String what =
        rule.isExamined()
            ? String.format(
                Locale.ROOT,
                "%d examined, %s",
                rule.examined(),
                Numbers.count(rule.violations(), "violation"))
            : "cannot be examined: " + rule.extent().reason();
    return "  rule " + rule.rule().number() + ": " + what + " - " + rule.rule().statement();
  }
}
