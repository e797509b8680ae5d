package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HopTest {
  @Test
  void aCopyShouldComeFromItsSenderOrFromTheRelay() {
    Message message = new Message(3, 1, 2, 7);

    assertThat(Hop.FROM_SENDER.origin(message)).isEqualTo(3);
    assertThat(Hop.FROM_RELAY.origin(message)).isZero();
  }
}
