package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import lamplight.model.Event;
import lamplight.model.Hop;
import lamplight.model.MutableEvent;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** Rule 3 knows when a link was cut on purpose. */
class CutLinkCheckTest {
  private static final long SECOND = 1_000_000_000L;
  private static final PlannedFault.Cut CUT = new PlannedFault.Cut(1, 3, 5 * SECOND, 5 * SECOND);

  private static TrialSpec spec(long seed, NetworkDelay delay, PlannedFault... faults) {
    return TrialSpec.withRandomPhases(
            seed, 10, 20 * SECOND, Stream.of(2L, 3L, 6L).map(Rate::of).toList())
        .withDelay(delay)
        .withFaults(new PlannedFaults(List.of(faults)));
  }

  @Test
  void aTrialWithACutShouldBeValid() {
    long seed = new Random().nextLong();
    for (NetworkDelay delay :
        List.of(
            NetworkDelay.NONE,
            new NetworkDelay.Fixed(SECOND / 3),
            new NetworkDelay.Exponential(SECOND))) {
      CheckResult result =
          Tape.of(spec(seed, delay, CUT, new PlannedFault.Cut(1, 2, 8 * SECOND, SECOND))).check();
      assertThat(result.verdict()).as("seed %d, %s", seed, delay).isEqualTo(Verdict.VALID);
    }
  }

  /** A network that does not keep to the plan delivers at once. */
  @Test
  void shouldFindACopyThatArrivesWhileItsLinkIsCut() {
    Tape whole = Tape.of(spec(4, NetworkDelay.NONE));
    Event.Receive early =
        whole.first(
            Event.Receive.class,
            receive ->
                receive.process() + receive.sender() == 4
                    && receive.arrivedNs() >= CUT.atNs()
                    && receive.arrivedNs() < CUT.endNs());
    CheckResult result =
        whole.check(
            new CausalityCheck(
                CheckScope.inVirtualTime(spec(4, NetworkDelay.NONE, CUT)),
                true,
                (receiver, arrivedNs, sentNs) -> {}));

    Map<Rule, String> broken = CheckedTapes.brokenRules(result);
    assertThat(broken).containsOnlyKeys(Rule.MATCHED);
    assertThat(broken.get(Rule.MATCHED))
        .isEqualTo(
            "process %d, tick %d: receives message %d-%d, which arrived at %d ns, but an arrival at"
                    .formatted(
                        early.process(),
                        early.tick(),
                        early.sender(),
                        early.number(),
                        early.arrivedNs())
                + " 10000000000 ns was expected, when the link, which was cut on purpose, healed");
  }

  /** In real time clocks may differ by a millisecond and 500 ppm, here 3.5 ms at 5 s. */
  @Test
  void inRealTimeShouldAllowForTheClocks() {
    CheckScope real =
        CheckScope.of(spec(4, NetworkDelay.NONE, CUT), Kills.NONE)
            .in(Timeline.real(0, 1, OptionalLong.empty()));
    long slackAtEnd = 1_000_000 + 10 * SECOND / 2_000;

    assertThat(violations(real, 6 * SECOND, 10 * SECOND - slackAtEnd)).isZero();
    assertThat(violations(real, 6 * SECOND, 10 * SECOND - slackAtEnd - 1)).isOne();
    assertThat(violations(real, 6 * SECOND, 11 * SECOND)).as("a busy machine").isZero();
    assertThat(violations(real, 5 * SECOND + 1_000, 5 * SECOND + 2_000))
        .as("sent just as the link was cut")
        .isZero();
  }

  private static long violations(CheckScope scope, long sentNs, long arrivedNs) {
    Tally tally = new Tally(Rule.MATCHED);
    new ArrivalRule(scope, Hop.FROM_SENDER, true, tally)
        .examine(new MutableEvent().receive(3, 9, arrivedNs, 10, 0, 1, 4, 9, arrivedNs), 9, sentNs);
    return tally.result().violations();
  }
}
