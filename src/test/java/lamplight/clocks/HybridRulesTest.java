package lamplight.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import lamplight.clocks.HybridRules.Hybrid;
import org.junit.jupiter.api.Test;

/** The rules of the paper, by hand; physical times are small whole numbers. */
class HybridRulesTest {
  private static final HybridRules RULES = new HybridRules();

  @Test
  void aLocalEventShouldFollowThePhysicalClockAndCountWhereThatStandsBehind() {
    Hybrid first = RULES.local(RULES.start(1, 3), -5);
    assertThat(first).isEqualTo(new Hybrid(-5, 0));
    assertThat(RULES.local(first, -5)).isEqualTo(new Hybrid(-5, 1));
    assertThat(RULES.local(new Hybrid(10, 3), 9)).isEqualTo(new Hybrid(10, 4));
    assertThat(RULES.local(new Hybrid(10, 3), 11)).isEqualTo(new Hybrid(11, 0));
  }

  @Test
  void aReceiveShouldCountOnFromWhicheverIsTheLargest() {
    Hybrid own = new Hybrid(10, 3);
    // The physical clock alone.
    assertThat(RULES.receive(own, new Hybrid(9, 7), 11)).isEqualTo(new Hybrid(11, 0));
    // One's own.
    assertThat(RULES.receive(own, new Hybrid(9, 7), 10)).isEqualTo(new Hybrid(10, 4));
    // The message's.
    assertThat(RULES.receive(own, new Hybrid(12, 7), 12)).isEqualTo(new Hybrid(12, 8));
    // Both, of which the counter that is larger.
    assertThat(RULES.receive(own, new Hybrid(10, 7), 10)).isEqualTo(new Hybrid(10, 8));
    assertThat(RULES.receive(own, new Hybrid(10, 1), 2)).isEqualTo(new Hybrid(10, 4));
  }

  @Test
  void shouldOrderByTimeThenCounter() {
    assertThat(RULES.isBefore(new Hybrid(1, 9), new Hybrid(2, 0))).isTrue();
    assertThat(RULES.isBefore(new Hybrid(2, 0), new Hybrid(1, 9))).isFalse();
    assertThat(RULES.isBefore(new Hybrid(2, 0), new Hybrid(2, 1))).isTrue();
    assertThat(RULES.isBefore(new Hybrid(2, 1), new Hybrid(2, 1))).isFalse();
  }

  @Test
  void theNaiveHybridShouldAddOneToTheLargest() {
    NaiveHybridRules naive = new NaiveHybridRules();
    assertThat(naive.local(naive.start(1, 3), -5)).isEqualTo(-4);
    assertThat(naive.local(10L, 4)).isEqualTo(11);
    assertThat(naive.receive(10L, 12L, 4)).isEqualTo(13);
    assertThat(naive.receive(10L, 12L, 20)).isEqualTo(21);
    assertThat(naive.receive(10L, 3L, 4)).isEqualTo(11);
  }
}
