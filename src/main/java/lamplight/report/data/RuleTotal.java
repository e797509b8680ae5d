package lamplight.report.data;

import lamplight.check.Rule;
import lamplight.check.RuleResult;

/**
 * What the check found for one rule over all trials. Immutable.
 *
 * @param examined how many events (or pairs of processes) were examined
 * @param violations how many of them break the rule
 * @param first the first violation in one sentence, with its trial; empty when there is none
 * @param unexamined in how many trials it could not be examined
 * @param inPart in how many trials it was examined only in part
 * @param reason why it was not examined, or not as a whole, in the first of these trials
 */
public record RuleTotal(
    Rule rule,
    long examined,
    long violations,
    String first,
    long unexamined,
    long inPart,
    String reason) {
  /** Of no trial yet. */
  static RuleTotal none(Rule rule) {
    return new RuleTotal(rule, 0, 0, "", 0, 0, "");
  }

  /** Whether all of it was examined in every trial. */
  public boolean isWhole() {
    return unexamined == 0 && inPart == 0;
  }

  RuleTotal plus(RuleResult result, String trial) {
    boolean isFirst = violations == 0 && result.violations() > 0;
    return new RuleTotal(
        rule,
        examined + result.examined(),
        violations + result.violations(),
        isFirst ? trial + ": " + result.first() : first,
        unexamined + (result.isExamined() ? 0 : 1),
        inPart + (result.isExamined() && !result.isWhole() ? 1 : 0),
        reason.isEmpty() ? result.reason() : reason);
  }
}
