package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import lamplight.model.Die;
import lamplight.model.Event;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** Rule 8 knows the draws of trials whose internal events have a probability. */
class InternalProbabilityTrialsTest {
  private static Tape tape(Die die) {
    return Tape.of(
        TrialSpec.withRandomPhases(
            5, die, 60_000_000_000L, Stream.of(2L, 3L, 4L).map(Rate::of).toList()));
  }

  private static Die internal(String probability) {
    return Die.ofInternal(new BigDecimal(probability), 3);
  }

  @Test
  void shouldBeValid() {
    for (String probability : List.of("0", "0.1", "0.3", "0.5", "0.7")) {
      CheckResult result = tape(internal(probability)).check();
      assertThat(result.verdict()).as(probability).isEqualTo(Verdict.VALID);
      assertThat(result.rules().get(Rule.DRAWS.ordinal()).examined()).isPositive();
    }
  }

  /** Seven sides of ten are internal too, so the trials are equal, event for event. */
  @Test
  void ofSevenTenthsShouldBeTheTrialOfTenSides() {
    List<Event> events = tape(internal("0.7")).events;
    assertThat(events).hasSize(540).isEqualTo(tape(Die.ofSides(10)).events);
  }

  @Test
  void withoutInternalEventsAllIdleTicksShouldSend() {
    assertThat(tape(internal("0")).events)
        .noneMatch(Event.Internal.class::isInstance)
        .anyMatch(Event.Send.class::isInstance);
  }

  /** A program that draws internal events too rarely is found by the first draw that differs. */
  @Test
  void shouldFindDrawsOfAnotherProbability() {
    Tape tape = tape(internal("0.1"));
    TrialSpec told = tape(internal("0.3")).spec;

    CheckResult result =
        tape.check(
            new CausalityCheck(
                CheckScope.inVirtualTime(told), true, (receiver, arrivedNs, sentNs) -> {}));

    assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
    RuleResult draws = result.rules().get(Rule.DRAWS.ordinal());
    assertThat(draws.violations()).isPositive();
    assertThat(draws.first())
        .contains(", but the draw of this tick is ", ", so that this was expected: ");
    assertThat(
            result.rules().stream().filter(rule -> rule != draws).mapToLong(RuleResult::violations))
        .containsOnly(0L);
  }
}
