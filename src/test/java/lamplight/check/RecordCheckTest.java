package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lamplight.model.MutableEvent;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.RelayOrder;
import lamplight.model.RelaySpec;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/**
 * A star of two processes, a minute of model time at twice the speed of the wall clock, whose relay
 * takes 20 ms of model time over a copy: 10 ms by the logs. Process 2 is killed at 40 s.
 */
class RecordCheckTest {
  private static final long SECOND_NS = 1_000_000_000L;
  private static final long START_NS = 1_000 * SECOND_NS;
  private static final TrialSpec SPEC =
      TrialSpec.withAlignedPhases(1, 10, 60 * SECOND_NS, List.of(Rate.of(1), Rate.of(1)))
          .withRelay(Optional.of(new RelaySpec(RelayOrder.ARRIVAL, 20_000_000)))
          .withFaults(new PlannedFaults(List.of(new PlannedFault.Kill(2, 40 * SECOND_NS))));
  private static final Timeline REAL = Timeline.real(START_NS, 2, OptionalLong.empty());
  private static final Recorded RECORDED =
      new Recorded(
          List.of(OptionalLong.of(2), OptionalLong.empty()),
          OptionalLong.of(1),
          List.of(
              new Recorded.Halt(1, START_NS + 5 * SECOND_NS, START_NS + 7 * SECOND_NS),
              new Recorded.Halt(2, START_NS + 20 * SECOND_NS, Long.MAX_VALUE)));

  private final RecordCheck check = new RecordCheck(SPEC, REAL, RECORDED, ViolationListener.NONE);

  private CheckResult result() {
    return check.beside(new CheckResult(Verdict.INCOMPLETE, new Tallies().results(), List.of("n")));
  }

  private String first(Rule rule) {
    return result().rules().get(rule.ordinal()).first();
  }

  private void agree() {
    check.on(new MutableEvent().queued(1, 2, 1, 1, START_NS));
    check.on(new MutableEvent().queued(1, 2, 2, 2, START_NS));
    relayed(START_NS, START_NS + 10_000_000);
  }

  private void relayed(long takenNs, long forwardedNs) {
    check.on(new MutableEvent().relayed(2, 1, 1, 1, takenNs, takenNs, forwardedNs, 0));
  }

  @Test
  void shouldAddNothingToLogsThatAgree() {
    agree();
    // The moments before a pause and after its end, and the last before a kill.
    check.on(new MutableEvent().internal(1, 9, START_NS + 5 * SECOND_NS, 1, 0));
    check.on(new MutableEvent().internal(1, 10, START_NS + 7 * SECOND_NS, 2, 0));
    check.on(new MutableEvent().internal(2, 40, START_NS + 20 * SECOND_NS, 3, 0));

    assertThat(result())
        .isEqualTo(new CheckResult(Verdict.INCOMPLETE, new Tallies().results(), List.of("n")));
  }

  @Test
  void shouldCountTheMessagesLeftAndTheCopiesForwarded() {
    agree();
    check.on(new MutableEvent().queued(1, 2, 3, 3, START_NS));
    assertThat(result().verdict()).isEqualTo(Verdict.INVALID);
    assertThat(first(Rule.CONSERVED))
        .isEqualTo(
            "process 1: its queue at the end lists 3 messages, but 2, as trial.properties says, was"
                + " expected");
  }

  @Test
  void shouldCountTheCopiesForwarded() {
    agree();
    relayed(START_NS, START_NS + 10_000_000);
    assertThat(first(Rule.CONSERVED))
        .isEqualTo(
            "the relay: its log holds 2 copies, but 1, as trial.properties says, was expected");
  }

  /**
   * A signal that stops has 250 ms, and the clocks 1 ms and 500 ppm of the 20 s, the 5 s or the 7
   * s.
   */
  @Test
  void shouldFindATickOfAProcessThatWasKilledOrPaused() {
    agree();
    check.on(new MutableEvent().internal(2, 41, START_NS + 20 * SECOND_NS + 261_000_000, 3, 0));
    check.on(new MutableEvent().internal(1, 10, START_NS + 5 * SECOND_NS + 253_500_000, 3, 0));
    check.on(new MutableEvent().internal(1, 11, START_NS + 7 * SECOND_NS - 4_500_000, 3, 0));
    assertThat(first(Rule.TICKS)).isEmpty();

    check.on(new MutableEvent().internal(2, 41, START_NS + 20 * SECOND_NS + 261_000_001, 3, 0));
    check.on(new MutableEvent().internal(1, 10, START_NS + 5 * SECOND_NS + 253_500_001, 3, 0));
    check.on(new MutableEvent().internal(1, 11, START_NS + 7 * SECOND_NS - 4_500_001, 3, 0));
    assertThat(first(Rule.TICKS))
        .isEqualTo(
            "process 2, tick 41: the time is 1020261000001 ns, but by trial.properties the process"
                + " was killed at 1020000000000 ns");
    assertThat(result().rules().get(Rule.TICKS.ordinal()).violations()).isEqualTo(3);
  }

  @Test
  void theRelayShouldTakeItsTime() {
    agree();
    // A tenth and a microsecond less than 10 ms.
    check.on(new MutableEvent().relayed(2, 2, 1, 1, START_NS, START_NS, START_NS + 8_999_000, 0));
    assertThat(first(Rule.TICKS)).isEmpty();
    check.on(new MutableEvent().relayed(2, 3, 1, 1, START_NS, START_NS, START_NS + 8_998_999, 0));
    assertThat(first(Rule.TICKS))
        .isEqualTo(
            "the relay took 8998999 ns over message 2-3 to process 1, but its time over a copy,"
                + " 10000000 ns, was expected");
  }

  /** Nobody ticks after 30 s of the wall clock; by a slewed one it may be 16 ms before. */
  @Test
  void theRelayMayHurryWhenNobodyTicksAnyMore() {
    long drainNs = START_NS + 30 * SECOND_NS - 16_000_000;
    agree();
    relayed(drainNs, drainNs);
    assertThat(first(Rule.TICKS)).isEmpty();
    relayed(drainNs - 1, drainNs - 1);
    assertThat(first(Rule.TICKS)).isNotEmpty();
  }

  @Test
  void inVirtualTimeTheRelayShouldTakeItsVeryTime() {
    RecordCheck virtual =
        new RecordCheck(
            SPEC,
            Timeline.VIRTUAL,
            new Recorded(
                List.of(OptionalLong.empty(), OptionalLong.empty()),
                OptionalLong.empty(),
                List.of()),
            ViolationListener.NONE);
    CheckResult nothing = new CheckResult(Verdict.VALID, new Tallies().results(), List.of());
    virtual.on(new MutableEvent().relayed(2, 1, 1, 1, 5, 5, 20_000_005, 0));
    assertThat(virtual.beside(nothing)).isEqualTo(nothing);
    virtual.on(new MutableEvent().relayed(2, 1, 1, 1, 5, 5, 20_000_006, 0));
    assertThat(virtual.beside(nothing).verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void shouldCountTheMessagesLeftForTheLastProcessToo() {
    RecordCheck last =
        new RecordCheck(
            SPEC,
            REAL,
            new Recorded(
                List.of(OptionalLong.empty(), OptionalLong.of(1)), OptionalLong.empty(), List.of()),
            ViolationListener.NONE);
    CheckResult result =
        last.beside(new CheckResult(Verdict.VALID, new Tallies().results(), List.of()));

    assertThat(result.violations()).isOne();
    assertThat(result.firstViolation())
        .contains(
            "rule 5: process 2: its queue at the end lists 0 messages, but 1, as trial.properties"
                + " says, was expected");
  }
}
