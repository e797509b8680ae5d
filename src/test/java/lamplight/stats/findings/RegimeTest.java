package lamplight.stats.findings;

import static org.assertj.core.api.Assertions.assertThat;

import lamplight.theory.Stability;
import org.junit.jupiter.api.Test;

class RegimeTest {
  @Test
  void aQueueThatSettlesWithinATenthOfATrialIsAsGoodAsSettledFromTheStart() {
    assertThat(new Regime(Stability.STABLE, 6, 1).isUnsettledIn(60)).isFalse();
    assertThat(new Regime(Stability.STABLE, 6.1, 1).isUnsettledIn(60)).isTrue();
    assertThat(new Regime(Stability.SATURATED, 0, 0).isUnsettledIn(60)).isFalse();
  }
}
