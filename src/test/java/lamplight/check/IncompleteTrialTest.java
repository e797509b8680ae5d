package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** A trial whose processes died: what is missing is noted, what is wrong is still found. */
class IncompleteTrialTest {
  private final Tape tape = Tape.slowAndFast();

  /** Keeps what process 3 did up to tick 84, and the others up to what they got from it later. */
  private void killProcess3() {
    tape.left.clear();
    tape.events.removeIf(
        event ->
            (event.process() == 3 && event.tick() > 84)
                || (event.process() == 2 && event.tick() > 43)
                || (event.process() == 1 && event.tick() > 14));
  }

  @Test
  void shouldNoteWhatIsMissing() {
    killProcess3();

    CheckResult result = tape.checkIncomplete();

    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.violations()).isZero();
    // Sent to process 1 by tick 84 of process 3 and not received: 3-11 to 3-18, 3-20 and 3-21.
    assertThat(result.notes())
        .containsExactly(
            "Process 1 logged 14 of the 20 ticks that were due.",
            "Process 2 logged 43 of the 60 ticks that were due.",
            "Process 3 logged 84 of the 120 ticks that were due.",
            "Process 2 got message 3-24, whose send is past the end of the log of process 3.",
            "10 copies were neither received nor listed as queued.");
  }

  @Test
  void shouldBreakRulesInATrialThatClaimsToBeComplete() {
    killProcess3();

    CheckResult result = tape.check();

    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.rules().stream().map(RuleResult::violations))
        .containsExactly(3L, 0L, 1L, 0L, 2L, 0L, 0L, 0L);
    assertThat(result.notes()).isEmpty();
  }

  @Test
  void shouldFindAMessageThatAProcessWithAWholeLogNeverSent() {
    tape.edit(tape.receive(3, 2, 8), receive -> Edits.withMessage(receive, 2, 11, 99));

    CheckResult result = tape.checkIncomplete();

    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.rules().get(Rule.MATCHED.ordinal()).first())
        .isEqualTo("process 3, tick 102: receives message 2-11, but process 2 had not sent it");
  }

  @Test
  void shouldFindASecondReceiveOfAMessage() {
    killProcess3();
    tape.edit(tape.receive(2, 3, 23), receive -> Edits.withMessage(receive, 3, 22, 81));

    CheckResult result = tape.checkIncomplete();

    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(result.rules().get(Rule.MATCHED.ordinal()).violations()).isOne();
  }

  @Test
  void shouldBeIncompleteEvenWhenNothingIsMissing() {
    CheckResult result = tape.checkIncomplete();

    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.violations()).isZero();
    assertThat(result.notes()).isEmpty();
  }

  @Test
  void shouldNoteProcessesThatNeverTicked() {
    tape.events.clear();
    tape.left.clear();

    CheckResult result = tape.checkIncomplete();

    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(result.violations()).isZero();
    assertThat(result.notes()).hasSize(3).allMatch(note -> note.contains("logged 0 of the"));
  }

  @Test
  void shouldKeepTheNotesOfManyProcessesShort() {
    TrialSpec many =
        TrialSpec.withAlignedPhases(1, 20, 1_000_000_000L, Collections.nCopies(15, Rate.of(1)));
    CausalityCheck check =
        new CausalityCheck(CheckScope.inVirtualTime(many), false, (receiver, arrived, sent) -> {});

    // 15 processes without their one tick: twelve are named.
    assertThat(check.result().notes())
        .hasSize(13)
        .endsWith("Process 12 logged 0 of the 1 tick that was due.", "And 3 more like these.");
  }

  @Test
  void shouldNameAsManyAsAreNotTooMany() {
    TrialSpec twelve =
        TrialSpec.withAlignedPhases(1, 20, 1_000_000_000L, Collections.nCopies(12, Rate.of(1)));
    CausalityCheck check =
        new CausalityCheck(
            CheckScope.inVirtualTime(twelve), false, (receiver, arrived, sent) -> {});

    assertThat(check.result().notes())
        .hasSize(12)
        .endsWith("Process 12 logged 0 of the 1 tick that was due.");
  }

  @Test
  void aMessageInTheLogShouldNotBePastItsEnd() {
    LogCompleteness whole = LogCompleteness.of(CheckScope.of(tape.spec, Kills.NONE), false);

    assertThat(whole.mayBePastEnd(1, 0, true)).isFalse();
    assertThat(whole.mayBePastEnd(1, 1, true)).isTrue();
    assertThat(whole.mayBePastEnd(1, 1, false)).isFalse();
  }
}
