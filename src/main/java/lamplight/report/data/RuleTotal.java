package lamplight.report.data;

import lamplight.check.Rule;
import lamplight.check.RuleResult;

/**
 * What the check found for one rule over all trials. Immutable.
 *
 * @param examined how many events (or pairs of processes) were examined
 * @param violations how many of them break the rule
 * @param first the first violation in one sentence, with its trial; empty when there is none
 */
public record RuleTotal(Rule rule, long examined, long violations, String first) {
  /** Of no trial yet. */
  static RuleTotal none(Rule rule) {
    return new RuleTotal(rule, 0, 0, "");
  }

  RuleTotal plus(RuleResult result, String trial) {
    boolean isFirst = violations == 0 && result.violations() > 0;
    return new RuleTotal(
        rule,
        examined + result.examined(),
        violations + result.violations(),
        isFirst ? trial + ": " + result.first() : first);
  }
}
