package lamplight.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BurstWatchTest {
  private static final long MS = 1_000_000;

  @Test
  void shouldFindLinesThatComeTogether() {
    BurstWatch watch = new BurstWatch(10);
    for (int line = 0; line < 20; line++) {
      watch.add((line / 5) * 1000 * MS + line % 5 * MS);
    }
    assertThat(watch.verdict()).contains("16 of 20 lines come within 2 ms of the one before");
  }

  @Test
  void shouldNotAccuseOneThatCatchesUpOnceOrIsFast() {
    BurstWatch once = new BurstWatch(10);
    BurstWatch fast = new BurstWatch(60);
    for (int line = 0; line < 20; line++) {
      once.add(line < 4 ? line * MS : line * 100 * MS);
      fast.add(line * MS);
    }
    assertThat(once.verdict()).isEmpty();
    assertThat(fast.verdict()).isEmpty();
  }
}
