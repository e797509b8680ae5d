package lamplight.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lamplight.check.Rule;
import lamplight.check.Violation;

/**
 * The first violations of each rule that a trial breaks.
 *
 * @param violations in the order in which they were found
 */
record BrokenTrial(Map<Rule, List<Violation>> violations) {
  /**
   * Checks a trial again for them, if it breaks any rule.
   *
   * @param most how many of each rule are kept
   */
  static BrokenTrial of(CheckedTrial trial, int most) throws IOException {
    Map<Rule, List<Violation>> kept = new EnumMap<>(Rule.class);
    if (trial.result().violations() > 0) {
      trial
          .violations()
          .tell(
              violation -> {
                List<Violation> ofRule =
                    kept.computeIfAbsent(violation.rule(), rule -> new ArrayList<>());
                if (ofRule.size() < most) {
                  ofRule.add(violation);
                }
              });
    }
    return new BrokenTrial(kept);
  }

  /** Those of one rule. */
  List<Violation> of(Rule rule) {
    return violations.getOrDefault(rule, List.of());
  }
}
