package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lamplight.model.RelaySpec;
import org.junit.jupiter.api.Test;

class CheckResultTest {
  /** Rule n examined 10 n events. */
  private static CheckResult clean(Verdict verdict) {
    return new CheckResult(
        verdict,
        Arrays.stream(Rule.values())
            .map(rule -> new RuleResult(rule, 10L * rule.number(), 0, ""))
            .toList(),
        List.of("a note"));
  }

  @Test
  void furtherViolationsShouldCountForTheirRuleAlone() {
    CheckResult once = clean(Verdict.INCOMPLETE).breaking(Rule.MATCHED, List.of("one", "other"));
    CheckResult twice = once.breaking(Rule.MATCHED, List.of("third"));

    assertThat(once.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(once.notes()).containsExactly("a note");
    assertThat(once.rules().get(2)).isEqualTo(new RuleResult(Rule.MATCHED, 30, 2, "one"));
    assertThat(twice.rules().get(2)).isEqualTo(new RuleResult(Rule.MATCHED, 30, 3, "one"));
    assertThat(twice.violations()).isEqualTo(3);
    assertThat(twice.rules().get(0)).isEqualTo(new RuleResult(Rule.TICKS, 10, 0, ""));
  }

  @Test
  void noFurtherViolationShouldChangeNothing() {
    CheckResult clean = clean(Verdict.INCOMPLETE);

    assertThat(clean.breaking(Rule.MATCHED, List.of())).isEqualTo(clean);
    assertThat(clean.firstViolation()).isEmpty();
  }

  @Test
  void whatIsExaminedTwiceShouldAddUp() {
    RuleResult one = new RuleResult(Rule.TICKS, 5, 1, "");
    assertThat(one.plus(new RuleResult(Rule.TICKS, 7, 2, "first")))
        .isEqualTo(new RuleResult(Rule.TICKS, 12, 3, "first"));
  }

  @Test
  void shouldNameTheFirstRuleThatIsBroken() {
    assertThat(
            clean(Verdict.VALID)
                .breaking(Rule.QUEUE_LENGTHS, List.of("seven"))
                .breaking(Rule.CLOCK_RULE, List.of("two"))
                .firstViolation())
        .contains("rule 2: two");
  }

  @Test
  void shouldSayAtWhichTickTheFirstBrokenRuleIsBroken() {
    CheckResult broken =
        clean(Verdict.VALID)
            .breaking(Rule.CLOCK_RULE, List.of(Wording.event(12, 34_567_890_123L) + "the clock"))
            .breaking(Rule.QUEUE_LENGTHS, List.of(Wording.event(1, 2) + "the queue"));

    assertThat(broken.firstBroken().flatMap(RuleResult::place))
        .contains(new RuleResult.Place(12, 34_567_890_123L));
    assertThat(clean(Verdict.VALID).firstBroken()).isEmpty();
  }

  @Test
  void shouldNameNoTickWhereARuleIsBrokenElsewhere() {
    assertThat(place("")).isEmpty();
    assertThat(place(Wording.event(RelaySpec.NUMBER, 3) + "the time")).isEmpty();
    assertThat(place("process 2, place 5 of its queue at the end: holds message 1-4")).isEmpty();
    assertThat(place("the copies of process 1, tick 3: none")).isEmpty();
  }

  private static Optional<RuleResult.Place> place(String first) {
    return new RuleResult(Rule.TICKS, 1, 1, first).place();
  }
}
