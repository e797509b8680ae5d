package lamplight.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RelaySpecTest {
  @Test
  void aRelayMayTakeNoTimeButNotLessThanNone() {
    assertThat(new RelaySpec(RelayOrder.ARRIVAL, 0).timeNs()).isZero();
    assertThatThrownBy(() -> new RelaySpec(RelayOrder.ARRIVAL, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a relay's time for one copy is not negative, but this one is -1");
  }
}
