package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lamplight.model.Die;
import lamplight.model.KeyedRandom;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import org.junit.jupiter.api.Test;

/**
 * Three processes, of which the third was killed by a signal. The draw of its first tick, 1, means
 * a send to process 1.
 */
class ChannelCheckTest {
  private static final long SEED = 6;

  private final Tallies tallies = new Tallies();
  private final CheckScope scope = scope();
  private final ChannelCheck check =
      new ChannelCheck(
          scope, LogCompleteness.of(scope, true), tallies, (receiver, arrivedNs, sentNs) -> {});

  private static CheckScope scope() {
    TreeMap<Integer, Long> ticks = new TreeMap<>();
    ticks.put(3, 5L);
    return new CheckScope(
        SEED,
        3,
        Optional.of(Die.ofSides(10)),
        Optional.empty(),
        true,
        Optional.empty(),
        new Kills(ticks, false),
        Optional.empty());
  }

  private List<ProcessCheck> processes() {
    return IntStream.rangeClosed(1, 3)
        .mapToObj(process -> new ProcessCheck(process, scope, KeyedRandom.of(SEED), new Tallies()))
        .toList();
  }

  @Test
  void shouldSayWhetherAMessageHasASend() {
    check.sent(new MutableEvent().send(1, 1, 10, 1, 0, 1, 2).stamped(1), 2);
    check.sent(new MutableEvent().send(1, 2, 20, 2, 0, 2, 2).stamped(2), 2);

    assertThat(check.received(new MutableEvent().receive(2, 1, 30, 2, 0, 1, 1, 1, 15))).isTrue();
    assertThat(check.received(new MutableEvent().receive(2, 2, 30, 3, 0, 1, 1, 1, 15))).isFalse();
    assertThat(check.queued(new MutableEvent().queued(2, 1, 2, 2, 25), 1)).isTrue();
    assertThat(check.queued(new MutableEvent().queued(2, 1, 2, 2, 25), 2)).isFalse();
  }

  /** It may have sent one message whose row was not written any more, but not two. */
  @Test
  void shouldCountAMessageThatAKilledProcessCannotHaveSentAsOneWithoutASend() {
    check.received(new MutableEvent().receive(1, 1, 30, 2, 0, 3, 1, 1, 15));
    check.received(new MutableEvent().receive(1, 2, 30, 3, 0, 3, 2, 2, 15));

    assertThat(check.unmatched().end(processes()))
        .containsExactly(
            "Process 1 got message 3-1, whose send is past the end of the log of process 3.");
    assertThat(tallies.of(Rule.MATCHED).result().violations()).isOne();
    assertThat(tallies.of(Rule.MATCHED).result().first())
        .isEqualTo("process 1, tick 2: receives message 3-2, but process 3 had not sent it");
    assertThat(check.unmatched().remove(3, 1)).isOne();
  }

  @Test
  void shouldKeepASendToAllUntilItsLastCopyWasTakenAndNoLonger() {
    check.sent(
        new MutableEvent().send(1, 1, 10, 1, 0, 1, Message.EVERYONE).stamped(1), Message.EVERYONE);
    check.received(new MutableEvent().receive(2, 1, 30, 2, 0, 1, 1, 1, 15));
    // The second message cannot take the slot of the first, of which a copy is outstanding.
    assertThat(check.outstanding().addMessage(2, 2, 2, 20, 1)).isOne();
    check.received(new MutableEvent().receive(3, 1, 30, 2, 0, 1, 1, 1, 15));
    assertThat(check.outstanding().addMessage(3, 3, 3, 30, 1)).isZero();
  }

  @Test
  void shouldTakeAnUnloggedMessageOfAKilledProcessOnceAndOnlyWhereItsDrawMeansIt() {
    check.received(new MutableEvent().receive(1, 1, 30, 2, 0, 3, 1, 1, 15));
    check.received(new MutableEvent().receive(1, 2, 30, 3, 0, 3, 1, 1, 15));
    check.received(new MutableEvent().receive(2, 1, 30, 2, 0, 3, 1, 1, 15));

    assertThat(check.unmatched().end(processes())).hasSize(1);
    assertThat(check.unmatched().unlogged())
        .extracting(Unmatched.Pending::receiver)
        .containsExactly(1);
    assertThat(tallies.of(Rule.MATCHED).result().violations()).isEqualTo(2);
    assertThat(tallies.of(Rule.MATCHED).result().first())
        .isEqualTo(
            "process 1, tick 2: receives message 3-1, but process 3 had not sent it, and cannot"
                + " have done so before it was killed: a copy of it came before this one");
  }

  @Test
  void shouldFindALoggedMessageReceivedAfterTheUnloggedOne() {
    check.sent(new MutableEvent().send(3, 1, 10, 1, 0, 1, 1).stamped(1), 1);
    check.received(new MutableEvent().receive(1, 1, 30, 3, 0, 3, 2, 2, 15));
    check.received(new MutableEvent().receive(1, 2, 30, 4, 0, 3, 1, 1, 15));

    assertThat(tallies.of(Rule.FIRST_IN_FIRST_OUT).result().first())
        .isEqualTo(
            "process 1, tick 2: receives message 3-1 after message 3-2, but process 3 sent it"
                + " before that one");
  }

  /** A connection loses what came last, not what came before something that arrived. */
  @Test
  void shouldFindACopyLostBeforeTheUnloggedOne() {
    check.sent(new MutableEvent().send(3, 1, 10, 1, 0, 1, 1).stamped(1), 1);
    check.received(new MutableEvent().receive(1, 1, 30, 2, 0, 3, 2, 1, 15));
    assertThat(check.unmatched().end(processes())).hasSize(1);

    Tally conserved = tallies.of(Rule.CONSERVED);
    new ConservationRule(scope, LogCompleteness.of(scope, true), conserved, Map.of())
        .examine(check.outstanding(), check.unmatched());

    assertThat(conserved.result().violations()).isOne();
    assertThat(conserved.result().first())
        .startsWith(
            "process 3 sent 1 copy to process 1 that was neither received nor still queued, message"
                + " 3-1");
  }

  /** Its receive is told once before its send, and once more after it: no other overtook it. */
  @Test
  void aMessageShouldNotOvertakeItself() {
    check.received(new MutableEvent().receive(1, 1, 30, 2, 0, 3, 1, 1, 15));
    check.sent(new MutableEvent().send(3, 1, 10, 1, 0, 1, 1).stamped(1), 1);

    assertThat(check.received(new MutableEvent().receive(1, 2, 30, 3, 0, 3, 1, 1, 15))).isTrue();
    assertThat(tallies.of(Rule.FIRST_IN_FIRST_OUT).result().violations()).isZero();
  }
}
