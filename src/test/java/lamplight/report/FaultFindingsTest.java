package lamplight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import lamplight.experiment.Experiment;
import lamplight.measure.Metric;
import lamplight.measure.PauseMeasures;
import lamplight.measure.RestartMeasures;
import lamplight.model.Message;
import lamplight.model.PlannedFault;
import lamplight.model.TimeMode;
import lamplight.report.data.RunData;
import lamplight.results.TrialAnalysis;
import lamplight.trial.VirtualTrial;
import org.junit.jupiter.api.Test;

/** What a report tells of faults on purpose. */
class FaultFindingsTest {
  private static final long SECOND_NS = 1_000_000_000L;
  private static final PlannedFault.Pause PAUSE =
      new PlannedFault.Pause(2, 20 * SECOND_NS, 10 * SECOND_NS);
  private static final Map<Metric, Double> TICKED = Map.of(Metric.TICKS, 60.0);

  private static Experiment experiment(long seeds, TimeMode time, PlannedFault... faults) {
    return TestRuns.hit(TestRuns.fixed(60, seeds, time, 1, 3, 6), faults);
  }

  private static PauseMeasures pause(long sent, long before, long most, OptionalLong drainedNs) {
    return new PauseMeasures(PAUSE, sent, before, 30, most, drainedNs);
  }

  /** A trial a pause, with the figures of that pause and no others. */
  private static RunData paused(Experiment experiment, PauseMeasures... pauses) {
    RunData data = TestRuns.data(experiment);
    for (int index = 0; index < pauses.length; index++) {
      TrialAnalysis trial =
          TestRuns.constructed(experiment, index + 1, List.of(TICKED, TICKED, TICKED));
      data.add(
          new TrialAnalysis(
              trial.record(),
              trial.check(),
              trial.measures(),
              trial.series(),
              Optional.empty(),
              List.of(pauses[index])));
    }
    return data;
  }

  private static RunData modelled(Experiment experiment) {
    RunData data = TestRuns.data(experiment);
    for (long seed = 1; seed <= experiment.seeds().count(); seed++) {
      data.add(TestRuns.modelled(experiment, seed));
    }
    return data;
  }

  @Test
  void aPauseShouldBeToldByWhatTheQueueHeldBeforeAndAtItsEnd() {
    // Two values a and b have the mean m = (a + b) / 2 and the half width 12.706 |a - b| / 2:
    // 12.7 for values that differ by 2, 6.35 by 1.
    assertThat(
            told(
                paused(
                    experiment(2, TimeMode.VIRTUAL, PAUSE),
                    pause(11, 0, 12, OptionalLong.of(0)),
                    pause(13, 1, 14, OptionalLong.of(0)))))
        .isEqualTo(
            "Process 2 was paused at 20 s for 10 s. Others sent it 12 ± 13 messages meanwhile. Its"
                + " queue held 0.5 ± 6.4 messages after its last tick before the pause and 13 ± 13"
                + " when the pause ended (12 to 14 over the trials); with the ticks that it made at"
                + " that instant it was no longer than before.");
  }

  @Test
  void aQueueThatStaysLongerInSomeTrialsShouldBeCountedApart() {
    assertThat(
            told(
                paused(
                    experiment(3, TimeMode.VIRTUAL, PAUSE),
                    pause(11, 0, 12, OptionalLong.of(3 * SECOND_NS)),
                    pause(11, 0, 12, OptionalLong.empty()),
                    pause(11, 0, 12, OptionalLong.empty()))))
        .contains(
            "; it was no longer than before 3 s after the pause ended in 1 of 3 trials, and stayed"
                + " longer until the end of the trial in the others.");
  }

  @Test
  void aQueueThatIsNeverDownAgainShouldBeSaidToStayLonger() {
    assertThat(
            told(
                paused(
                    experiment(1, TimeMode.VIRTUAL, PAUSE),
                    pause(11, 6, 25, OptionalLong.empty()))))
        .contains(
            "Its queue held 6 messages after its last tick before the pause and 25 when the pause"
                + " ended; it stayed longer than before until the end of the trial.");
    assertThat(
            told(
                paused(
                    experiment(
                        2, TimeMode.VIRTUAL, PAUSE, new PlannedFault.Kill(2, 40 * SECOND_NS)),
                    pause(11, 6, 25, OptionalLong.empty()),
                    pause(11, 6, 25, OptionalLong.empty()))))
        .contains("; it stayed longer than before until the process was killed, in every trial.");
  }

  @Test
  void inRealTimeNothingShouldBeSaidOfWhenTheQueueWasDownAgain() {
    assertThat(
            told(
                paused(experiment(1, TimeMode.REAL, PAUSE), pause(11, 0, 7, OptionalLong.empty()))))
        .isEqualTo(
            "Process 2 was paused at 20 s for 10 s. Others sent it 11 messages meanwhile. That"
                + " joined its queue when it woke and read it, among its late ticks or after them."
                + " Its queue held 0 messages after its last tick before the pause.");
  }

