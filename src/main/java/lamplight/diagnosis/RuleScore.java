package lamplight.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * How well each merge rule explains a set of receives. Not thread-safe.
 *
 * <p>The right rule is taken wherever it explains enough; another one needs to explain at least
 * {@link #LEAD} receives more.
 */
final class RuleScore {
  static final int ENOUGH = 5;
  private static final int LEAD = 3;
  private static final int COST_OF_ONE = 100;

  private final long[] costs = new long[MergeRule.values().length];
  private final long[] inconsistent = new long[MergeRule.values().length];
  private final long[] matched = new long[MergeRule.values().length];

  /** Counts a receive of which both clocks and the timestamp are known. */
  void add(long before, long after, long sent) {
    for (MergeRule rule : MergeRule.values()) {
      boolean explained = after == rule.after(before, sent);
      add(rule, explained ? 0 : COST_OF_ONE, explained ? 0 : 1, 1);
    }
  }

  /** Counts what an alignment under a rule found. */
  void add(MergeRule rule, ChannelAlignment.Path path) {
    add(rule, path.cost(), path.inconsistent(), path.matched());
  }

  /** Counts receives for which a rule was not looked at, because another one explains them. */
  void addUnexplained(MergeRule rule, long receives) {
    add(rule, receives * COST_OF_ONE, receives, receives);
  }

  /** Counts another set of receives, too. */
  void add(RuleScore other) {
    for (MergeRule rule : MergeRule.values()) {
      int index = rule.ordinal();
      add(rule, other.costs[index], other.inconsistent[index], other.matched[index]);
    }
  }

  long matched(MergeRule rule) {
    return matched[rule.ordinal()];
  }

  long explained(MergeRule rule) {
    return matched[rule.ordinal()] - inconsistent[rule.ordinal()];
  }

  /** Whether a rule explains at least 99 % of at least five receives. */
  boolean isExplainedBy(MergeRule rule) {
    return matched(rule) >= ENOUGH && 100 * inconsistent[rule.ordinal()] <= matched(rule);
  }

  /** Whether this rule explains the receives, and no other one does so at less cost. */
  boolean isBest(MergeRule rule) {
    long least = Long.MAX_VALUE;
    for (long cost : costs) {
      least = Math.min(least, cost);
    }
    return isExplainedBy(rule)
        && costs[rule.ordinal()] == least
        && (rule == MergeRule.RIGHT
            || costs[MergeRule.RIGHT.ordinal()] - least >= (long) LEAD * COST_OF_ONE);
  }

  /** Whether this rule explains the receives, and this other one clearly less of them. */
  boolean isBetter(MergeRule rule, MergeRule other) {
    return isExplainedBy(rule)
        && costs[other.ordinal()] - costs[rule.ordinal()] >= (long) LEAD * COST_OF_ONE;
  }

  /** The rule that the receives follow; of several, the first of these; empty when none. */
  Optional<MergeRule> decided(List<MergeRule> preferred) {
    if (isBest(MergeRule.RIGHT)) {
      return Optional.of(MergeRule.RIGHT);
    }
    return preferred.stream().filter(this::isBest).findFirst();
  }

  private void add(MergeRule rule, long cost, long wrong, long count) {
    costs[rule.ordinal()] += cost;
    inconsistent[rule.ordinal()] += wrong;
    matched[rule.ordinal()] += count;
  }
}
