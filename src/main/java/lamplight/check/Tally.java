package lamplight.check;

import java.util.Collection;
import java.util.function.Supplier;

/** Counts what one rule examined and found. Not thread-safe. */
final class Tally {
  private final Rule rule;
  private final ViolationListener all;
  private Extent extent = Extent.WHOLE;
  private long examined;
  private long violations;
  private String first = "";

  Tally(Rule rule) {
    this(rule, ViolationListener.NONE);
  }

  Tally(Rule rule, ViolationListener all) {
    this.rule = rule;
    this.all = all;
  }

  /** Says that no more than this of the rule can be examined. */
  void limit(Extent limit) {
    extent = extent.least(limit);
  }

  void examine() {
    examined++;
  }

  void examine(long count) {
    examined += count;
  }

  /**
   * Counts a violation; without a listener only the first one is put in words.
   *
   * @param template of a sentence, as for {@link Wording#sentence}
   */
  void violation(String template, Object... values) {
    if (isToldInWords()) {
      tell(Wording.sentence(template, values));
    }
    violations++;
  }

  /**
   * Counts a violation by an event of a process, or by a copy that the relay forwarded.
   *
   * @param place the tick, or how many copies the relay had taken with this one
   */
  void violation(int node, long place, String template, Object... values) {
    if (isToldInWords()) {
      tell(Wording.event(node, place) + Wording.sentence(template, values));
    }
    violations++;
  }

  /** Counts so many violations, of which these are told: all, or at least the first. */
  void violations(long count, Collection<Supplier<String>> sentences) {
    long after = violations + count;
    for (Supplier<String> sentence : sentences) {
      if (isToldInWords()) {
        tell(sentence.get());
      }
      violations++;
    }
    violations = after;
  }

  /** Whether every violation is told, and not only the first of them kept. */
  boolean tellsAll() {
    return all != ViolationListener.NONE;
  }

  private boolean isToldInWords() {
    return violations == 0 || tellsAll();
  }

  private void tell(String sentence) {
    first = first.isEmpty() ? sentence : first;
    all.broken(Violation.of(rule, sentence));
  }

  RuleResult result() {
    return new RuleResult(rule, extent, examined, violations, first);
  }
}
