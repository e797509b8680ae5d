package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import org.junit.jupiter.api.Test;

class CheckTextTest {
  /** Rule n examined n * 100, so rule 2 (at every event) 200 and rule 4 (at every receive) 400. */
  private static CheckResult result(Verdict verdict, List<String> notes) {
    return new CheckResult(
        verdict,
        Arrays.stream(Rule.values())
            .map(rule -> new RuleResult(rule, rule.number() * 100L, 0, ""))
            .toList(),
        notes);
  }

  @Test
  void aTrialInALineHasItsVerdictAndCounts() {
    assertThat(CheckText.brief("seed 7", result(Verdict.VALID, List.of())))
        .isEqualTo("seed 7: valid, 200 events, 400 messages matched");
  }

  @Test
  void oneOfAThingIsSingular() {
    CheckResult one =
        new CheckResult(
            Verdict.VALID,
            List.of(
                new RuleResult(Rule.CLOCK_RULE, 1, 0, ""),
                new RuleResult(Rule.CLOCK_CONDITION, 1, 0, "")),
            List.of());
    assertThat(CheckText.brief("seed 1", one))
        .isEqualTo("seed 1: valid, 1 event, 1 message matched");
  }

  @Test
  void aValidTrialHasNoFindings() {
    assertThat(CheckText.hasFindings(result(Verdict.VALID, List.of()), "")).isFalse();
  }

  @Test
  void whateverElseThereIsToTellIsAFinding() {
    assertThat(CheckText.hasFindings(result(Verdict.INCOMPLETE, List.of()), "")).isTrue();
    assertThat(CheckText.hasFindings(result(Verdict.INVALID, List.of()), "")).isTrue();
    assertThat(CheckText.hasFindings(result(Verdict.VALID, List.of("A note.")), "")).isTrue();
    assertThat(CheckText.hasFindings(result(Verdict.VALID, List.of()), "it hung")).isTrue();
  }

  @Test
  void inFullEveryRuleStandsWithItsFirstViolationTheNotesAndTheCause() {
    CheckResult broken =
        new CheckResult(
            Verdict.INVALID,
            List.of(
                new RuleResult(Rule.CLOCK_RULE, 9, 1, "process 1, tick 2"),
                new RuleResult(Rule.CLOCK_CONDITION, 4, 2, "process 2, tick 3")),
            List.of("A note."));

    assertThat(CheckText.full("seed 1", broken, "it hung"))
        .containsExactly(
            "seed 1: invalid",
            "  rule 2: 9 examined, 1 violation - the clock follows Lamport's rules at every event",
            "    first: process 1, tick 2",
            "  rule 4: 4 examined, 2 violations - the clock at a receive is above the clock at its"
                + " send",
            "    first: process 2, tick 3",
            "  note: A note.",
            "  the trial failed: it hung");
  }
}
