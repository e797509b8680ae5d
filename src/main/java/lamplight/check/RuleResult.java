package lamplight.check;

import java.util.Optional;

/**
 * What the check found for one rule.
 *
 * @param extent how much of it could be examined
 * @param examined how many events (for {@link Rule#CONSERVED}, pairs of processes) were examined
 * @param violations how many of them break the rule
 * @param first the first violation in one sentence: which process, which tick, what stands there,
 *     what was expected; empty when there is none
 */
public record RuleResult(Rule rule, Extent extent, long examined, long violations, String first) {
  public RuleResult {
    if (extent.kind() == Extent.Kind.NONE && (examined > 0 || violations > 0)) {
      throw new IllegalArgumentException(
          "rule " + rule.number() + " was not examined, so that it examined and found nothing");
    }
  }

  /** A rule that was examined as a whole. */
  public RuleResult(Rule rule, long examined, long violations, String first) {
    this(rule, Extent.WHOLE, examined, violations, first);
  }

  /**
   * A rule that could not be examined.
   *
   * @param reason as of {@link Extent}
   */
  public static RuleResult unexamined(Rule rule, String reason) {
    return new RuleResult(rule, Extent.none(reason), 0, 0, "");
  }

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

  /** Whether all of it was examined. */
  public boolean isWhole() {
    return extent.kind() == Extent.Kind.WHOLE;
  }

  /** Why not; empty when all of it was. */
  public String reason() {
    return extent.reason();
  }

  /** Whether it was examined, if only in part. */
  public boolean isExamined() {
    return extent.kind() != Extent.Kind.NONE;
  }

  /** Whether it was examined and is broken. */
  public boolean isBroken() {
    return violations > 0;
  }

  /** Both results for one rule. */
  RuleResult plus(RuleResult other) {
    return new RuleResult(
        rule,
        extent.least(other.extent),
        examined + other.examined,
        violations + other.violations,
        first.isEmpty() ? other.first : first);
  }
}
