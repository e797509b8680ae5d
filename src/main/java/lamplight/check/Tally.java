package lamplight.check;

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

  /**
   * Counts a violation; only the first one is put in words.
   *
   * @param template of a sentence, as for {@link Wording#sentence}
   */
  void violation(String template, Object... values) {
    if (violations == 0) {
      first = Wording.sentence(template, values);
    }
    violations++;
  }

  /**
   * Counts a violation by an event of a process, or by a copy that the relay forwarded.
   *
   * @param place the tick, or how many copies the relay had taken with this one
   */
  void violation(int node, long place, String template, Object... values) {
    if (violations == 0) {
      first = Wording.event(node, place) + Wording.sentence(template, values);
    }
    violations++;
  }

  /** Counts so many violations, the first of them in this sentence. */
  void violations(long count, String sentence) {
    if (violations == 0 && count > 0) {
      first = sentence;
    }
    violations += count;
  }

  RuleResult result() {
    return new RuleResult(rule, examined, violations, first);
  }
}
