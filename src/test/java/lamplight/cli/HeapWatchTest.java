package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeapWatchTest {
  @Test
  void eightSecondsInARowOfHardlyAnythingButCollectingShouldBeAFullHeap() {
    HeapWatch watch = new HeapWatch();
    watch.isFull(1_000, 0);
    for (int second = 1; second <= 7; second++) {
      assertThat(watch.isFull(1_000 + second * 1_000L, second * 900L)).isFalse();
    }
    assertThat(watch.isFull(9_000, 7_200)).isTrue();
  }

  @Test
  void aSecondOfWorkShouldStartTheCountAnew() {
    HeapWatch watch = new HeapWatch();
    watch.isFull(1_000, 0);
    long collecting = 0;
    for (int second = 1; second <= 15; second++) {
      collecting += second == 8 ? 899 : 1_000;
      assertThat(watch.isFull(1_000 + second * 1_000L, collecting)).as("%d s", second).isFalse();
    }
    assertThat(watch.isFull(17_000, collecting + 1_000)).isTrue();
  }

  @Test
  void aProgramThatWasStoppedInACollectionShouldGoOn() {
    HeapWatch watch = new HeapWatch();
    watch.isFull(1_000, 10);

    assertThat(watch.isFull(3_601_000, 3_600_000)).isFalse();
    assertThat(watch.isFull(3_602_000, 3_600_010)).isFalse();
  }

  @Test
  void shouldNotCountWhatIsCollectedWhileTheProgramWorks() {
    assertThat(List.of("Copy", "MarkSweepCompact", "PS MarkSweep", "G1 Old Generation"))
        .allMatch(HeapWatch::isPausing);
    assertThat(List.of("ZGC Pauses", "Shenandoah Pauses")).allMatch(HeapWatch::isPausing);
    assertThat(List.of("ZGC Cycles", "ZGC Minor Cycles", "Shenandoah Cycles"))
        .noneMatch(HeapWatch::isPausing);
  }
}
