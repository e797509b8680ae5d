package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lamplight.model.Hop;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** A star with 5 s of delay a hop, twice as fast as the wall clock, which ticks for 60 s. */
class HopDelaysTest {
  private static final long START_NS = 1_000_000_000_000L;
  private static final RelayedCopy.Id COPY = new RelayedCopy.Id(1, 4, 2);

  private static HopDelays delays(NetworkDelay delay, Timeline timeline) {
    TrialSpec spec =
        TrialSpec.withRandomPhases(1, 10, 60_000_000_000L, Stream.of(1L, 3L).map(Rate::of).toList())
            .withRelay(Optional.of(new RelaySpec(RelayOrder.ARRIVAL, 0)))
            .withDelay(delay);
    return new HopDelays(CheckScope.of(spec, Kills.NONE).in(timeline), true);
  }

  private static HopDelays real(NetworkDelay delay) {
    return delays(delay, Timeline.real(START_NS, 2, OptionalLong.empty()));
  }

  @Test
  void shouldAllowACopyToArriveAtOnceWithoutDelay() {
    assertThat(real(NetworkDelay.NONE).earliestNs(Hop.FROM_RELAY, COPY, START_NS))
        .isEqualTo(START_NS);
  }

  /** 2.5 s on the wall clock, less the millisecond and 500 ppm by which clocks may differ. */
  @Test
  void shouldDelayEachHopByItsOwnDelay() {
    HopDelays delays = real(NetworkDelay.parse("fixed 5000000000"));
    long earliestNs = START_NS + 2_500_000_000L - 1_000_000 - 1_250_000;
    assertThat(delays.earliestNs(Hop.FROM_SENDER, COPY, START_NS)).isEqualTo(earliestNs);
    assertThat(delays.earliestNs(Hop.FROM_RELAY, COPY, START_NS)).isEqualTo(earliestNs);
    assertThat(HopDelays.reason("it was sent", 7, 9))
        .isEqualTo("because it was sent at 7 ns and its delay comes after that");
    assertThat(HopDelays.reason("it was sent", 7, 7)).isEqualTo("when it was sent");
  }

  /** The ticks end 30 s after the start on the wall clock; what the relay then holds goes on. */
  @Test
  void shouldLetTheRelayCutTheFirstHopShortAtTheEnd() {
    HopDelays delays = real(NetworkDelay.parse("fixed 5000000000"));
    long leftNs = START_NS + 28_000_000_000L;
    assertThat(delays.earliestNs(Hop.FROM_SENDER, COPY, leftNs)).isEqualTo(leftNs);
    assertThat(delays.earliestNs(Hop.FROM_RELAY, COPY, leftNs))
        .isEqualTo(leftNs + 2_500_000_000L - 2_250_000);
  }

  /** Both are dead 20 s after the start on the wall clock, so that the relay waits no longer. */
  @Test
  void shouldLetTheRelayCutTheFirstHopShortWhenAllAreKilled() {
    TrialSpec spec =
        TrialSpec.withRandomPhases(1, 10, 60_000_000_000L, Stream.of(1L, 3L).map(Rate::of).toList())
            .withRelay(Optional.of(new RelaySpec(RelayOrder.ARRIVAL, 0)))
            .withDelay(NetworkDelay.parse("fixed 5000000000"))
            .withFaults(
                new PlannedFaults(
                    List.of(
                        new PlannedFault.Kill(1, 30_000_000_000L),
                        new PlannedFault.Kill(2, 40_000_000_000L))));
    Timeline timeline = Timeline.real(START_NS, 2, OptionalLong.empty());
    HopDelays delays = new HopDelays(CheckScope.of(spec, Kills.NONE).in(timeline), true);
    long inTime = START_NS + 17_000_000_000L;
    assertThat(delays.earliestNs(Hop.FROM_SENDER, COPY, inTime))
        .isEqualTo(inTime + 2_500_000_000L - 2_250_000);
    long leftNs = START_NS + 18_000_000_000L;
    assertThat(delays.earliestNs(Hop.FROM_SENDER, COPY, leftNs)).isEqualTo(leftNs);
  }

  /** When a process has died, the others are ended at once, and the relay waits no longer. */
  @Test
  void shouldLetTheRelayCutTheFirstHopShortInATrialThatFailed() {
    TrialSpec spec =
        TrialSpec.withRandomPhases(1, 10, 60_000_000_000L, Stream.of(1L, 3L).map(Rate::of).toList())
            .withRelay(Optional.of(new RelaySpec(RelayOrder.ARRIVAL, 0)))
            .withDelay(NetworkDelay.parse("fixed 5000000000"));
    CheckScope scope =
        CheckScope.of(spec, Kills.NONE).in(Timeline.real(START_NS, 2, OptionalLong.empty()));
    HopDelays delays = new HopDelays(scope, false);
    assertThat(delays.earliestNs(Hop.FROM_SENDER, COPY, START_NS)).isEqualTo(START_NS);
    assertThat(delays.earliestNs(Hop.FROM_RELAY, COPY, START_NS))
        .isEqualTo(START_NS + 2_500_000_000L - 2_250_000);
  }

  @Test
  void shouldBeExactInVirtualTime() {
    HopDelays delays = delays(NetworkDelay.parse("fixed 5000000000"), Timeline.VIRTUAL);
    assertThat(delays.earliestNs(Hop.FROM_SENDER, COPY, 59_000_000_000L))
        .isEqualTo(64_000_000_000L);
  }
}
