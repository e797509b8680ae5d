package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lamplight.model.Die;
import lamplight.model.EventView;
import lamplight.model.Hop;
import lamplight.model.KeyedRandom;
import lamplight.model.MutableEvent;
import lamplight.model.NetworkDelay;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** Which copies wait for each other on their way, and whose delay is whose, in virtual time. */
class ArrivalChannelTest {
  private static final NetworkDelay FIVE = new NetworkDelay.Fixed(5);
  private static final Hop MESH = Hop.FROM_SENDER;

  private final Tally tally = new Tally(Rule.MATCHED);

  private static TrialSpec spec(boolean star, NetworkDelay delay) {
    return TrialSpec.withRandomPhases(
            1, 10, 60_000_000_000L, Stream.of(1L, 2L, 3L).map(Rate::of).toList())
        .withRelay(
            star ? Optional.of(new RelaySpec(RelayOrder.ARRIVAL, 0)) : Optional.<RelaySpec>empty())
        .withDelay(delay);
  }

  private static CheckScope scope(boolean star, NetworkDelay delay) {
    return CheckScope.of(spec(star, delay), Kills.NONE).in(Timeline.VIRTUAL);
  }

  private ArrivalRule rule(boolean star, Hop hop) {
    return new ArrivalRule(scope(star, FIVE), hop, true, tally);
  }

  /** Message 4 of a sender to a receiver. */
  private static EventView receive(int sender, int receiver, long arrivedNs) {
    return new MutableEvent().receive(receiver, 7, arrivedNs, 10, 0, sender, 4, 9, arrivedNs);
  }

  private static EventView row(int sender, int receiver, long arrivedNs) {
    return new MutableEvent().relayed(sender, 4, receiver, 9, arrivedNs, arrivedNs, arrivedNs, 0);
  }

  private void assertWhole() {
    assertThat(tally.result().violations()).as(tally.result().first()).isZero();
  }

  @Test
  void onlyCopiesOfOnePairShouldWaitForEachOtherInAMesh() {
    ArrivalRule rule = rule(false, MESH);
    rule.examine(receive(1, 2, 105), 7, 100);
    rule.examine(receive(1, 2, 105), 7, 90);
    rule.examine(receive(3, 2, 85), 7, 80);
    rule.examine(receive(1, 3, 75), 7, 70);
    rule.examine(receive(2, 1, 65), 7, 60);
    assertWhole();

    rule.examine(receive(1, 2, 95), 7, 90);
    assertThat(tally.result().first())
        .isEqualTo(
            "process 2, tick 7: receives message 1-4, which arrived at 95 ns, but an arrival at 105"
                + " ns was expected, because it was sent at 90 ns and then delayed");
  }

  @Test
  void copiesOfOneSenderShouldWaitForEachOtherOnTheWayToTheRelay() {
    ArrivalRule rule = rule(true, Hop.FROM_SENDER);
    rule.examine(row(1, 2, 105), 1, 100);
    rule.examine(row(1, 3, 105), 2, 90);
    rule.examine(row(3, 2, 85), 3, 80);
    rule.examine(row(2, 1, 75), 4, 70);
    assertWhole();
  }

  @Test
  void copiesToOneReceiverShouldWaitForEachOtherOnTheWayFromTheRelay() {
    ArrivalRule rule = rule(true, Hop.FROM_RELAY);
    rule.examine(receive(1, 2, 105), 7, 100);
    rule.examine(receive(3, 2, 105), 7, 90);
    rule.examine(receive(1, 3, 85), 7, 80);
    rule.examine(receive(2, 1, 75), 7, 70);
    assertWhole();
  }

  @Test
  void eachCopyShouldHaveTheDelayOfItsOwnSenderAndReceiver() {
    NetworkDelay random = new NetworkDelay.Exponential(1_000_000_000);
    KeyedRandom draws = KeyedRandom.of(1);
    long there = random.of(draws, Hop.FROM_SENDER, 1, 2, 4);
    assertThat(there).isNotEqualTo(random.of(draws, Hop.FROM_SENDER, 2, 1, 4));

    new ArrivalRule(scope(false, random), MESH, true, tally).examine(receive(1, 2, there), 7, 0);
    new ArrivalRule(scope(true, random), Hop.FROM_SENDER, true, tally)
        .examine(row(1, 2, there), 7, 0);
    new ArrivalRule(scope(true, random), Hop.FROM_RELAY, true, tally)
        .examine(receive(1, 2, random.of(draws, Hop.FROM_RELAY, 1, 2, 4)), 7, 0);
    assertWhole();
  }

  @Test
  void aStarWhoseRelayIsNotToldShouldSayNothingOfDelays() {
    CheckScope untold =
        new CheckScope(
            1,
            3,
            Optional.of(Die.ofSides(10)),
            Optional.of(spec(true, FIVE)),
            true,
            Optional.empty(),
            Kills.NONE,
            Optional.of(Timeline.VIRTUAL));
    ArrivalRule rule = new ArrivalRule(untold, MESH, true, tally);
    rule.examine(receive(1, 2, 100), 7, 100);
    assertWhole();
    assertThat(rule.foundSentLater()).isFalse();

    rule.examine(receive(1, 2, 99), 7, 100);
    assertThat(tally.result().violations()).isOne();
    assertThat(rule.foundSentLater()).isTrue();
  }

  /**
   * The 60 s end at 60 s, less a millisecond and 30 ms, by which clocks may differ: from 59.969 s
   * on the relay holds nothing. A copy of 5 s can come 3.5 ms early.
   */
  @Test
  void theRelayShouldHurryFromTheVeryInstantAtWhichTheTicksMayBeOver() {
    CheckScope real =
        CheckScope.of(spec(true, new NetworkDelay.Fixed(5_000_000_000L)), Kills.NONE)
            .in(Timeline.real(0, 1, OptionalLong.empty()));
    ArrivalRule rule = new ArrivalRule(real, Hop.FROM_SENDER, true, tally);
    long leftNs = 59_969_000_000L - (5_000_000_000L - 3_500_000);
    rule.examine(row(1, 2, leftNs), 1, leftNs);
    rule.examine(row(1, 2, 59_968_999_999L), 2, leftNs - 1);
    assertWhole();

    rule.examine(row(1, 2, 59_968_999_998L), 3, leftNs - 1);
    assertThat(tally.result().first())
        .isEqualTo(
            "the relay, copy 3: forwards message 1-4 to process 2, which arrived at the relay at"
                + " 59968999998 ns, but an arrival from 59968999999 ns on was expected, because it"
                + " was sent at 54972499999 ns and then delayed");
  }
}
