package lamplight.check;

/**
 * What the check found for one rule.
 *
 * @param examined how many events (for {@link Rule#CONSERVED}, pairs of processes) were examined
 * @param violations how many of them break the rule
 * @param first the first violation in one sentence: which process, which tick, what stands there,
 *     what was expected; empty when there is none
 */
public record RuleResult(Rule rule, long examined, long violations, String first) {
  /** Both results for one rule. */
  RuleResult plus(RuleResult other) {
    return new RuleResult(
        rule,
        examined + other.examined,
        violations + other.violations,
        first.isEmpty() ? other.first : first);
  }
}
