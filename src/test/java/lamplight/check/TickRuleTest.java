package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import lamplight.model.Die;
import org.junit.jupiter.api.Test;

/** The end of a log of process 1. */
class TickRuleTest {
  private final Tally tally = new Tally(Rule.TICKS);
  private final TickRule rule = new TickRule(1, tally);

  private void ticks(long... ticks) {
    for (long tick : ticks) {
      rule.event(tick, 10 * tick);
    }
  }

  private boolean endsBefore(long due, boolean whole) {
    CheckScope scope =
        new CheckScope(
            1,
            2,
            Optional.of(Die.ofSides(10)),
            Optional.empty(),
            true,
            Optional.empty(),
            Kills.NONE,
            Optional.empty());
    return rule.end(OptionalLong.of(due), LogCompleteness.of(scope, whole));
  }

  private void assertFound(long violations, String first) {
    assertThat(tally.result()).isEqualTo(new RuleResult(Rule.TICKS, 3, violations, first));
  }

  @Test
  void ticksTooManyShouldNotCountAsMissing() {
    ticks(1, 2, 3);

    assertThat(endsBefore(2, false)).isFalse();
    assertFound(1, "process 1: its log ends with tick 3, but 2 ticks were due");
  }

  @Test
  void ticksTooFewShouldCountAsMissing() {
    ticks(1, 2, 3);

    assertThat(endsBefore(4, false)).isTrue();
    assertFound(0, "");
    assertThat(endsBefore(4, true)).isTrue();
    assertFound(1, "process 1: its log ends with tick 3, but 4 ticks were due");
  }

  /** Either the number of the last row is wrong, or rows are missing before it: once is enough. */
  @Test
  void aWrongLastNumberShouldBeFoundOnce() {
    ticks(1, 2, 7);
    String jump = "process 1, tick 7: this tick stands after tick 2, but tick 3 was expected";

    assertThat(endsBefore(3, true)).isFalse();
    assertThat(endsBefore(7, true)).isFalse();
    assertFound(1, jump);

    assertThat(endsBefore(5, true)).isFalse();
    assertFound(2, jump);
    assertThat(endsBefore(9, true)).isTrue();
    assertFound(3, jump);
  }
}
