package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import lamplight.model.Message;
import lamplight.model.MutableEvent;
import lamplight.model.Rate;
import lamplight.model.TickSchedule;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

/** Trials in which something that is usual never happens. */
class EdgeTrialsTest {
  private static final long SECOND_NS = 1_000_000_000;

  @Test
  void shouldLeaveWhatIsUndefinedEmptyForAProcessWithoutTicks() {
    TrialMeasures trial = new TrialMeasures(spec(), TimeBase.real(0, 1));
    trial.on(new MutableEvent().internal(1, 1, 0, 1, 0));
    ProcessMeasures silent = trial.measures().get(1);

    assertUndefined(
        silent,
        Metric.JUMP_MEAN,
        Metric.JUMP_RECEIVE_MEAN,
        Metric.JUMP_P50,
        Metric.JUMP_P95,
        Metric.JUMP_MAX,
        Metric.GAP_MAX,
        Metric.WAIT_P50_MS,
        Metric.WAIT_MAX_MS,
        Metric.LATENCY_P50_US,
        Metric.LATENCY_P99_US,
        Metric.LATENESS_P50_US,
        Metric.LATENESS_P99_US,
        Metric.LATENESS_MAX_US);
    assertValue(silent, Metric.RATE, 1);
    assertValue(silent, Metric.TICKS, 0);
    assertValue(silent, Metric.INTERNAL, 0);
    assertValue(silent, Metric.SENDS, 0);
    assertValue(silent, Metric.RECEIVES, 0);
    assertValue(silent, Metric.COPIES_SENT, 0);
    assertValue(silent, Metric.FINAL_CLOCK, 0);
    assertValue(silent, Metric.CLOCK_PER_S, 0);
    assertValue(silent, Metric.OFFSET_FINAL, 1);
    assertValue(silent, Metric.OFFSET_MAX, 1);
    assertValue(silent, Metric.DRIFT_PER_S, 0);
    assertValue(silent, Metric.QUEUE_MEAN, 0);
    assertValue(silent, Metric.QUEUE_MAX, 0);
    assertValue(silent, Metric.QUEUE_FINAL, 0);
    assertValue(silent, Metric.QUEUE_GROWTH_PER_S, 0);
  }

  @Test
  void shouldMeasureATrialOfOneTick() {
    TrialMeasures trial = new TrialMeasures(spec(), TimeBase.real(0, 1));
    trial.on(new MutableEvent().internal(1, 1, 2_000, 1, 0));
    ProcessMeasures only = trial.measures().get(0);

    assertValue(only, Metric.TICKS, 1);
    assertValue(only, Metric.FINAL_CLOCK, 1);
    // The trial lasts 2 s.
    assertValue(only, Metric.CLOCK_PER_S, 0.5);
    assertValue(only, Metric.JUMP_MEAN, 1);
    assertValue(only, Metric.JUMP_P50, 1);
    assertValue(only, Metric.JUMP_P95, 1);
    assertValue(only, Metric.JUMP_MAX, 1);
    assertValue(only, Metric.GAP_MAX, 0);
    assertValue(only, Metric.OFFSET_FINAL, 0);
    assertValue(only, Metric.OFFSET_MAX, 0);
    assertValue(only, Metric.LATENESS_MAX_US, 2);
    assertUndefined(only, Metric.JUMP_RECEIVE_MEAN);
  }

  @Test
  void shouldMeasureATrialWithoutAnyEvent() {
    TrialMeasures trial = new TrialMeasures(spec(), TimeBase.virtual());
    for (ProcessMeasures process : trial.measures()) {
      assertValue(process, Metric.TICKS, 0);
      assertValue(process, Metric.OFFSET_FINAL, 0);
      assertValue(process, Metric.OFFSET_MAX, 0);
    }
    assertThat(trial.series().processes().get(0).jumps().bins()).isEmpty();
  }

  @Test
  void shouldGiveAnEmptyQueueThroughoutZeroAndNoWaits() {
    TrialMeasures trial = new TrialMeasures(spec(), TimeBase.virtual());
    trial.on(new MutableEvent().internal(1, 1, 0, 1, 0));
    trial.on(new MutableEvent().send(1, 2, SECOND_NS, 2, 0, 1, Message.EVERYONE));
    ProcessMeasures process = trial.measures().get(0);

    assertValue(process, Metric.QUEUE_MEAN, 0);
    assertValue(process, Metric.QUEUE_MAX, 0);
    assertValue(process, Metric.QUEUE_FINAL, 0);
    assertValue(process, Metric.QUEUE_GROWTH_PER_S, 0);
    // One message to all is one send, and a copy to each of the other two.
    assertValue(process, Metric.SENDS, 1);
    assertValue(process, Metric.COPIES_SENT, 2);
    assertUndefined(process, Metric.WAIT_P50_MS, Metric.WAIT_MAX_MS, Metric.JUMP_RECEIVE_MEAN);
  }

