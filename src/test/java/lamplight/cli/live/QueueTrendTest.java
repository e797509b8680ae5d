package lamplight.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QueueTrendTest {
  @Test
  void fewLengthsShouldBeShownAsTheyAre() {
    assertThat(of(0).points()).isEmpty();
    assertThat(of(3).points()).containsExactly(1L, 2L, 3L);
    assertThat(of(8).points()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
  }

  @Test
  void manyLengthsShouldBeShownEvenlySpreadAndEndWithTheLatest() {
    assertThat(of(16).points()).containsExactly(2L, 4L, 6L, 8L, 10L, 12L, 14L, 16L);
    // Of 17 every second is kept, the latest apart.
    assertThat(of(17).points()).containsExactly(2L, 4L, 6L, 8L, 10L, 12L, 14L, 17L);
    assertThat(of(32).points()).containsExactly(4L, 8L, 12L, 16L, 20L, 24L, 28L, 32L);
    assertThat(of(1024).points()).containsExactly(128L, 256L, 384L, 512L, 640L, 768L, 896L, 1024L);
  }

  @Test
  void anyNumberShouldBeShownInOrderWithinTheFirstAndTheLatest() {
    for (int count = 9; count < 3000; count++) {
      assertThat(of(count).points())
          .as("%d", count)
          .hasSize(8)
          .isSorted()
          .last()
          .isEqualTo((long) count);
    }
  }

  private static QueueTrend of(long count) {
    QueueTrend trend = new QueueTrend();
    LongStream.rangeClosed(1, count).forEach(trend::add);
    return trend;
  }
}
