package lamplight.report.data;

import lamplight.check.Rule;
import lamplight.check.RuleResult;

/**
 * What the check found for one rule over all trials. Immutable.
 *
 * @param examined how many events (or pairs of processes) were examined
 * @param violations how many of them break the rule
 * @param first the first violation in one sentence, with its seed; empty when there is none
 */
public record RuleTotal(Rule rule, long examined, long violations, String first) {

  RuleTotal plus(RuleResult result, long seed) {
    boolean isFirst = violations == 0 && result.violations() > 0;
    return new RuleTotal(
        rule,
        examined + result.examined(),
        violations + result.violations(),
        isFirst ? "seed " + seed + ": " + result.first() : first);
  }

  /** The same with what was found at a point of a study. */
  RuleTotal plus(RuleTotal point, String name) {
    return new RuleTotal(
        rule,
        examined + point.examined,
        violations + point.violations,
        first.isEmpty() && !point.first.isEmpty() ? name + ", " + point.first : first);
  }
}