  @Test
  void shouldCountAnArrivalDuringTheDrainAsLeftButNotInTheTimeOfTheTrial() {
    TrialMeasures trial = new TrialMeasures(spec(), TimeBase.virtual());
    trial.on(new MutableEvent().queued(2, 1, 1, 1, SECOND_NS));
    trial.on(new MutableEvent().queued(2, 1, 2, 2, 2 * SECOND_NS));
    trial.on(new MutableEvent().queued(2, 1, 3, 3, 2 * SECOND_NS + 1));
    ProcessMeasures process = trial.measures().get(1);

    assertValue(process, Metric.QUEUE_FINAL, 3);
    assertValue(process, Metric.QUEUE_MAX, 3);
    // Only the first one was there before the end, for one of the two seconds.
    assertValue(process, Metric.QUEUE_MEAN, 0.5);
    LongSamples queue = trial.series().processes().get(1).queue();
    // At the end itself the second one has arrived, and the third has not.
    assertThat(queue.get(299)).isZero();
    assertThat(queue.get(300)).isEqualTo(1);
    assertThat(queue.get(599)).isEqualTo(1);
    assertThat(queue.get(600)).isEqualTo(2);
  }

  @Test
  void shouldNotCountAReceiveAfterTheEndWithinTheTimeOfTheTrial() {
    TrialMeasures trial = new TrialMeasures(spec(), TimeBase.virtual());
    trial.on(new MutableEvent().receive(1, 1, 3 * SECOND_NS, 9, 0, 2, 1, 8, SECOND_NS));
    ProcessMeasures process = trial.measures().get(0);

    assertValue(process, Metric.QUEUE_MEAN, 0.5);
    assertValue(process, Metric.WAIT_MAX_MS, 2000);
    assertValue(process, Metric.FINAL_CLOCK, 9);
    TrialSeries series = trial.series();
    assertThat(series.processes().get(0).clock().get(600)).isZero();
    assertThat(series.processes().get(0).queue().get(600)).isEqualTo(1);
  }

  @Test
  void shouldNotCallASimultaneousEventAnOffset() {
    TrialMeasures trial = new TrialMeasures(spec(), TimeBase.virtual());
    for (int process = 1; process <= 3; process++) {
      trial.on(new MutableEvent().internal(process, 1, 0, 1, 0));
    }
    for (int process = 1; process <= 3; process++) {
      trial.on(new MutableEvent().internal(process, 2, SECOND_NS, 2, 0));
    }
    for (ProcessMeasures process : trial.measures()) {
      assertValue(process, Metric.OFFSET_MAX, 0);
    }
  }

  @Test
  void shouldReportATickBeforeItsDeadlineAsItIs() {
    TrialMeasures trial = new TrialMeasures(spec(), TimeBase.real(100, 3));
    // The second tick is due after 1 s of model time: 333,333,333.3 ns after the start.
    trial.on(new MutableEvent().internal(1, 2, 100 + 333_333_333 - 5_000, 1, 0));

    assertValue(trial.measures().get(0), Metric.LATENESS_MAX_US, -5);
    assertThat(trial.series().processes().get(0).latenessUs().bins())
        .containsExactly(new Distribution.Bin(-5, 1));
  }

  @Test
  void shouldMeasureNoLatenessOfATickThatIsNotDue() {
    TrialMeasures trial = new TrialMeasures(spec(), TimeBase.real(0, 1));
    // Two ticks are due in 2 s; a damaged log may name any other.
    for (long tick : new long[] {Long.MIN_VALUE, 0, 3, Long.MAX_VALUE}) {
      trial.on(new MutableEvent().internal(1, tick, 0, 1, 0));
    }
    assertUndefined(trial.measures().get(0), Metric.LATENESS_MAX_US);
    trial.on(new MutableEvent().internal(1, 1, 1_000, 2, 0));
    trial.on(new MutableEvent().internal(1, 2, SECOND_NS + 3_000, 3, 0));
    assertValue(trial.measures().get(0), Metric.LATENESS_P50_US, 1);
    assertValue(trial.measures().get(0), Metric.LATENESS_MAX_US, 3);
  }

  @Test
  void shouldMeasureNoLatenessInVirtualTime() {
    TrialMeasures trial = new TrialMeasures(spec(), TimeBase.virtual());
    trial.on(new MutableEvent().internal(1, 1, 0, 1, 0));
    assertUndefined(trial.measures().get(0), Metric.LATENESS_P50_US, Metric.LATENESS_MAX_US);
    assertThat(trial.series().processes().get(0).latenessUs().bins()).isEmpty();
  }

  @Test
  void shouldSurviveALogWhoseClockAndTimesGoBack() {
    TrialMeasures trial = new TrialMeasures(spec(), TimeBase.virtual());
    trial.on(new MutableEvent().internal(1, 1, SECOND_NS, 5, 0));
    trial.on(new MutableEvent().receive(1, 2, 0, 3, 0, 2, 1, 4, SECOND_NS));
    ProcessMeasures process = trial.measures().get(0);

    assertValue(process, Metric.FINAL_CLOCK, 3);
    assertValue(process, Metric.JUMP_MAX, 5);
    assertValue(process, Metric.JUMP_P50, -2);
    assertValue(process, Metric.WAIT_MAX_MS, -1000);
    assertValue(process, Metric.QUEUE_MEAN, 0);
  }

  private static TrialSpec spec() {
    TickSchedule schedule = new TickSchedule(Rate.of(1), 0);
    return new TrialSpec(1, 10, 2 * SECOND_NS, List.of(schedule, schedule, schedule));
  }

  private static void assertValue(ProcessMeasures measures, Metric metric, double expected) {
    assertThat(measures.get(metric)).as(metric.column()).isEqualTo(OptionalDouble.of(expected));
  }

  private static void assertUndefined(ProcessMeasures measures, Metric... metrics) {
    for (Metric metric : metrics) {
      assertThat(measures.get(metric)).as(metric.column()).isEmpty();
    }
  }
}
