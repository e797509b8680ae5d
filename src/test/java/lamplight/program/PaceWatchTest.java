package lamplight.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** Ticks ten times a second. */
class PaceWatchTest {
  private static final long MS = 1_000_000;

  @Test
  void shouldFindOneThatLosesAMomentAtEachTick() {
    // 2 ms of each 100 ms: ticks come every 102 ms.
    assertThat(slowing(40, tick -> 2 * tick * MS))
        .isEqualTo("it keeps 98.0 % of its rate, and its last tick is 78 ms late");
  }

  @Test
  void shouldNotAccuseOneThatIsOnTimeAgain() {
    assertThat(slowing(40, tick -> tick < 20 ? tick * 10 * MS : MS)).isEmpty();
    // Busier and busier, but on time now and then.
    assertThat(slowing(80, tick -> tick % 7 == 0 ? MS : tick * 5 * MS)).isEmpty();
    assertThat(slowing(40, tick -> tick % 3 * MS)).isEmpty();
  }

  @Test
  void shouldNotJudgeFewTicksOrASmallLoss() {
    assertThat(slowing(19, tick -> 2 * tick * MS)).isEmpty();
    assertThat(slowing(40, tick -> tick * MS / 10)).as("3 ms in 3 s").isEmpty();
  }

  @Test
  void shouldFindOneThatIsLateAtEveryTick() {
    PaceWatch watch = watch(12, tick -> (90 + tick) * MS);
    assertThat(watch.alwaysLate(100 * MS)).contains("each of 12 ticks is at least 90 ms late");
    assertThat(watch.alwaysLate(200 * MS)).isEmpty();
    assertThat(watch(12, tick -> tick == 5 ? MS : 90 * MS).alwaysLate(100 * MS)).isEmpty();
  }

  private static String slowing(int ticks, LongUnaryOperator lateNs) {
    return watch(ticks, lateNs).slowing().orElse("");
  }

  private static PaceWatch watch(int ticks, LongUnaryOperator lateNs) {
    PaceWatch watch = new PaceWatch();
    for (long tick = 0; tick < ticks; tick++) {
      watch.add(1_800_000_000_000L * MS + tick * 100 * MS, lateNs.applyAsLong(tick));
    }
    return watch;
  }
}
