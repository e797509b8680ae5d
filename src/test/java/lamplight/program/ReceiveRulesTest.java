package lamplight.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongBinaryOperator;
import lamplight.program.ProgramFinding.Kind;
import org.junit.jupiter.api.Test;

/** Receives with every pair of a clock and a timestamp up to nine, however the clock follows. */
class ReceiveRulesTest {
  @Test
  void shouldNameTheOneMistakeThatExplainsAllReceives() {
    assertThat(mistake(Math::max)).isEqualTo(Kind.NO_PLUS_ONE);
    assertThat(mistake((before, stamp) -> before + 1)).isEqualTo(Kind.IGNORES_STAMP);
    assertThat(mistake((before, stamp) -> stamp + 1)).isEqualTo(Kind.OVERWRITES);
    assertThat(mistake((before, stamp) -> Math.max(before, stamp) + 2)).isEqualTo(Kind.ADDS_TWO);
  }

  @Test
  void shouldNotNameOneThatLeavesSomeUnexplained() {
    assertThat(mistake((before, stamp) -> Math.max(before, stamp) + (before == 3 ? 5 : 2)))
        .isEqualTo(Kind.CLOCK_OF_RECEIVE);
  }

  private static Kind mistake(LongBinaryOperator after) {
    ReceiveRules rules = new ReceiveRules();
    for (long before = 0; before < 10; before++) {
      for (long stamp = 0; stamp < 10; stamp++) {
        rules.add(before, stamp, after.applyAsLong(before, stamp), false);
      }
    }
    return rules.mistake();
  }
}
