package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import lamplight.model.PlannedFault;
import lamplight.model.PlannedFaults;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** What is measured of a pause on purpose, by the events of the paused process and the others. */
class PauseMeasuresTest {
  private static final long SECOND_NS = 1_000_000_000L;
  private static final PlannedFault.Pause PAUSE =
      new PlannedFault.Pause(1, 2 * SECOND_NS, 3 * SECOND_NS);

  /**
   * Three processes tick at 0, 1, 2 and so on to 9 s. Process 1 is paused at 2 s for 3 s, so that
   * its ticks 3 to 5, due at 2, 3 and 4 s, are late, and tick 6, due at 5 s, is not.
   */
  private static TrialMeasures paused(TimeBase base, PlannedFault... faults) {
    TickSchedule eachSecond = new TickSchedule(Rate.of(1), 0);
    return new TrialMeasures(
        new TrialSpec(1, 3, 10 * SECOND_NS, List.of(eachSecond, eachSecond, eachSecond))
            .withFaults(new PlannedFaults(List.of(faults))),
        base);
  }

  private static void receive(TrialMeasures measures, long tick, long second, long left) {
    measures.on(new MutableEvent().receive(1, tick, second * SECOND_NS, tick, left, 2, tick, 1, 0));
  }

  @Test
  void shouldTellTheQueueAtThePausesEndAndWhenItWasDownAgain() {
    TrialMeasures measures = paused(TimeBase.virtual(), PAUSE);
    receive(measures, 1, 0, 4);
    receive(measures, 2, 1, 2);
    receive(measures, 3, 5, 8);
    receive(measures, 4, 5, 7);
    receive(measures, 5, 5, 6);
    receive(measures, 6, 5, 5);
    receive(measures, 7, 6, 3);
    receive(measures, 8, 7, 2);
    receive(measures, 9, 8, 60);

    // 2 after tick 2, 9 before tick 3, and 2 again after tick 8 at 7 s, 2 s after the pause. That
    // the queue grows long afterwards has nothing to do with the pause.
    assertThat(measures.faults())
        .containsExactly(new PauseMeasures(PAUSE, 0, 2, 3, 9, OptionalLong.of(2 * SECOND_NS)));
  }

  @Test
  void aQueueThatNeverGrewShouldBeDownAtTheFirstLateTick() {
    TrialMeasures measures = paused(TimeBase.virtual(), PAUSE);
    measures.on(new MutableEvent().internal(1, 1, 0, 1, 0));
    measures.on(new MutableEvent().internal(1, 2, SECOND_NS, 2, 0));
    measures.on(new MutableEvent().internal(1, 3, 5 * SECOND_NS, 3, 0));

    assertThat(measures.faults())
        .containsExactly(new PauseMeasures(PAUSE, 0, 0, 1, 0, OptionalLong.of(0)));
  }

  @Test
  void aQueueThatStaysLongerShouldNotBeCalledDrained() {
    TrialMeasures measures = paused(TimeBase.virtual(), PAUSE);
    receive(measures, 2, 1, 2);
    receive(measures, 3, 5, 8);
    receive(measures, 10, 9, 3);

    assertThat(((PauseMeasures) measures.faults().get(0)).drainedNs()).isEmpty();
  }

  @Test
  void aKillAfterThePauseShouldLeaveTheFiguresOfThePauseAsTheyAre() {
    TrialMeasures measures =
        paused(TimeBase.virtual(), PAUSE, new PlannedFault.Kill(1, 6 * SECOND_NS));
    receive(measures, 2, 1, 6);
    receive(measures, 3, 5, 24);
    receive(measures, 4, 5, 23);

    assertThat(measures.faults())
        .containsExactly(new PauseMeasures(PAUSE, 0, 6, 2, 25, OptionalLong.empty()));
  }

