package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import lamplight.model.Event;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** The check knows what a restart on purpose does, and what it does not. */
class RestartCheckTest {
  private static final long SECOND = 1_000_000_000L;

  private static PlannedFault.Restart restart(int process, boolean keepsClock) {
    return new PlannedFault.Restart(process, 5 * SECOND, 4 * SECOND, keepsClock);
  }

  private static TrialSpec spec(long seed, NetworkDelay delay, PlannedFault... faults) {
    return TrialSpec.withRandomPhases(
            seed, 6, 20 * SECOND, Stream.of(1L, 3L, 6L).map(Rate::of).toList())
        .withDelay(delay)
        .withFaults(new PlannedFaults(List.of(faults)));
  }

  private static CheckResult check(Tape tape, TrialSpec told) {
    return tape.check(
        new CausalityCheck(
            CheckScope.inVirtualTime(told), true, (receiver, arrivedNs, sentNs) -> {}));
  }

  @Test
  void aTrialWithRestartsShouldBeValid() {
    long first = new Random().nextInt(1_000_000);
    for (long seed = first; seed < first + 40; seed++) {
      for (NetworkDelay delay :
          List.of(
              NetworkDelay.NONE,
              new NetworkDelay.Fixed(SECOND / 3),
              new NetworkDelay.Exponential(2 * SECOND))) {
        CheckResult result =
            Tape.of(
                    spec(
                        seed,
                        delay,
                        restart(1 + (int) (seed % 3), seed % 2 == 0),
                        restart(1 + (int) ((seed + 1) % 3), seed % 5 == 0),
                        new PlannedFault.Restart(1 + (int) (seed % 3), 12 * SECOND, SECOND, false),
                        new PlannedFault.Cut(1, 3, 4 * SECOND, 7 * SECOND),
                        new PlannedFault.Pause(1 + (int) (seed % 3), 17 * SECOND, SECOND)))
                .check();
        assertThat(CheckedTapes.brokenRules(result)).as("seed %d, %s", seed, delay).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.VALID);
        assertThat(result.notes()).hasSize(3);
      }
    }
  }

  @Test
  void shouldNoteWhatItDid() {
    Tape tape = Tape.of(spec(4, NetworkDelay.NONE, restart(3, false)));
    Event last =
        tape.events.stream()
            .filter(event -> event.process() == 3 && event.timeNs() < 5 * SECOND)
            .reduce((one, other) -> other)
            .orElseThrow();
    assertThat(last.tick()).isEqualTo(30);

    assertThat(tape.check().notes())
        .singleElement()
        .asString()
        .startsWith("Process 3 was killed on purpose after tick 30 and started again, which lost ")
        .endsWith(" to it; its clock fell from " + last.clock() + " to 0.");
  }

  /** A program that forgets to begin anew, or begins anew although it has its clock. */
  @Test
  void shouldFindAClockThatIsNotAsPlanned() {
    TrialSpec zero = spec(4, NetworkDelay.NONE, restart(3, false));
    TrialSpec kept = spec(4, NetworkDelay.NONE, restart(3, true));

    Map<Rule, String> notLost = CheckedTapes.brokenRules(check(Tape.of(kept), zero));
    Map<Rule, String> notKept = CheckedTapes.brokenRules(check(Tape.of(zero), kept));

    assertThat(notLost).containsOnlyKeys(Rule.CLOCK_RULE);
    assertThat(notLost.get(Rule.CLOCK_RULE)).startsWith("process 3, tick 31: the clock is ");
    assertThat(notKept).containsOnlyKeys(Rule.CLOCK_RULE);
    assertThat(notKept.get(Rule.CLOCK_RULE)).startsWith("process 3, tick 31: the clock is ");
  }

  /** Without the restart in the plan, the same log breaks rules: nothing is hidden by it. */
  @Test
  void shouldFindARestartThatNobodyPlanned() {
    Tape tape = Tape.of(spec(4, NetworkDelay.NONE, restart(3, false)));
    assertThat(CheckedTapes.brokenRules(check(tape, spec(4, NetworkDelay.NONE))))
        .containsKeys(Rule.TICKS, Rule.CLOCK_RULE);
  }

  /** A trial that goes on as if nothing had happened ticks while it should be down. */
  @Test
  void shouldFindAProcessThatIsNotDown() {
    Tape tape = Tape.of(spec(4, NetworkDelay.NONE));
    Map<Rule, String> broken =
        CheckedTapes.brokenRules(check(tape, spec(4, NetworkDelay.NONE, restart(3, true))));
    assertThat(broken.get(Rule.TICKS)).startsWith("process 3, tick 31: the time is ");
  }

  /** What was lost with the process stays lost. */
  @Test
  void shouldFindACopyThatCameBack() {
    Tape tape = Tape.of(spec(4, NetworkDelay.NONE, restart(1, false)));
    Event.Send lost =
        tape.first(
            Event.Send.class,
            send ->
                send.timeNs() > 5 * SECOND
                    && send.timeNs() < 9 * SECOND
                    && send.process() != 1
                    && (send.receiver() == 1 || send.receiver() < 0));
    tape.left.add(new Tape.Left(1, lost.process(), lost.number(), lost.clock(), lost.timeNs()));

    assertThat(CheckedTapes.brokenRules(tape.check()).get(Rule.MATCHED))
        .contains(
            "message " + lost.process() + "-" + lost.number(),
            "sent no copy of it that is still to be received");
  }

  /** A copy that is sent when it is back is lost by nobody's plan. */
  @Test
  void shouldFindACopyThatIsLostLater() {
    Tape tape = Tape.of(spec(4, NetworkDelay.NONE, restart(1, false)));
    assertThat(tape.left).anyMatch(left -> left.process() == 1);
    tape.left.removeIf(left -> left.process() == 1);

    assertThat(CheckedTapes.brokenRules(tape.check())).containsKey(Rule.CONSERVED);
  }
}
