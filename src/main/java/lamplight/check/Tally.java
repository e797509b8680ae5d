package lamplight.check;

import java.util.function.Supplier;

/** Counts what one rule examined and found. Not thread-safe. */
final class Tally {
  private final Rule rule;
  private long examined;
  private long violations;
  private String first = "";

  Tally(Rule rule) {
    this.rule = rule;
  }

  void examine() {
    examined++;
  }

  void examine(long count) {
    examined += count;
  }

  /** Counts a violation; only the first one is put in words, and that at once. */
  void violation(Supplier<String> sentence) {
    if (violations == 0) {
      first = sentence.get();
    }
    violations++;
  }

  RuleResult result() {
    return new RuleResult(rule, examined, violations, first);
  }
}
