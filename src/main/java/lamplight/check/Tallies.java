package lamplight.check;

import java.util.Arrays;
import java.util.List;

/** One tally a rule. Not thread-safe. */
final class Tallies {
  private final List<Tally> tallies;

  /** Tallies that keep the first violation of each rule. */
  Tallies() {
    this(ViolationListener.NONE);
  }

  /** Tallies that also tell of each violation. */
  Tallies(ViolationListener all) {
    tallies = Arrays.stream(Rule.values()).map(rule -> new Tally(rule, all)).toList();
  }

  Tally of(Rule rule) {
    return tallies.get(rule.ordinal());
  }

  List<RuleResult> results() {
    return tallies.stream().map(Tally::result).toList();
  }
}
