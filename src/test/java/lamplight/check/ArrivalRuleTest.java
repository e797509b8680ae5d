package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lamplight.model.EventView;
import lamplight.model.Hop;
import lamplight.model.MutableEvent;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** A star with 5 s of delay a hop, twice as fast as the wall clock, which ticks for 60 s. */
class ArrivalRuleTest {
  private static final long START_NS = 1_000_000_000_000L;
  private static final Timeline REAL = Timeline.real(START_NS, 2, OptionalLong.empty());

  /** 2.5 s on the wall clock, less the millisecond and 500 ppm by which clocks may differ. */
  private static final long DELAY_NS = 2_500_000_000L - 1_000_000 - 1_250_000;

  private static TrialSpec star(NetworkDelay delay) {
    return TrialSpec.withRandomPhases(
            1, 10, 60_000_000_000L, Stream.of(1L, 3L).map(Rate::of).toList())
        .withRelay(Optional.of(new RelaySpec(RelayOrder.ARRIVAL, 0)))
        .withDelay(delay);
  }

  private static CheckScope delayed(Timeline timeline) {
    return CheckScope.of(star(new NetworkDelay.Fixed(5_000_000_000L)), Kills.NONE).in(timeline);
  }

  /** Message 1-4 to process 2 as the relay takes it, or as process 2 receives it. */
  private static EventView arrival(Hop hop, long arrivedNs) {
    return hop == Hop.FROM_SENDER
        ? new MutableEvent().relayed(1, 4, 2, 9, arrivedNs, arrivedNs, arrivedNs, 0)
        : new MutableEvent().receive(2, 7, arrivedNs, 10, 0, 1, 4, 9, arrivedNs);
  }

  private long violations(CheckScope scope, Hop hop, boolean ended, long leftNs, long arrivedNs) {
    Tally own = new Tally(Rule.MATCHED);
    new ArrivalRule(scope, hop, ended, own).examine(arrival(hop, arrivedNs), 7, leftNs);
    return own.result().violations();
  }

  private void assertEarliest(
      CheckScope scope, Hop hop, boolean ended, long leftNs, long earliestNs) {
    assertThat(violations(scope, hop, ended, leftNs, earliestNs)).as("%s", hop).isZero();
    assertThat(violations(scope, hop, ended, leftNs, earliestNs - 1)).as("%s", hop).isOne();
  }

  @Test
  void shouldAllowACopyToArriveAtOnceWithoutDelay() {
    CheckScope prompt = CheckScope.of(star(NetworkDelay.NONE), Kills.NONE).in(REAL);
    for (Hop hop : Hop.values()) {
      assertEarliest(prompt, hop, true, START_NS, START_NS);
    }
  }

  @Test
  void shouldDelayEachHopByItsOwnDelay() {
    for (Hop hop : Hop.values()) {
      assertEarliest(delayed(REAL), hop, true, START_NS, START_NS + DELAY_NS);
    }
  }

  @Test
  void shouldSayWhichArrivalWasExpectedAndWhy() {
    CheckScope scope = delayed(Timeline.real(0, 2, OptionalLong.empty()));
    Tally tally = new Tally(Rule.MATCHED);
    new ArrivalRule(scope, Hop.FROM_RELAY, true, tally).examine(arrival(Hop.FROM_RELAY, 8), 7, 7);
    assertThat(tally.result().first())
        .isEqualTo(
            "process 2, tick 7: receives message 1-4, which arrived at 8 ns, but an arrival from"
                + " 2497750007 ns on was expected, because it was forwarded at 7 ns and then"
                + " delayed");
    Tally other = new Tally(Rule.MATCHED);
    new ArrivalRule(scope, Hop.FROM_SENDER, true, other).examine(arrival(Hop.FROM_SENDER, 8), 3, 9);
    assertThat(other.result().first())
        .isEqualTo(
            "the relay, copy 3: forwards message 1-4 to process 2, which arrived at the relay at 8"
                + " ns, but an arrival from 2497750009 ns on was expected, because it was sent at 9"
                + " ns and then delayed");
  }

  /** The ticks end 30 s after the start on the wall clock; what the relay then holds goes on. */
  @Test
  void shouldLetTheRelayCutTheFirstHopShortAtTheEnd() {
    long leftNs = START_NS + 28_000_000_000L;
    assertEarliest(delayed(REAL), Hop.FROM_SENDER, true, leftNs, leftNs);
    assertEarliest(delayed(REAL), Hop.FROM_RELAY, true, leftNs, leftNs + DELAY_NS);
  }

  /** Both are dead 20 s after the start on the wall clock, so that the relay waits no longer. */
  @Test
  void shouldLetTheRelayCutTheFirstHopShortWhenAllAreKilled() {
    PlannedFaults kills =
        new PlannedFaults(
            List.of(
                new PlannedFault.Kill(1, 30_000_000_000L),
                new PlannedFault.Kill(2, 40_000_000_000L)));
    CheckScope scope =
        CheckScope.of(star(new NetworkDelay.Fixed(5_000_000_000L)).withFaults(kills), Kills.NONE)
            .in(REAL);
    long inTime = START_NS + 17_000_000_000L;
    assertEarliest(scope, Hop.FROM_SENDER, true, inTime, inTime + DELAY_NS);
    long leftNs = START_NS + 18_000_000_000L;
    assertEarliest(scope, Hop.FROM_SENDER, true, leftNs, leftNs);
  }

  /** When a process has died, the others are ended at once, and the relay waits no longer. */
  @Test
  void shouldLetTheRelayCutTheFirstHopShortInATrialThatFailed() {
    assertEarliest(delayed(REAL), Hop.FROM_SENDER, false, START_NS, START_NS);
    assertEarliest(delayed(REAL), Hop.FROM_RELAY, false, START_NS, START_NS + DELAY_NS);
  }

  /** Neither earlier nor later. */
  @Test
  void shouldBeExactInVirtualTime() {
    for (Hop hop : Hop.values()) {
      CheckScope scope = delayed(Timeline.VIRTUAL);
      assertEarliest(scope, hop, true, 59_000_000_000L, 64_000_000_000L);
      assertThat(violations(scope, hop, true, 59_000_000_000L, 64_000_000_001L)).isOne();
    }
  }
}