  @Test
  void aPauseBetweenTwoTicksShouldSayThatItHitNone() {
    // Process 1 ticks once a second: somewhere in 20 to 21 s, so not in both halves.
    PlannedFault.Pause brief = new PlannedFault.Pause(1, 20 * SECOND_NS, SECOND_NS / 2);
    RunData none =
        paused(
            experiment(1, TimeMode.VIRTUAL, brief),
            new PauseMeasures(brief, 1, 4, 0, 0, OptionalLong.of(SECOND_NS)));
    RunData some =
        paused(
            experiment(2, TimeMode.VIRTUAL, brief),
            new PauseMeasures(brief, 1, 4, 0, 0, OptionalLong.of(SECOND_NS)),
            new PauseMeasures(brief, 1, 4, 1, 6, OptionalLong.of(SECOND_NS)));

    assertThat(told(none))
        .isEqualTo(
            "Process 1 was paused at 20 s for 0.5 s. It made no tick that fell due in the pause.");
    assertThat(told(some))
        .contains(
            "In 1 of 2 trials a tick of it fell due in the pause; of those: others sent it 1"
                + " message meanwhile. Its queue held 4 messages after its last tick before the"
                + " pause and 6 when the pause ended; it was no longer than before 1 s after the"
                + " pause ended.");
  }

  @Test
  void aSaturatedQueueShouldNotBeToldByItsGrowthOverTheRestOfTheTrial() {
    Experiment saturated =
        experiment(3, TimeMode.VIRTUAL, new PlannedFault.Pause(1, 5 * SECOND_NS, 4 * SECOND_NS));
    RunData data = modelled(saturated);

    // Some 8 at the end of the pause, and some 30 at the end of the trial.
    for (double left : data.samples().column(1, Metric.QUEUE_FINAL)) {
      assertThat(left).isGreaterThan(17);
    }
    assertThat(told(data))
        .containsPattern("pause and (\\d|1[0-6])\\.?\\d* ± \\d+\\.?\\d* when the pause ended");
  }

  @Test
  void aKillShouldNameWhoWentOnWhereNotAllOthersDid() {
    PlannedFault second = new PlannedFault.Kill(2, 30 * SECOND_NS);
    PlannedFault third = new PlannedFault.Kill(3, 40 * SECOND_NS);

    // 3 ticks a second for 30 s, 6 a second for 40 s.
    assertThat(told(modelled(experiment(1, TimeMode.VIRTUAL, second, third))))
        .contains(
            "Process 2 was killed at 30 s. It had made 90 ticks. The others went on: process 1"
                + " (1/s) drifted from the leader by ")
        .contains(
            "Process 3 was killed at 40 s. It had made 240 ticks. Process 1 (1/s) went on: process"
                + " 1 (1/s) drifted from the leader by ");
  }

  @Test
  void nobodyShouldBeSaidToGoOnWhenNobodyIsLeft() {
    PlannedFault[] all = {
      new PlannedFault.Kill(1, 0), new PlannedFault.Kill(2, 0), new PlannedFault.Kill(3, SECOND_NS)
    };

    assertThat(told(modelled(experiment(1, TimeMode.VIRTUAL, all))))
        .isEqualTo(
            "Process 1 was killed at 0 s. It had made 0 ticks. Process 3 (6/s) went on. Process 2"
                + " was killed at 0 s. It had made 0 ticks. Process 3 (6/s) went on. Process 3 was"
                + " killed at 1 s. It had made 6 ticks. No process went on.");
  }

  @Test
  void amongManyProcessesAPauseAndAKillShouldBeToldOfToo() {
    long[] rates = new long[14];
    Arrays.fill(rates, 2);
    Experiment crowd =
        TestRuns.hit(
            TestRuns.fixed(60, 1, TimeMode.VIRTUAL, rates),
            new PlannedFault.Pause(2, 20 * SECOND_NS, 10 * SECOND_NS),
            new PlannedFault.Kill(5, 30 * SECOND_NS),
            new PlannedFault.Kill(6, 30 * SECOND_NS));

    assertThat(told(modelled(crowd)))
        .startsWith("Process 2 was paused at 20 s for 10 s. Others sent it ")
        .contains(
            "Process 5 was killed at 30 s. 12 of the 14 processes went on. Process 6 was killed at"
                + " 30 s. 12 of the 14 processes went on.");
  }

