package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;

class GridSamplesTest {
  private static final Quantiles.Precision PRECISION = Quantiles.Precision.forProcesses(2);

  /** 600 ns in 600 steps: instant k of the grid is at k ns. */
  private final GridSamples samples =
      new GridSamples(
          Grid.of(
              TrialSpec.withAlignedPhases(1, 2, 600, List.of(Rate.of(1), Rate.of(1))),
              TimeBase.virtual()),
          2);

  private final ProcessTracker[] trackers = {tracker(1), tracker(2)};

  @Test
  void clocksShouldKeepTheirValuesUntilTheNextEvent() {
    // Process 1 comes to 1 at 10 ns and to 5 at 12 ns, process 2 to 3 at 11 ns.
    event(1, 10, 1);
    event(2, 11, 3);
    event(1, 12, 5);

    assertThat(at(samples.clocks(0, 5), 0, 9, 10, 11, 12, 600)).containsExactly(0, 0, 1, 1, 5, 5);
    assertThat(at(samples.clocks(1, 3), 0, 10, 11, 12, 600)).containsExactly(0, 0, 3, 3, 3);
  }

  @Test
  void anEventThatComesLateShouldCountFromItsOwnTimeOn() {
    // The event of process 2 at 11 ns is told after one of process 1 at 14 ns.
    event(1, 14, 1);
    samples.late(1, 11, 7);

    assertThat(at(samples.clocks(1, 7), 10, 11, 13, 14, 600)).containsExactly(0, 7, 7, 7, 7);
    assertThat(at(samples.clocks(0, 1), 13, 14)).containsExactly(0, 1);
  }

  @Test
  void aMessageShouldCountFromItsArrivalUntilItsReceive() {
    // Received at 30 ns, and, told late, at 20 ns; another stays. At the instant of its receive a
    // message no longer counts, at that of its arrival it does.
    event(1, 30, 1);
    samples.queued(0, 10, 30);
    samples.queued(0, 12, 20);
    samples.joined(0, 40);

    assertThat(at(samples.queues(0), 9, 10, 11, 12, 19)).containsExactly(0, 1, 1, 2, 2);
    assertThat(at(samples.queues(0), 20, 29, 30, 39, 40, 600)).containsExactly(1, 1, 0, 0, 1, 1);
    assertThat(samples.queues(1)).containsOnly(0);
  }

  @Test
  void whatLiesBeyondTheLastInstantShouldCountNowhere() {
    event(1, 700, 4);
    samples.queued(0, 599, 700);
    samples.joined(0, 601);

    assertThat(at(samples.queues(0), 598, 599, 600)).containsExactly(0, 1, 1);
    assertThat(samples.clocks(0, 4)).containsOnly(0);
    assertThat(samples.nextInstantNs()).isEqualTo(Long.MAX_VALUE);
    assertThat(samples.passedInstantNs()).isEqualTo(600);
  }

  @Test
  void shouldTellTheInstantsAroundTheLatestEvent() {
    assertThat(samples.nextInstantNs()).isEqualTo(0);
    assertThat(samples.passedInstantNs()).isEqualTo(Long.MIN_VALUE);
    event(1, 10, 1);
    assertThat(samples.nextInstantNs()).isEqualTo(10);
    assertThat(samples.passedInstantNs()).isEqualTo(9);
  }

  private void event(int process, long timeNs, long clock) {
    samples.pass(timeNs, trackers);
    trackers[process - 1].advance(clock, 0, 0);
  }

  private static ProcessTracker tracker(int process) {
    return new ProcessTracker(process, PRECISION, new SlopeSpan(0, 600, 600e-9));
  }

  private static List<Integer> at(long[] values, int... indices) {
    return Arrays.stream(indices).mapToObj(index -> (int) values[index]).toList();
  }
}
