package lamplight.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lamplight.analysis.measure.Distribution.Bin;
import lamplight.model.Rate;
import lamplight.model.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveTrackerTest {
  /** 600 ns in 600 steps: instant k of the grid is at k ns. */
  private static final Grid GRID =
      Grid.of(
          TrialSpec.withAlignedPhases(1, 2, 600, List.of(Rate.of(1), Rate.of(1))),
          TimeBase.virtual());

  @Test
  void shouldGiveItsValuesWhetherOrNotReceivesAreStillKept() {
    // Arrivals at 10 and 20 ns, receives at 30 and 35 ns with jumps of 2 and 5, and one message
    // from 40 ns on that stays: 20 + 15 + 560 ns in the queue.
    ReceiveTracker tracker = tracker(2);
    tracker.receive(30, 2, 1, 10, 30);
    assertThat(tracker.receives()).isEqualTo(1);
    tracker.receive(35, 5, 0, 20, 35);
    tracker.queued(40);

    assertThat(tracker.receives()).isEqualTo(2);
    assertThat(tracker.jumpSum()).isEqualTo(7);
    assertThat(tracker.jumps().distribution(1).bins())
        .containsExactly(new Bin(2, 1), new Bin(5, 1));
    assertThat(tracker.waitsNs().distribution(1).bins())
        .containsExactly(new Bin(15, 1), new Bin(20, 1));
    assertThat(tracker.queuedNs()).isEqualTo(595);
    assertThat(tracker.queueMax()).isEqualTo(2);
    assertThat(tracker.queueFinal()).isEqualTo(1);
    long[] queue = tracker.queueSamples();
    assertThat(List.of(queue[9], queue[10], queue[19], queue[20], queue[29]))
        .containsExactly(0L, 1L, 1L, 2L, 2L);
    assertThat(List.of(queue[30], queue[34], queue[35], queue[39], queue[40], queue[600]))
        .containsExactly(1L, 1L, 0L, 0L, 1L, 1L);
  }

  @Test
  void shouldCountJumpsAtOtherEvents() {
    ReceiveTracker tracker = tracker(64);
    tracker.otherJump(3);
    tracker.receive(30, 2, 0, 10, 30);

    assertThat(tracker.jumps().distribution(1).bins())
        .containsExactly(new Bin(2, 1), new Bin(3, 1));
    assertThat(tracker.jumpSum()).as("of receives").isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void howManyReceivesAreKeptShouldChangeNothing(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ReceiveTracker one = tracker(1);
    ReceiveTracker eight = tracker(8);
    ReceiveTracker many = tracker(64);
    List<ReceiveTracker> trackers = List.of(one, eight, many);
    long arrivedNs = -5;
    long timeNs = 0;
    for (int receive = 0; receive < 200; receive++) {
      arrivedNs += random.nextInt(4);
      timeNs = Math.max(timeNs, arrivedNs) + random.nextInt(4);
      long jump = 1 + random.nextInt(3000);
      long queueLength = random.nextInt(9);
      int cell = (int) Math.min(601, timeNs);
      for (ReceiveTracker tracker : trackers) {
        tracker.receive(timeNs, jump, queueLength, arrivedNs, cell);
      }
    }
    for (ReceiveTracker tracker : List.of(eight, many)) {
      assertThat(values(tracker)).as("seed %d", seed).isEqualTo(values(one));
    }
  }

  private static List<Object> values(ReceiveTracker tracker) {
    return List.of(
        tracker.receives(),
        tracker.jumpSum(),
        tracker.queueMax(),
        tracker.queuedNs(),
        tracker.jumps().distribution(1),
        tracker.waitsNs().distribution(1),
        Arrays.stream(tracker.queueSamples()).boxed().toList());
  }

  private static ReceiveTracker tracker(int keptReceives) {
    return new ReceiveTracker(GRID, Quantiles.Precision.forProcesses(2), keptReceives);
  }
}
