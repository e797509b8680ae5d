package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lamplight.model.Die;
import lamplight.model.MutableEvent;
import org.junit.jupiter.api.Test;

class ConservationRuleTest {
  private static final String EXPECTED = ", but sent = received + still queued was expected";

  private final Tally tally = new Tally(Rule.CONSERVED);
  private final OutstandingCopies outstanding = new OutstandingCopies();
  private final CheckScope known =
      new CheckScope(
          1,
          3,
          Optional.of(Die.ofSides(10)),
          Optional.empty(),
          true,
          Optional.empty(),
          Kills.NONE,
          Optional.empty());
  private final Unmatched unmatched =
      new Unmatched(LogCompleteness.of(known, true), new Tally(Rule.MATCHED), new long[3]);

  private void left(int sender, int receiver, int copies) {
    for (long number = 1; number <= copies; number++) {
      int message = outstanding.addMessage(number, number, number, 0, 1);
      outstanding.addCopy(message, sender, receiver);
    }
  }

  private void withoutSend(int sender, int receiver, int copies) {
    for (int copy = 0; copy < copies; copy++) {
      boolean mayBePastEnd =
          unmatched.add(new MutableEvent().receive(receiver, 1, 1, 1, 0, sender, 9, 9, 1), 1);
      assertThat(mayBePastEnd).isFalse();
    }
  }

  private ConservationRule examined(Kills kills, boolean queuesKnown) {
    return examined(kills, queuesKnown, Map.of());
  }

  private ConservationRule examined(Kills kills, boolean queuesKnown, Map<Long, Long> atRelay) {
    CheckScope scope =
        new CheckScope(
            1,
            3,
            Optional.of(Die.ofSides(10)),
            Optional.empty(),
            queuesKnown,
            Optional.empty(),
            kills,
            Optional.empty());
    ConservationRule rule =
        new ConservationRule(scope, LogCompleteness.of(scope, true), tally, atRelay);
    rule.examine(outstanding, unmatched);
    return rule;
  }

  private static Kills signalled3() {
    TreeMap<Integer, Long> ticks = new TreeMap<>();
    ticks.put(3, 5L);
    return new Kills(ticks, false);
  }

  @Test
  void shouldCountCopiesWithoutASendAgainstThoseLeftOver() {
    left(1, 2, 3);
    withoutSend(1, 2, 1);
    ConservationRule rule = examined(Kills.NONE, true);

    assertThat(rule.missing(2)).isEqualTo(3);
    assertThat(tally.result().violations()).isOne();
    assertThat(tally.result().first())
        .isEqualTo(
            "process 1 sent 2 copies to process 2 that were neither received nor still queued, the"
                + " oldest one message 1-1"
                + EXPECTED);
  }

  @Test
  void shouldFindNothingWhenAsManyAreLeftOverAsHadNoSend() {
    left(1, 2, 2);
    withoutSend(1, 2, 2);
    examined(Kills.NONE, true);

    assertThat(tally.result().violations()).isZero();
  }

  @Test
  void shouldFindMoreCopiesWithoutASendThanAreLeftOver() {
    left(1, 2, 1);
    withoutSend(1, 2, 3);
    examined(Kills.NONE, true);

    assertThat(tally.result().violations()).isOne();
    assertThat(tally.result().first())
        .isEqualTo(
            "process 2 received or still holds 2 copies that process 1 did not send to it"
                + EXPECTED);
  }

  @Test
  void shouldNoteEachCopyLeftOverOnce() {
    left(1, 3, 2);
    left(3, 1, 1);
    left(1, 2, 4);

    assertThat(examined(signalled3(), false).notes())
        .containsExactly(
            "2 copies were sent to process 3 and not received before it was killed.",
            "1 copy was sent by process 3 before it was killed and neither received nor listed as"
                + " queued.",
            "4 copies were neither received nor listed as queued, and counted as queued, because no"
                + " queue was listed.");
    assertThat(tally.result().violations()).isZero();
  }

  @Test
  void shouldNoteNothingOfWhatIsNotLeftOver() {
    left(3, 1, 1);

    assertThat(examined(signalled3(), false).notes())
        .containsExactly(
            "1 copy was sent by process 3 before it was killed and neither received nor listed as"
                + " queued.");
  }

  /** Of four copies of a killed process two may have gone with it, and two were at the relay. */
  @Test
  void whatTheRelayHadShouldArriveThoughItsSenderWasKilled() {
    left(3, 1, 4);
    examined(signalled3(), true, Map.of(ChannelTable.key(3, 1), 2L));

    assertThat(tally.result().violations()).isOne();
    assertThat(tally.result().first())
        .isEqualTo(
            "process 3 sent 2 copies to process 1 that were neither received nor still queued, the"
                + " oldest one message 3-1"
                + EXPECTED);
  }

  @Test
  void noMoreCopiesThanAreLeftShouldBeLostAtTheRelay() {
    left(3, 1, 1);
    examined(signalled3(), true, Map.of(ChannelTable.key(3, 1), 9L));

    assertThat(tally.result().first())
        .isEqualTo(
            "process 3 sent 1 copy to process 1 that was neither received nor still queued, message"
                + " 3-1"
                + EXPECTED);
  }

  @Test
  void whatTheRelayHadForAKilledProcessMayNotArrive() {
    left(1, 3, 4);
    examined(signalled3(), true, Map.of(ChannelTable.key(1, 3), 2L));

    assertThat(tally.result().violations()).isZero();
  }
}
