package lamplight.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterruptionTest {
  @Test
  void shouldKnowTheFirstRequest() {
    Interruption interruption = new Interruption();
    assertThat(interruption.requested()).isFalse();
    assertThat(interruption.request()).isTrue();
    assertThat(interruption.requested()).isTrue();
    assertThat(interruption.request()).isFalse();
    assertThat(interruption.requested()).isTrue();
  }

  @Test
  void shouldRingTheBellWithEachRequest() throws InterruptedException {
    Interruption interruption = new Interruption();
    interruption.request();
    interruption.bell().await(Long.MAX_VALUE);
    interruption.request();
    interruption.bell().await(Long.MAX_VALUE);
  }
}
