package lamplight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
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
    return head(trial, result)
        + ", "
        + Numbers.count(examined(result, Rule.CLOCK_RULE), "event")
        + ", "
        + Numbers.count(examined(result, Rule.CLOCK_CONDITION), "message")
        + " matched";
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

  private static String head(String trial, CheckResult result) {
    return trial + ": " + result.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static String line(RuleResult rule) {
    return String.format(
        Locale.ROOT,
        "  rule %d: %d examined, %s - %s",
        rule.rule().number(),
        rule.examined(),
        Numbers.count(rule.violations(), "violation"),
        rule.rule().statement());
  }

  private static long examined(CheckResult result, Rule rule) {
    return result.rules().stream()
        .filter(each -> each.rule() == rule)
        .mapToLong(RuleResult::examined)
        .sum();
  }
}
