package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** Three ticks a second from 0.1 s on: tick 5 is due at 1,433,333,333 ns of 60 s. */
class DeadlineRuleTest {
  private static final long SECOND_NS = 1_000_000_000L;
  private static final TickSchedule SCHEDULE = new TickSchedule(Rate.of(3), 100_000_000L);
  private static final TrialSpec SPEC =
      new TrialSpec(1, 10, 60 * SECOND_NS, List.of(SCHEDULE, SCHEDULE));
  private static final long START_NS = 1_000_000 * SECOND_NS;

  private static String firstOf(TrialSpec spec, Timeline timeline, long tick, long timeNs) {
    Tally tally = new Tally(Rule.TICKS);
    new DeadlineRule(2, spec, timeline, tally).event(tick, timeNs);
    return tally.result().first();
  }

  @Test
  void inVirtualTimeATickShouldTakePlaceAtItsVeryDeadline() {
    assertThat(firstOf(SPEC, Timeline.VIRTUAL, 5, 1_433_333_333L)).isEmpty();
    for (long timeNs : new long[] {1_433_333_332L, 1_433_333_334L}) {
      assertThat(firstOf(SPEC, Timeline.VIRTUAL, 5, timeNs))
          .isEqualTo(
              "process 2, tick 5: the time is "
                  + timeNs
                  + " ns, but its deadline, 1433333333 ns, was expected");
    }
  }

  @Test
  void inVirtualTimeATickThatFallsDueInAPauseShouldTakePlaceAtItsEnd() {
    TrialSpec paused =
        SPEC.withFaults(
            new PlannedFaults(List.of(new PlannedFault.Pause(2, SECOND_NS, 2 * SECOND_NS))));

    assertThat(firstOf(paused, Timeline.VIRTUAL, 5, 3 * SECOND_NS)).isEmpty();
    assertThat(firstOf(paused, Timeline.VIRTUAL, 5, 1_433_333_333L))
        .endsWith("but its deadline, 3000000000 ns, was expected");
  }

  /**
   * The deadline is half of 1,433,333,333 ns after the start; 1 ms and 500 ppm of it are allowed.
   */
  @Test
  void inRealTimeATickShouldNotBeEarlierThanTheClocksAllow() {
    Timeline timeline = Timeline.real(START_NS, 2, OptionalLong.empty());
    long deadlineNs = START_NS + 716_666_666L;
    long earliestNs = deadlineNs - 1_000_000 - 358_333;

    assertThat(firstOf(SPEC, timeline, 5, earliestNs)).isEmpty();
    assertThat(firstOf(SPEC, timeline, 5, earliestNs - 1))
        .isEqualTo(
            "process 2, tick 5: the time is "
                + (earliestNs - 1)
                + " ns, but not before its deadline, "
                + deadlineNs
                + " ns, was expected");
  }

  @Test
  void inRealTimeATickMayBeLateButNotAfterTheEnd() {
    long endNs = START_NS + 61 * SECOND_NS;
    Timeline ended = Timeline.real(START_NS, 1, OptionalLong.of(endNs));
    Timeline unknown = Timeline.real(START_NS, 1, OptionalLong.empty());

    assertThat(firstOf(SPEC, ended, 5, endNs)).isEmpty();
    assertThat(firstOf(SPEC, unknown, 5, endNs + 1)).isEmpty();
    assertThat(firstOf(SPEC, ended, 5, endNs + 1))
        .isEqualTo(
            "process 2, tick 5: the time is 1000061000000001 ns, but the trial had ended by"
                + " 1000061000000000 ns");
  }

  /** That there are 180 ticks and no more is another fault, which is found elsewhere. */
  @Test
  void shouldHoldNoDeadlineAgainstATickThatWasNeverDue() {
    assertThat(firstOf(SPEC, Timeline.VIRTUAL, 181, 0)).isEmpty();
    assertThat(firstOf(SPEC, Timeline.VIRTUAL, Long.MAX_VALUE, 0)).isEmpty();
    assertThat(firstOf(SPEC, Timeline.VIRTUAL, 0, 0)).isEmpty();
  }

  @Test
  void theFirstAndTheLastTickShouldHaveTheirDeadlines() {
    assertThat(firstOf(SPEC, Timeline.VIRTUAL, 1, 99_999_999L))
        .isEqualTo(
            "process 2, tick 1: the time is 99999999 ns, but its deadline, 100000000 ns, was"
                + " expected");
    assertThat(firstOf(SPEC, Timeline.VIRTUAL, 180, 0))
        .isEqualTo(
            "process 2, tick 180: the time is 0 ns, but its deadline, 59766666666 ns, was"
                + " expected");
  }

  @Test
  void shouldSayFromWhenOnATickCanBe() {
    DeadlineRule rule = new DeadlineRule(2, SPEC, Timeline.VIRTUAL, new Tally(Rule.TICKS));

    assertThat(rule.earliestNs(1)).isEqualTo(100_000_000L);
    assertThat(rule.earliestNs(180)).isEqualTo(59_766_666_666L);
    assertThat(rule.earliestNs(181)).isEqualTo(Long.MAX_VALUE);
  }
}