  @Test
  void faultsShouldBeToldInTheOrderInWhichTheyCome() {
    PlannedFault.Pause later = new PlannedFault.Pause(1, 30 * SECOND_NS, 10 * SECOND_NS);

    // At rates 1 and 3: 10 late ticks of process 1, and 30 of process 2, which holds less.
    RunData data =
        modelled(
            experiment(
                1, TimeMode.VIRTUAL, later, new PlannedFault.Kill(3, 50 * SECOND_NS), PAUSE));

    assertThat(told(data))
        .containsPattern(
            "^Process 2 was paused at 20 s .* and "
                + heldMost(data, PAUSE)
                + " when the .*Process 1 was paused at 30 s .* and "
                + heldMost(data, later)
                + " when the .*Process 3 was killed at 50 s");
    assertThat(heldMost(data, later)).isNotEqualTo(heldMost(data, PAUSE));
  }

  private static long heldMost(RunData data, PlannedFault.Pause pause) {
    return ((PauseMeasures) data.faults(pause).get(0)).heldMost();
  }

  /** Counted here from the events themselves: what processes 1 and 3 send each other in the cut. */
  @Test
  void aCutShouldTellWhatWasSentMeanwhile() {
    PlannedFault.Cut cut = new PlannedFault.Cut(1, 3, 20 * SECOND_NS, 10 * SECOND_NS);
    Experiment experiment = experiment(1, TimeMode.VIRTUAL, cut);
    long[] sent = new long[4];
    VirtualTrial.run(
        experiment.trial(1),
        event -> {
          int other = 4 - event.process();
          boolean isTime = event.timeNs() >= cut.atNs() && event.timeNs() < cut.endNs();
          if (event.isSend()
              && isTime
              && event.process() != 2
              && (event.peer() == other || event.peer() == Message.EVERYONE)) {
            sent[event.process()]++;
          }
        });
    assertThat(sent[3]).isPositive();

    assertThat(told(modelled(experiment)))
        .isEqualTo(
            "The link 1-3 was cut at 20 s for 10 s. Meanwhile process 1 sent process 3 "
                + copies(sent[1])
                + " and process 3 sent process 1 "
                + copies(sent[3])
                + "; none of it arrived before the link healed at 30 s, and what waited arrived"
                + " then, in order.");
  }

  /** The clock of process 3, the fastest, counts its ticks: 6 a second for 20 s. */
  @Test
  void aRestartShouldTellHowFarTheClockFellAndWhenItCaughtUp() {
    PlannedFault.Restart lost = new PlannedFault.Restart(3, 20 * SECOND_NS, 5 * SECOND_NS, false);
    PlannedFault.Restart kept = new PlannedFault.Restart(3, 20 * SECOND_NS, 5 * SECOND_NS, true);
    RunData data = modelled(experiment(1, TimeMode.VIRTUAL, lost));
    RestartMeasures measures = (RestartMeasures) data.faults(lost).get(0);

    assertThat(measures.missedTicks()).isEqualTo(30);
    assertThat(measures.clockBefore()).isGreaterThanOrEqualTo(120);
    assertThat(told(data))
        .startsWith(
            "Process 3 was killed at 20 s and started again 5 s later. It missed 30 ticks. What its"
                + " queue held (")
        .contains(
            "Its clock fell from "
                + measures.clockBefore()
                + " to 0. Until it is as high again, events behind the restart have lower clocks"
                + " than events before it, and the clock condition does not hold between the two,"
                + " while every receive is still above its send")
        .containsPattern("It was as high again [0-9.]+ s after the process was back\\.$");
    assertThat(told(modelled(experiment(1, TimeMode.VIRTUAL, kept))))
        .endsWith(
            "Its clock was kept at "
                + measures.clockBefore()
                + ", so that the clock condition holds between its own events too.");
  }

  private static String copies(long count) {
    return count + (count == 1 ? " copy" : " copies");
  }

  @Test
  void instantsShouldBeToldExactly() {
    PlannedFault.Pause pause = new PlannedFault.Pause(2, 10_300_000_000L, 5_025_000_000L);
    assertThat(
            told(
                paused(experiment(1, TimeMode.VIRTUAL, pause), pause(0, 0, 0, OptionalLong.of(0)))))
        .startsWith("Process 2 was paused at 10.3 s for 5.025 s. ");
  }

  @Test
  void onlyTheFirstOfVeryManyFaultsShouldBeToldOfOneByOne() {
    PlannedFault.Pause[] pauses = new PlannedFault.Pause[22];
    for (int index = 0; index < pauses.length; index++) {
      pauses[index] = new PlannedFault.Pause(1, (2 * index + 1) * SECOND_NS, SECOND_NS);
    }
    assertThat(told(modelled(experiment(1, TimeMode.VIRTUAL, pauses))))
        .contains("Process 1 was paused at 39 s for 1 s.")
        .doesNotContain("at 41 s")
        .endsWith("2 more faults of the plan are not told of here.");
  }

  private static String told(RunData data) {
    return FaultFindings.of(data).orElseThrow().words().replaceFirst("^Faults\\. ", "");
  }
}