  @Test
  void shouldCountTheCopiesSentToThePausedProcessMeanwhile() {
    TrialMeasures measures = paused(TimeBase.virtual(), PAUSE);
    measures.on(new MutableEvent().send(2, 2, 2 * SECOND_NS - 1, 1, 0, 1, 1));
    measures.on(new MutableEvent().send(2, 3, 2 * SECOND_NS, 2, 0, 2, 1));
    measures.on(new MutableEvent().send(3, 3, 3 * SECOND_NS, 3, 0, 1, Message.EVERYONE));
    measures.on(new MutableEvent().send(2, 4, 3 * SECOND_NS, 4, 0, 3, 3));
    measures.on(new MutableEvent().send(1, 3, 4 * SECOND_NS, 5, 0, 1, Message.EVERYONE));
    measures.on(new MutableEvent().send(3, 4, 5 * SECOND_NS - 1, 6, 0, 2, 1));
    measures.on(new MutableEvent().send(3, 5, 5 * SECOND_NS, 7, 0, 3, 1));

    // At 2 s and just before 5 s to it alone, at 3 s to all; not what it sends itself.
    assertThat(((PauseMeasures) measures.faults().get(0)).copiesSent()).isEqualTo(3);
  }

  @Test
  void inRealTimeLateTicksShouldNotTellWhenTheQueueWasDownAgain() {
    // Twice as fast as the wall clock from 100 s on: the pause is from 101 s to 102.5 s.
    TrialMeasures measures = paused(TimeBase.real(100 * SECOND_NS, 2), PAUSE);
    measures.on(new MutableEvent().internal(1, 2, 100 * SECOND_NS + SECOND_NS / 2, 1, 0));
    measures.on(new MutableEvent().send(2, 3, 101 * SECOND_NS, 2, 0, 1, 1));
    measures.on(new MutableEvent().internal(1, 3, 102 * SECOND_NS + SECOND_NS / 2, 2, 0));
    measures.on(new MutableEvent().send(2, 6, 102 * SECOND_NS + SECOND_NS / 2, 2, 0, 2, 1));
    receive(measures, 4, 103, 4);

    assertThat(measures.faults())
        .containsExactly(new PauseMeasures(PAUSE, 1, 0, 2, 5, OptionalLong.empty()));
  }

  @Test
  void eachPauseShouldHaveItsOwnFigures() {
    PlannedFault.Pause later = new PlannedFault.Pause(1, 7 * SECOND_NS, SECOND_NS);
    PlannedFault.Pause other = new PlannedFault.Pause(2, SECOND_NS, SECOND_NS / 2);
    TrialMeasures measures =
        paused(TimeBase.virtual(), later, new PlannedFault.Kill(3, 0), PAUSE, other);
    receive(measures, 3, 5, 8);
    receive(measures, 7, 6, 1);
    receive(measures, 8, 8, 4);

    assertThat(measures.faults())
        .containsExactly(
            new PauseMeasures(later, 0, 1, 1, 5, OptionalLong.empty()),
            new PauseMeasures(PAUSE, 0, 0, 1, 9, OptionalLong.empty()),
            new PauseMeasures(other, 0, 0, 0, 0, OptionalLong.empty()));
  }

  @Test
  void shouldCountTheCopiesThatAreSentToItWhileItIsPaused() {
    TrialMeasures measures = paused(TimeBase.virtual(), PAUSE);
    measures.on(new MutableEvent().send(2, 2, 2 * SECOND_NS - 1, 1, 0, 1, 1));
    measures.on(new MutableEvent().send(2, 3, 2 * SECOND_NS, 2, 0, 2, 1));
    measures.on(new MutableEvent().send(3, 3, 3 * SECOND_NS, 1, 0, 1, Message.EVERYONE));
    measures.on(new MutableEvent().send(3, 4, 3 * SECOND_NS, 2, 0, 2, 2));
    // One that was made just before the pause and is logged in it: its copies go to the others.
    measures.on(new MutableEvent().send(1, 2, 4 * SECOND_NS, 1, 0, 1, Message.EVERYONE));
    measures.on(new MutableEvent().send(2, 5, 5 * SECOND_NS - 1, 3, 0, 3, Message.EVERYONE));
    measures.on(new MutableEvent().send(2, 6, 5 * SECOND_NS, 4, 0, 4, Message.EVERYONE));

    assertThat(((PauseMeasures) measures.faults().get(0)).copiesSent()).isEqualTo(3);
  }
}
