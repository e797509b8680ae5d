package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
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

/** A process that is restarted on purpose in virtual time, worked out by hand. */
class RestartedTrialTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long QUARTER = SECOND / 4;

  /**
   * Process 1 is due at 0, 0.5, 1 and 1.5 s, process 2 at 0.25 and 1.25 s. The draws of process 1
   * are: to process 2, to all, to all, internal. Those of process 2 are: to all, to process 1.
   */
  private static final TrialSpec CALM =
      new TrialSpec(
          1,
          3,
          2 * SECOND,
          List.of(new TickSchedule(Rate.of(2), 0), new TickSchedule(Rate.of(1), QUARTER)));

  private static TrialSpec hit(TrialSpec spec, PlannedFault... faults) {
    return spec.withFaults(new PlannedFaults(List.of(faults)));
  }

  private static EventList run(TrialSpec spec) {
    EventList events = new EventList();
    VirtualTrial.run(spec, events);
    return events;
  }

  /** Down from 0.75 to 1.1 s: 1-2 is lost with the queue, 1-3 of 1 s because nobody is there. */
  @Test
  void shouldLoseItsQueueItsClockAndWhatIsSentMeanwhile() {
    PlannedFault.Restart restart = new PlannedFault.Restart(2, 3 * QUARTER, 350_000_000L, false);
    EventList events = run(hit(CALM, restart));

    assertThat(events.events())
        .containsExactly(
            new Event.Send(1, 1, 0, 1, 0, 1, 2),
            new Event.Receive(2, 1, QUARTER, 2, 0, 1, 1, 1, 0),
            new Event.Send(1, 2, SECOND / 2, 2, 0, 2, Message.EVERYONE),
            new Event.Send(1, 3, SECOND, 3, 0, 3, Message.EVERYONE),
            new Event.Send(2, 2, 5 * QUARTER, 1, 0, 1, 1),
            new Event.Receive(1, 4, 6 * QUARTER, 4, 0, 2, 1, 1, 5 * QUARTER));
    assertThat(events.queued()).isEmpty();
  }

  @Test
  void shouldGoOnWithAClockThatIsKept() {
    PlannedFault.Restart restart = new PlannedFault.Restart(2, 3 * QUARTER, 350_000_000L, true);

    assertThat(run(hit(CALM, restart)).events().get(4))
        .isEqualTo(new Event.Send(2, 2, 5 * QUARTER, 3, 0, 1, 1));
  }

  /**
   * Process 1 is down from 0.4 to 1.2 s and misses its ticks of 0.5 and 1 s; that of 1.5 s is its
   * second, and has the second draw. Its message is the second one too.
   */
  @Test
  void missedTicksShouldNotCount() {
    TrialSpec spec = hit(CALM, new PlannedFault.Restart(1, 400_000_000L, 800_000_000L, false));

    assertThat(run(spec).events())
        .containsExactly(
            new Event.Send(1, 1, 0, 1, 0, 1, 2),
            new Event.Receive(2, 1, QUARTER, 2, 0, 1, 1, 1, 0),
            new Event.Send(2, 2, 5 * QUARTER, 3, 0, 1, 1),
            new Event.Receive(1, 2, 6 * QUARTER, 4, 0, 2, 1, 3, 5 * QUARTER));
    assertThat(spec.ticksDue(1)).isEqualTo(2);
    assertThat(spec.dueNs(1, 2)).isEqualTo(6 * QUARTER);
    assertThat(spec.ticksBefore(1, SECOND)).isEqualTo(1);
  }

  /**
   * With 0.4 s of delay, 1-1 is in the queue when process 2 goes down at 0.6 s, and 1-2 of 0.5 s
   * would arrive at 0.9 s, when it is back. At 0.25 s it sent 2-1 to all, at 1.25 s it finds
   * nothing and sends 2-2.
   */
  @Test
  void whatIsUnderWayShouldBeLostWithItsConnections() {
    TrialSpec slow = CALM.withDelay(new NetworkDelay.Fixed(400_000_000L));
    PlannedFault.Restart restart =
        new PlannedFault.Restart(2, 6 * SECOND / 10, 2 * SECOND / 10, true);

    EventList events = run(hit(slow, restart));

    assertThat(events.events())
        .containsExactly(
            new Event.Send(1, 1, 0, 1, 0, 1, 2),
            new Event.Send(2, 1, QUARTER, 1, 0, 1, Message.EVERYONE),
            new Event.Send(1, 2, SECOND / 2, 2, 0, 2, Message.EVERYONE),
            new Event.Receive(1, 3, SECOND, 3, 0, 2, 1, 1, 650_000_000),
            new Event.Send(2, 2, 5 * QUARTER, 2, 0, 2, 1),
            new Event.Internal(1, 4, 6 * QUARTER, 4, 0));
    assertThat(events.queued().stream().map(Event.Receive::number)).containsExactly(2L);
  }

  @Test
  void theRecordShouldHaveItsInstantsAndBeComplete() {
    PlannedFault.Restart restart = new PlannedFault.Restart(2, 3 * QUARTER, 350_000_000L, false);
    TrialRecord record = VirtualTrial.record("", hit(CALM, restart), event -> {});

    assertThat(record.state()).isEqualTo(TrialRecord.State.COMPLETE);
    assertThat(record.faultsDone())
        .containsExactly(
            new TrialRecord.FaultDone(
                OptionalLong.of(750_000_000), OptionalLong.of(1_100_000_000)));
    assertThat(record.processes().get(1).queued()).hasValue(0);
  }
}
