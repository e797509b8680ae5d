package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lamplight.model.EventKind;
import lamplight.model.EventView;
import lamplight.model.MutableEvent;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;

/** A whole star in virtual time, and with one row of its relay's log taken out. */
class CheckedStarTest {
  private static final TrialSpec SPEC =
      TrialSpec.withRandomPhases(
              1, 10, 20_000_000_000L, Stream.of(1L, 3L, 6L).map(Rate::of).toList())
          .withRelay(Optional.of(new RelaySpec(RelayOrder.ARRIVAL, 0)));

  /** A copy to process 1. */
  private record Copy(int sender, long number) {
    boolean isOf(EventView row) {
      return row.kind() == EventKind.RELAYED
          && row.process() == sender
          && row.number() == number
          && row.peer() == 1;
    }
  }

  private static CheckResult check(Optional<Copy> withoutRow) {
    CausalityCheck check =
        new CausalityCheck(
            CheckScope.inVirtualTime(SPEC), true, (receiver, arrivedNs, sentNs) -> {});
    VirtualTrial.run(
        SPEC,
        event -> {
          if (withoutRow.isEmpty() || !withoutRow.get().isOf(event)) {
            check.on(event);
          }
        });
    return check.result();
  }

  /** The first copy that comes to process 1 as an event of this kind. */
  private static Copy firstToProcess1(EventKind kind) {
    List<Copy> copies = new ArrayList<>();
    VirtualTrial.run(
        SPEC,
        event -> {
          if (event.kind() == kind && event.process() == 1) {
            copies.add(new Copy(event.peer(), event.number()));
          }
        });
    return copies.get(0);
  }

  private static void assertAround(Copy copy, String opening) {
    RuleResult matched = check(Optional.of(copy)).rules().get(Rule.MATCHED.ordinal());
    assertThat(matched.violations()).isOne();
    assertThat(matched.first())
        .startsWith("process 1, " + opening)
        .endsWith(
            " message %d-%d, which the relay did not forward, but it goes through the relay"
                .formatted(copy.sender(), copy.number()));
  }

  @Test
  void shouldFindNothingInAWholeStar() {
    CheckResult result = check(Optional.empty());

    assertThat(result.violations()).as("%s", result.rules()).isZero();
    assertThat(result.verdict()).isEqualTo(Verdict.VALID);
    assertThat(result.notes()).isEmpty();
  }

  @Test
  void shouldFindACopyThatWasReceivedButNotForwarded() {
    assertAround(firstToProcess1(EventKind.RECEIVE), "tick ");
  }

  @Test
  void shouldFindACopyThatIsQueuedButWasNotForwarded() {
    assertAround(firstToProcess1(EventKind.QUEUED), "place 1 of its queue at the end: holds");
  }

  @Test
  void withoutARelayARowShouldSayNothing() {
    TrialSpec mesh = SPEC.withRelay(Optional.empty());
    CausalityCheck check =
        new CausalityCheck(
            CheckScope.inVirtualTime(mesh), true, (receiver, arrivedNs, sentNs) -> {});
    VirtualTrial.run(mesh, check);
    check.on(new MutableEvent().relayed(1, 1, 2, 1, 5, 5, 5, 0));

    assertThat(check.result().verdict()).isEqualTo(Verdict.VALID);
  }
}
