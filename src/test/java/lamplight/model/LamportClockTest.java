package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LamportClockTest {
  @Test
  void shouldStartAtZeroAndCountEvents() {
    assertThat(LamportClock.START).isZero();
    assertThat(LamportClock.afterOwnEvent(0)).isEqualTo(1);
    assertThat(LamportClock.afterOwnEvent(1)).isEqualTo(2);
  }

  @Test
  void receiveShouldPassBothClocks() {
    assertThat(LamportClock.afterReceive(0, 5)).as("max(0, 5) + 1").isEqualTo(6);
    assertThat(LamportClock.afterReceive(6, 6)).as("max(6, 6) + 1").isEqualTo(7);
    assertThat(LamportClock.afterReceive(7, 8)).as("max(7, 8) + 1").isEqualTo(9);
    assertThat(LamportClock.afterReceive(9, 1)).as("max(9, 1) + 1").isEqualTo(10);
  }
}
