package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LamportClockTest {
  private final LamportClock clock = new LamportClock();

  @Test
  void shouldStartAtZeroAndCountEvents() {
    assertThat(clock.value()).isZero();
    assertThat(clock.increment()).isEqualTo(1);
    assertThat(clock.increment()).isEqualTo(2);
    assertThat(clock.value()).isEqualTo(2);
  }

  @Test
  void receiveShouldPassBothClocks() {
    assertThat(clock.receive(5)).as("max(0, 5) + 1").isEqualTo(6);
    assertThat(clock.receive(6)).as("max(6, 6) + 1").isEqualTo(7);
    assertThat(clock.receive(8)).as("max(7, 8) + 1").isEqualTo(9);
    assertThat(clock.receive(1)).as("max(9, 1) + 1").isEqualTo(10);
    assertThat(clock.value()).isEqualTo(10);
  }
}
