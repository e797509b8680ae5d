package lamplight.check;

import java.util.Optional;

/**
 * What the check found for one rule.
 *
 * @param examined how many events (for {@link Rule#CONSERVED}, pairs of processes) were examined
 * @param violations how many of them break the rule
 * @param first the first violation in one sentence: which process, which tick, what stands there,
 *     what was expected; empty when there is none
 */
public record RuleResult(Rule rule, long examined, long violations, String first) {
  /**
   * A tick of a process, at which a rule is broken.
   *
   * @param process from 1
   * @param tick from 1, as its row says
   */
  public record Place(int process, long tick) {
    /** The place that the sentence on a violation opens with; empty where it names none. */
    public static Optional<Place> in(String violation) {
      return Wording.place(violation);
    }
  }

  /**
   * Where the first violation is; empty where there is none, or none at a tick, as where a queue or
   * the relay breaks the rule.
   */
  public Optional<Place> place() {
    return Place.in(first);
  }

  /** Both results for one rule. */
  RuleResult plus(RuleResult other) {
    return new RuleResult(
        rule,
        examined + other.examined,
        violations + other.violations,
        first.isEmpty() ? other.first : first);
  }
}
