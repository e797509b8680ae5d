package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {
  @Test
  void theWorseOfTwoShouldBeTheLater() {
    Verdict[] verdicts = Verdict.values();
    for (int one = 0; one < verdicts.length; one++) {
      for (int other = 0; other < verdicts.length; other++) {
        assertThat(verdicts[one].worst(verdicts[other])).isEqualTo(verdicts[Math.max(one, other)]);
      }
    }
  }

  @Test
  void rulesShouldBeNumberedFromOne() {
    assertThat(Rule.TICKS.number()).isOne();
    assertThat(Rule.DRAWS.number()).isEqualTo(8);
    assertThat(Rule.FIRST_IN_FIRST_OUT.statement())
        .isEqualTo("each channel is first in, first out");
  }
}
