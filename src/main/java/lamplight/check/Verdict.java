package lamplight.check;

import java.util.List;

/** What the check says of a trial or a run; the later constant is the worse one. */
public enum Verdict {
  /** Every rule was examined and holds. */
  VALID,
  /**
   * No rule is broken, but one of those that make logs causally right could not be examined; see
   * {@link Rule#isDecisive}.
   */
  UNDECIDED,
  /** No rule is broken, but a log ends early, so that not everything could be matched. */
  INCOMPLETE,
  /** A rule is broken. */
  INVALID;

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
        rules.stream().allMatch(each -> each.isExamined() || !each.rule().isDecisive());
    return isDecided ? VALID : UNDECIDED;
  }

  /** The worse of two verdicts. */
  public Verdict worst(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
