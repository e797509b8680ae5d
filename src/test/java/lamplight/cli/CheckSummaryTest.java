package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import org.junit.jupiter.api.Test;

/** The lines that close the check of a run, and its exit code. */
class CheckSummaryTest {
  @Test
  void aRunInWhichEverythingHoldsIsCounted() {
    CheckSummary summary = new CheckSummary(2, false);
    summary.trial(trial("seed 1", valid(), true));
    summary.trial(trial("seed 2", valid(), true));

    assertThat(summary.lines()).containsExactly("2 trials checked: 2 valid");
    assertThat(summary.code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void trialsThatHaveNotEndedAreMissing() {
    CheckSummary summary = new CheckSummary(1, false);
    assertThat(summary.lines()).containsExactly("0 of 1 trial checked");
  }

  @Test
  void theFirstBrokenRuleIsNamedBeforeWhatIsIncomplete() {
    CheckSummary summary = new CheckSummary(5, false);
    summary.trial(trial("seed 1", incomplete("the send of 1-7 is not logged"), false));
    summary.trial(
        trial("seed 2", invalid(1, "process 3, tick 20: clock 9 after 7, expected 8"), true));
    summary.trial(trial("seed 3", invalid(2, "process 1, tick 2"), true));
    summary.trial(trial("seed 4", valid(), true));

    assertThat(summary.lines())
        .containsExactly(
            "4 of 5 trials checked: 1 valid, 1 incomplete, 2 invalid (3 violations)",
            "first trouble: seed 2: rule 2: process 3, tick 20: clock 9 after 7, expected 8");
    assertThat(summary.code()).isEqualTo(ExitCode.BROKEN);
  }

  @Test
  void theFirstIncompleteTrialIsNamedWhereNoRuleIsBroken() {
    CheckSummary summary = new CheckSummary(2, false);
    summary.trial(trial("seed 1", incomplete("the send of 1-7 is not logged"), false));
    summary.trial(trial("seed 2", incomplete("another"), false));

    assertThat(summary.lines())
        .containsExactly(
            "2 trials checked: 2 incomplete",
            "first trouble: seed 1: incomplete, the send of 1-7 is not logged");
    assertThat(summary.code()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void faultsOnPurposeAreNoTrouble() {
    CheckSummary summary = new CheckSummary(2, false);
    summary.trial(trial("seed 1", incomplete("process 2 was killed"), true));
    summary.trial(trial("seed 2", valid(), true));

    assertThat(summary.lines())
        .containsExactly("2 trials checked: 1 valid, 1 incomplete (1 by faults on purpose)");
    assertThat(summary.code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aRefusalLeadsAndATrialThatIsRefusedForTwoReasonsCountsOnce() {
    CheckSummary summary = new CheckSummary(3, false);
    summary.trial(trial("seed 1", valid(), true));
    summary.trial(trial("seed 2", incomplete("the send of 1-7 is not logged"), false));
    summary.trial(trial("seed 3", invalid(1, "process 1, tick 2"), true));
    summary.refused(Path.of("seed-2"), "seed-2 started before the run began");
    summary.refused(Path.of("seed-2"), "seed-2 was made with seed = 1");
    summary.refused(Path.of("seed-1"), "seed-1 was made with seed = 2");

    assertThat(summary.lines())
        .containsExactly(
            "3 trials checked: 1 valid, 1 incomplete, 1 invalid (1 violation); 2 refused as not of"
                + " this run",
            "first trouble: seed-2 started before the run began");
    assertThat(summary.code()).isEqualTo(ExitCode.worst(ExitCode.BROKEN, ExitCode.FAILED));
  }

  @Test
  void aRefusedTrialIsAFailureOfAValidRun() {
    CheckSummary summary = new CheckSummary(1, false);
    summary.trial(trial("seed 1", valid(), true));
    summary.refused(Path.of("seed-1"), "seed-1 was made with seed = 2");

    assertThat(summary.lines())
        .containsExactly(
            "1 trial checked: 1 valid; 1 refused as not of this run",
            "first trouble: seed-1 was made with seed = 2");
    assertThat(summary.code()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void oneTrialAndOneViolationAreCountedInTheSingular() {
    CheckSummary summary = new CheckSummary(1, false);
    summary.trial(trial("seed 1", invalid(1, "process 1, tick 2"), true));

    assertThat(summary.lines())
        .containsExactly(
            "1 trial checked: 1 invalid (1 violation)",
            "first trouble: seed 1: rule 2: process 1, tick 2");
  }

  @Test
  void anUndecidedTrialIsTroubleWhenItIsStrict() {
    CheckResult undecided =
        CheckResult.of(
            List.of(RuleResult.unexamined(Rule.MATCHED, "the log names no sender")),
            true,
            List.of());
    CheckSummary lenient = new CheckSummary(1, false);
    lenient.trial(trial("seed 1", undecided, true));
    assertThat(lenient.lines()).containsExactly("1 trial checked: 1 undecided");
    assertThat(lenient.code()).isEqualTo(ExitCode.OK);

    CheckSummary strict = new CheckSummary(1, true);
    strict.trial(trial("seed 1", undecided, true));
    assertThat(strict.lines())
        .containsExactly(
            "1 trial checked: 1 undecided",
            "first trouble: seed 1: undecided, rule 3 cannot be examined: the log names no sender");
    assertThat(strict.code()).isEqualTo(4);
    strict.unreadable("seed 2", "seed 2", List.of("a fault"));
    assertThat(strict.code()).isEqualTo(ExitCode.FAILED);
  }

  private static CheckedTrial trial(String where, CheckResult result, boolean isComplete) {
    return new CheckedTrial(where, where, result, isComplete, isComplete, "", all -> {});
  }

  private static CheckResult valid() {
    return new CheckResult(
        Verdict.VALID, List.of(new RuleResult(Rule.CLOCK_RULE, 9, 0, "")), List.of());
  }

  private static CheckResult incomplete(String note) {
    return new CheckResult(
        Verdict.INCOMPLETE, List.of(new RuleResult(Rule.CLOCK_RULE, 9, 0, "")), List.of(note));
  }

  private static CheckResult invalid(long violations, String first) {
    return new CheckResult(
        Verdict.INVALID, List.of(new RuleResult(Rule.CLOCK_RULE, 9, violations, first)), List.of());
  }
}
