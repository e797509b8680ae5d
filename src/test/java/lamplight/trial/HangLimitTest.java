package lamplight.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HangLimitTest {
  @Test
  void everyPartShouldBeATime() {
    HangLimit least = new HangLimit(HangLimit.SILENCE_MIN_NS);

    assertThat(LongStream.of(least.pollNs(), least.lookNs(), least.gapNs(), least.progressCpuNs()))
        .allMatch(ns -> ns > 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HangLimit(HangLimit.SILENCE_MIN_NS - 1))
        .withMessage("a hang takes at least 250 ns, not 249");
  }

  @Test
  void theDefaultShouldBeTwentySeconds() {
    assertThat(HangLimit.DEFAULT.pollNs()).isEqualTo(2_000_000_000L);
    assertThat(HangLimit.DEFAULT.progressCpuNs()).isEqualTo(80_000_000L);
  }
}
