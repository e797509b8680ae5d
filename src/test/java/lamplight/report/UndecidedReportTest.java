package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import lamplight.check.CheckResult;
import lamplight.check.Extent;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.results.TrialAnalysis;
import lamplight.run.RunState;
import org.junit.jupiter.api.Test;

/** What a report says of trials of which the logs do not let every rule be examined. */
class UndecidedReportTest extends StatusReports {
  private static final Extent IN_PART = Extent.part("times are whole seconds");

  /** The same trial with another result for one rule. */
  private static TrialAnalysis with(TrialAnalysis trial, RuleResult other) {
    List<RuleResult> rules =
        trial.check().rules().stream()
            .map(rule -> rule.rule() == other.rule() ? other : rule)
            .toList();
    return new TrialAnalysis(
        trial.record(), CheckResult.of(rules, true, List.of()), trial.measures(), trial.series());
  }

  @Test
  void anUndecidedRunSaysWhichRuleCouldNotBeExaminedAndWhy() throws IOException {
    RuleResult unexamined = RuleResult.unexamined(Rule.MATCHED, "the log names no sender");
    assertThat(
            report(
                TWO,
                RunState.COMPLETE,
                with(modelled(1), unexamined),
                with(modelled(2), unexamined)))
        .contains(
            "> **Undecided.** No rule is broken, but in 2 of 2 trials rule 3 could not be examined:"
                + " the log names no sender.\n")
        .contains(
            "| Causality check | **Undecided**: no rule is broken, but in 2 of 2 trials not every"
                + " rule could be examined. |")
        .contains(
            "| 3 | every receive matches one copy of one earlier send, with the same timestamp,"
                + " none twice | – | 0 |")
        .contains("- Rule 3 could not be examined: the log names no sender.\n")
        .doesNotContain("**Valid.**")
        .doesNotContain("Trials with trouble");
  }

  @Test
  void aValidRunSaysWhatWasExaminedOnlyInPart() throws IOException {
    RuleResult part = new RuleResult(Rule.TICKS, IN_PART, 1200, 0, "");
    assertThat(report(TWO, RunState.COMPLETE, modelled(1), with(modelled(2), part)))
        .contains(
            "> ✓ **Valid.** 2 of 2 trials are complete, and no rule of the causality check is"
                + " broken, as far as the logs tell, at 2,400 events.")
        .contains(
            "| **valid**: 8 rules, 0 violations in 2,400 events; 1 of the rules not examined in"
                + " full |")
        .contains(
            "- Rule 1 was examined only in part in 1 of 2 trials: times are whole seconds.\n");
  }
}
