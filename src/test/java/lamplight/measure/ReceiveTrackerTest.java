package lamplight.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import lamplight.measure.Distribution.Bin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveTrackerTest {
  @Test
  void shouldGiveItsValuesWhileReceivesAreStillKept() {
    ReceiveTracker tracker = tracker(64);
    tracker.receive(2, 20, 1);
    tracker.receive(5, 15, 0);
    tracker.queued();
    tracker.stayed(18, 0.5);
    tracker.stayed(560, 2);

    assertThat(tracker.receives()).isEqualTo(2);
    assertThat(tracker.jumpSum()).isEqualTo(7);
    assertThat(tracker.receiveJumps().distribution(1).bins())
        .containsExactly(new Bin(2, 1), new Bin(5, 1));
    assertThat(tracker.waitsNs().distribution(1).bins())
        .containsExactly(new Bin(15, 1), new Bin(20, 1));
    assertThat(tracker.queuedNs()).isEqualTo(18 + 560);
    assertThat(tracker.queueMoment()).isEqualTo(2.5);
    assertThat(tracker.queueMax()).isEqualTo(2);
    assertThat(tracker.queueFinal()).isEqualTo(1);
  }

  @Test
  void queueMaxShouldCountWhatIsLeftAtTheEnd() {
    ReceiveTracker tracker = tracker(64);
    tracker.receive(1, 1, 1);
    tracker.queued();
    tracker.queued();
    assertThat(tracker.queueMax()).isEqualTo(2);
    tracker.queued();
    assertThat(tracker.queueMax()).isEqualTo(3);
  }

  @Test
  void shouldCountJumpsAtOtherEvents() {
    ReceiveTracker tracker = tracker(64);
    tracker.receive(2, 20, 0);
    tracker.otherJump(3);
    tracker.otherJump(-4);

    assertThat(tracker.receiveJumps().distribution(1).bins())
        .containsExactly(new Bin(-4, 1), new Bin(2, 1), new Bin(3, 1));
    assertThat(tracker.jumpSum()).as("of receives").isEqualTo(2);
    assertThat(tracker.receives()).isEqualTo(1);
  }

  /** A kept number has 12 bits for the jump and 51 for the wait: the last values that fit. */
  @ParameterizedTest
  @CsvSource({
    "4095, 2251799813685247",
    "4096, 2251799813685247",
    "4095, 2251799813685248",
    "-1, 0",
    "1, -1",
    "9223372036854775807, -9223372036854775808"
  })
  void shouldTakeAnyJumpAndWait(long jump, long waitNs) {
    ReceiveTracker tracker = tracker(64);
    tracker.receive(1, 7, 0);
    tracker.receive(jump, waitNs, 0);

    Histogram jumps = tracker.receiveJumps();
    assertThat(jumps.count()).isEqualTo(2);
    assertThat(List.of(Math.min(jump, 1), Math.max(jump, 1)))
        .containsExactly(jumps.percentile(50), jumps.percentile(100));
    Quantiles waits = tracker.waitsNs();
    assertThat(waits.count()).isEqualTo(2);
    assertThat(List.of(Math.min(waitNs, 7), Math.max(waitNs, 7)))
        .containsExactly(waits.percentile(50), waits.percentile(100));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void howManyReceivesAreKeptShouldChangeNothing(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ReceiveTracker> trackers = List.of(tracker(1), tracker(5), tracker(64), tracker(1000));
    for (int receive = 0; receive < 300; receive++) {
      // Now and then a jump that is not kept.
      long jump = 1 + random.nextInt(random.nextInt(20) == 0 ? 9000 : 3000);
      long waitNs = random.nextLong(1L << (1 + random.nextInt(51)));
      long queueLength = random.nextInt(9);
      for (ReceiveTracker tracker : trackers) {
        tracker.receive(jump, waitNs, queueLength);
      }
      if (random.nextInt(50) == 0) {
        // Asking must change nothing either.
        assertThat(values(trackers.get(1))).as("seed %d", seed).isEqualTo(values(trackers.get(3)));
      }
    }
    for (ReceiveTracker tracker : trackers) {
      assertThat(values(tracker)).as("seed %d", seed).isEqualTo(values(trackers.get(0)));
    }
  }

  private static List<Object> values(ReceiveTracker tracker) {
    return List.of(
        tracker.receives(),
        tracker.jumpSum(),
        tracker.queueMax(),
        tracker.receiveJumps().distribution(1),
        tracker.waitsNs().distribution(1));
  }

  private static ReceiveTracker tracker(int keptReceives) {
    return new ReceiveTracker(new Quantiles.Precision(100, 6, keptReceives));
  }
}
