package lamplight.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the check says of a trial or a run; the later constant is the worse one. */
public enum Verdict {
  /** Every rule was examined and holds. */
  VALID,
  /**
   * No rule is broken, but one of those that make logs causally right, 2 to 5, could not be
   * examined.
   */
  UNDECIDED,
  /** No rule is broken, but a log ends early, so that not everything could be matched. */
  INCOMPLETE,
  /** A rule is broken. */
  INVALID;

  private static final Set<Rule> DECISIVE =
      EnumSet.of(Rule.CLOCK_RULE, Rule.MATCHED, Rule.CLOCK_CONDITION, Rule.CONSERVED);

  /**
   * The verdict on a trial.
   *
   * @param whole whether every log reaches to the end of what its process did
   */
  static Verdict of(List<RuleResult> rules, boolean whole) {
    if (rules.stream().anyMatch(RuleResult::isBroken)) {
      return INVALID;
    }
    if (!whole) {
      return INCOMPLETE;
    }
    boolean isDecided =
        rules.stream().allMatch(each -> each.isExamined() || !DECISIVE.contains(each.rule()));
    return isDecided ? VALID : UNDECIDED;
  }

  /** The worse of two verdicts. */
  public Verdict worst(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
