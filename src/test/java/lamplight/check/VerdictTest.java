package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final String NO_SENDER = "the log names no sender";

  /** A trial in which these rules cannot be examined, and this one, if any, is broken. */
  private static CheckResult result(boolean whole, List<Integer> unexamined, int broken) {
    List<RuleResult> rules =
        Arrays.stream(Rule.values())
            .map(
                rule ->
                    unexamined.contains(rule.number())
                        ? RuleResult.unexamined(rule, NO_SENDER)
                        : new RuleResult(
                            rule,
                            9,
                            rule.number() == broken ? 1 : 0,
                            rule.number() == broken ? "a sentence" : ""))
            .toList();
    return CheckResult.of(rules, whole, List.of());
  }

  @Test
  void theWorseOfTwoShouldBeTheLater() {
    Verdict[] verdicts = Verdict.values();
    for (int one = 0; one < verdicts.length; one++) {
      for (int other = 0; other < verdicts.length; other++) {
        assertThat(verdicts[one].worst(verdicts[other])).isEqualTo(verdicts[Math.max(one, other)]);
      }
    }
  }

  @Test
  void aTrialShouldBeUndecidedWhereOneOfRulesTwoToFiveWasNotExamined() {
    for (int rule = 1; rule <= 8; rule++) {
      boolean isDecisive = rule >= 2 && rule <= 5;
      assertThat(result(true, List.of(rule), 0).verdict())
          .as("rule %d", rule)
          .isEqualTo(isDecisive ? Verdict.UNDECIDED : Verdict.VALID);
    }
  }

  @Test
  void aBrokenRuleShouldOutweighWhatWasNotExaminedAndSoShouldALogThatEndsEarly() {
    assertThat(result(true, List.of(3, 4), 7).verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result(false, List.of(3, 4), 0).verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void aRuleThatWasExaminedInPartShouldDecideAndCountItsViolations() {
    RuleResult part =
        new RuleResult(Rule.CONSERVED, Extent.part("the log names no receivers"), 6, 0, "");
    assertThat(part.isExamined()).isTrue();
    assertThat(CheckResult.of(List.of(part), true, List.of()).verdict()).isEqualTo(Verdict.VALID);
    assertThat(part.plus(new RuleResult(Rule.CONSERVED, 0, 2, "lost")))
        .isEqualTo(
            new RuleResult(
                Rule.CONSERVED, Extent.part("the log names no receivers"), 6, 2, "lost"));
  }

  @Test
  void aRuleThatWasNotExaminedShouldHaveFoundNothing() {
    Extent none = Extent.none(NO_SENDER);
    assertThat(RuleResult.unexamined(Rule.MATCHED, NO_SENDER))
        .isEqualTo(new RuleResult(Rule.MATCHED, none, 0, 0, ""));
    assertThatThrownBy(() -> new RuleResult(Rule.MATCHED, none, 1, 0, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Extent.none("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rulesShouldBeNumberedFromOne() {
    assertThat(Rule.TICKS.number()).isOne();
    assertThat(Rule.DRAWS.number()).isEqualTo(8);
    assertThat(Rule.FIRST_IN_FIRST_OUT.statement())
        .isEqualTo("each channel is first in, first out");
  }
}
