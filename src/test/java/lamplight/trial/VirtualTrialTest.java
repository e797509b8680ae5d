package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import lamplight.model.Event;
import lamplight.model.EventList;
import lamplight.model.Message;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Trials of two processes, worked out by hand. With seed 1 and 3 sides, the first draws of process
 * 1 are 1, 2, 2, 3 and those of process 2 are 2, 1, 1, 2; 1 sends to the other process, 2 to all, 3
 * is internal.
 */
class VirtualTrialTest {
  private static final long SECOND = 1_000_000_000L;

  private static EventList run(TrialSpec spec) {
    EventList events = new EventList();
    VirtualTrial.run(spec, events);
    return events;
  }

  @Test
  void shouldRunATrialWhoseFirstProcessIsTheFastOne() {
    // Process 1 is due at 0, 0.5, 1 and 1.5 s, process 2 at 0.25 and 1.25 s.
    EventList events =
        run(
            new TrialSpec(
                1,
                3,
                2 * SECOND,
                List.of(
                    new TickSchedule(Rate.of(2), 0), new TickSchedule(Rate.of(1), SECOND / 4))));

    assertThat(events.events())
        .containsExactly(
            new Event.Send(1, 1, 0, 1, 0, 1, 2),
            new Event.Receive(2, 1, SECOND / 4, 2, 0, 1, 1, 1, 0),
            new Event.Send(1, 2, SECOND / 2, 2, 0, 2, Message.EVERYONE),
            new Event.Send(1, 3, SECOND, 3, 0, 3, Message.EVERYONE),
            new Event.Receive(2, 2, 5 * SECOND / 4, 3, 1, 1, 2, 2, SECOND / 2),
            new Event.Internal(1, 4, 3 * SECOND / 2, 4, 0));
    assertThat(events.queued()).containsExactly(new Event.Receive(2, 0, 0, 0, 0, 1, 3, 3, SECOND));
  }

  @Test
  void shouldRunATrialWhoseSecondProcessIsTheFastOne() {
    // Process 2 is due at 0, 0.5 and 1 s, process 1 at 0.25 and 1.25 s; the trial ends at 1.5 s,
    // when process 2 would be due again.
    EventList events =
        run(
            new TrialSpec(
                1,
                3,
                3 * SECOND / 2,
                List.of(
                    new TickSchedule(Rate.of(1), SECOND / 4), new TickSchedule(Rate.of(2), 0))));

    assertThat(events.events())
        .containsExactly(
            new Event.Send(2, 1, 0, 1, 0, 1, Message.EVERYONE),
            new Event.Receive(1, 1, SECOND / 4, 2, 0, 2, 1, 1, 0),
            new Event.Send(2, 2, SECOND / 2, 2, 0, 2, 1),
            new Event.Send(2, 3, SECOND, 3, 0, 3, 1),
            new Event.Receive(1, 2, 5 * SECOND / 4, 3, 1, 2, 2, 2, SECOND / 2));
    assertThat(events.queued()).containsExactly(new Event.Receive(1, 0, 0, 0, 0, 2, 3, 3, SECOND));
  }

  @Test
  void shouldTickInTheOrderOfTheNumbersAtTheSameInstant() {
    // Both are due at 0 and 1 s; what process 1 sends, process 2 finds at the same instant.
    EventList events =
        run(TrialSpec.withAlignedPhases(1, 3, 2 * SECOND, List.of(Rate.of(1), Rate.of(1))));

    assertThat(events.events())
        .containsExactly(
            new Event.Send(1, 1, 0, 1, 0, 1, 2),
            new Event.Receive(2, 1, 0, 2, 0, 1, 1, 1, 0),
            new Event.Send(1, 2, SECOND, 2, 0, 2, Message.EVERYONE),
            new Event.Receive(2, 2, SECOND, 3, 0, 1, 2, 2, SECOND));
    assertThat(events.queued()).isEmpty();
  }

  @Test
  void shouldEndEarlyWhenItsWatchSaysSo() {
    TrialSpec spec =
        TrialSpec.withRandomPhases(
            1, 10, 1_000_000 * SECOND, List.of(Rate.of(1), Rate.of(3), Rate.of(6)));
    EventList events = new EventList();
    List<Long> asked = new ArrayList<>();

    assertThatThrownBy(
            () ->
                VirtualTrial.record(
                    "",
                    spec,
                    events,
                    nowNs -> {
                      asked.add(nowNs);
                      return nowNs < 100 * SECOND;
                    }))
        .isInstanceOf(CancellationException.class);

    // Asked before the first tick, and last when 100 s, 1,000 ticks, have just passed.
    assertThat(asked).startsWith(0L).isSorted();
    assertThat(asked.get(asked.size() - 1)).isBetween(100 * SECOND, 200 * SECOND);
    assertThat(events.events()).hasSizeBetween(1_000, 2_000);
  }

  @Test
  void shouldTellNothingMoreOrLessWhileSomebodyLooksOn() {
    TrialSpec spec =
        TrialSpec.withRandomPhases(1, 10, 60 * SECOND, List.of(Rate.of(1), Rate.of(3), Rate.of(6)));
    EventList watched = new EventList();
    VirtualTrial.record("", spec, watched, nowNs -> true);
    assertThat(watched.events()).isEqualTo(run(spec).events());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, -1})
  void shouldGiveTheSameEventsEachTime(long seed) {
    TrialSpec spec =
        TrialSpec.withRandomPhases(
            seed, 10, 60 * SECOND, List.of(Rate.of(1), Rate.of(3), Rate.of(6)));
    EventList first = run(spec);
    EventList second = run(spec);
    assertThat(second.events()).as("seed %d", seed).isEqualTo(first.events());
    assertThat(second.queued()).as("seed %d", seed).isEqualTo(first.queued());
    // 60 s at 1 + 3 + 6 ticks a second.
    assertThat(first.events()).as("seed %d", seed).hasSize(600);
  }
}
