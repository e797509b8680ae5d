package lamplight.check;

import java.util.Arrays;
import java.util.List;

/** One tally a rule. Not thread-safe. */
final class Tallies {
  private final List<Tally> tallies = Arrays.stream(Rule.values()).map(Tally::new).toList();

  Tally of(Rule rule) {
    return tallies.get(rule.ordinal());
  }

  List<RuleResult> results() {
    return tallies.stream().map(Tally::result).toList();
  }
}
