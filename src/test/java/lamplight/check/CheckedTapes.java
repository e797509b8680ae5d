package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;

/** A tape of a valid trial, and what the check finds once it is changed. */
abstract class CheckedTapes {
  final Tape tape = Tape.slowAndFast();

  /** As of logs of which nobody knows when their ticks were due. */
  CheckResult checkWithoutTimeline() {
    CheckScope scope = CheckScope.of(tape.spec, Kills.NONE);
    return tape.check(new CausalityCheck(scope, true, (receiver, arrivedNs, sentNs) -> {}));
  }

  void assertBroken(Map<Rule, String> expected) {
    assertBroken(tape.check(), expected);
  }

  /** Asserts that these rules are broken, once each and with these sentences, and no others. */
  static void assertBroken(CheckResult result, Map<Rule, String> expected) {
    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(brokenRules(result)).isEqualTo(expected);
    assertThat(result.violations()).isEqualTo(expected.size());
  }

  static Map<Rule, String> brokenRules(CheckResult result) {
    Map<Rule, String> broken = new EnumMap<>(Rule.class);
    for (RuleResult rule : result.rules()) {
      assertThat(rule.first().isEmpty()).isEqualTo(rule.violations() == 0);
      if (rule.violations() > 0) {
        broken.put(rule.rule(), rule.first());
      }
    }
    return broken;
  }
}
