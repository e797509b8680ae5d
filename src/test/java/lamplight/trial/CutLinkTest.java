package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lamplight.log.TrialRecord;
import lamplight.model.Event;
import lamplight.model.EventList;
import lamplight.model.Message;
import lamplight.model.NetworkDelay;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** A link that is cut on purpose in virtual time. */
class CutLinkTest {
  private static final long SECOND = 1_000_000_000L;

  /**
   * Process 1 is due at 0, 0.5, 1 and 1.5 s, process 2 at 0.25 and 1.25 s. The draws of process 1
   * are: to process 2, to all, to all, internal. Those of process 2 are: to all, to process 1.
   */
  private static final TrialSpec CALM =
      new TrialSpec(
          1,
          3,
          2 * SECOND,
          List.of(new TickSchedule(Rate.of(2), 0), new TickSchedule(Rate.of(1), SECOND / 4)));

  private static TrialSpec hit(TrialSpec spec, PlannedFault... faults) {
    return spec.withFaults(new PlannedFaults(List.of(faults)));
  }

  private static EventList run(TrialSpec spec) {
    EventList events = new EventList();
    VirtualTrial.run(spec, events);
    return events;
  }

  /**
   * From 0.25 s on, so that 1-1 is through; 1-2 waits till 1.25 s, and is in time for that tick.
   */
  @Test
  void shouldHoldCopiesUntilItHealsAndDeliverThemInOrder() {
    EventList events = run(hit(CALM, new PlannedFault.Cut(1, 2, SECOND / 4, SECOND)));

    assertThat(events.events())
        .containsExactly(
            new Event.Send(1, 1, 0, 1, 0, 1, 2),
            new Event.Receive(2, 1, SECOND / 4, 2, 0, 1, 1, 1, 0),
            new Event.Send(1, 2, SECOND / 2, 2, 0, 2, Message.EVERYONE),
            new Event.Send(1, 3, SECOND, 3, 0, 3, Message.EVERYONE),
            new Event.Receive(2, 2, 5 * SECOND / 4, 3, 1, 1, 2, 2, 5 * SECOND / 4),
            new Event.Internal(1, 4, 3 * SECOND / 2, 4, 0));
    assertThat(events.queued())
        .containsExactly(new Event.Receive(2, 0, 0, 0, 0, 1, 3, 3, 5 * SECOND / 4));
  }

  /**
   * A delay of 0.3 s brings the copy of 0 s into a cut from 0.3 s on, so that process 2 finds
   * nothing at 1.25 s and sends; what it sends arrives when the link is whole again.
   */
  @Test
  void shouldHoldWhatWouldArriveInTheCut() {
    TrialSpec slow = CALM.withDelay(new NetworkDelay.Fixed(3 * SECOND / 10));
    EventList events = run(hit(slow, new PlannedFault.Cut(2, 1, 3 * SECOND / 10, SECOND)));

    assertThat(events.queued().stream().map(Event.Receive::arrivedNs))
        .containsExactly(31 * SECOND / 20, 13 * SECOND / 10, 13 * SECOND / 10, 13 * SECOND / 10);
  }

  @Test
  void otherLinksShouldGoOnAsEver() {
    TrialSpec three =
        TrialSpec.withRandomPhases(
            3, 10, 60 * SECOND, Stream.of(2L, 3L, 4L).map(Rate::of).toList());
    PlannedFault.Cut cut = new PlannedFault.Cut(1, 3, 10 * SECOND, 5 * SECOND);
    for (Event event : run(hit(three, cut)).events()) {
      if (event instanceof Event.Receive receive) {
        boolean overIt = receive.process() + receive.sender() == 4;
        boolean duringIt = receive.arrivedNs() >= cut.atNs() && receive.arrivedNs() < cut.endNs();
        assertThat(overIt && duringIt).as("%s", receive).isFalse();
      }
    }
    assertThat(run(hit(three, cut)).events())
        .as("the same again")
        .isEqualTo(run(hit(three, cut)).events());
  }

  @Test
  void theRecordShouldHaveItsInstants() {
    PlannedFault.Cut cut = new PlannedFault.Cut(1, 2, SECOND / 4, SECOND);
    TrialRecord record = VirtualTrial.record("", hit(CALM, cut), event -> {});

    assertThat(record.state()).isEqualTo(TrialRecord.State.COMPLETE);
    assertThat(record.faultsDone())
        .containsExactly(
            new TrialRecord.FaultDone(
                OptionalLong.of(SECOND / 4), OptionalLong.of(5 * SECOND / 4)));
  }
}
