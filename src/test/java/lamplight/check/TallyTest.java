package lamplight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void everyViolationShouldBeToldAndTheFirstOfEachRuleKept() {
    List<Violation> told = new ArrayList<>();
    Tallies tallies = new Tallies(told::add);
    Tally clock = tallies.of(Rule.CLOCK_RULE);
    clock.violation(2, 7, "the clock is %d", 4);
    tallies.of(Rule.CONSERVED).violations(2, List.of(() -> "one pair", () -> "another"));
    clock.violation("a sentence");

    assertThat(told)
        .containsExactly(
            Violation.of(Rule.CLOCK_RULE, "process 2, tick 7: the clock is 4"),
            Violation.of(Rule.CONSERVED, "one pair"),
            Violation.of(Rule.CONSERVED, "another"),
            Violation.of(Rule.CLOCK_RULE, "a sentence"));
    assertThat(clock.result())
        .isEqualTo(new RuleResult(Rule.CLOCK_RULE, 0, 2, "process 2, tick 7: the clock is 4"));
    assertThat(tallies.of(Rule.CONSERVED).result())
        .isEqualTo(new RuleResult(Rule.CONSERVED, 0, 2, "one pair"));
  }

  @Test
  void withoutAListenerOnlyTheFirstShouldBePutInWords() {
    Tally tally = new Tally(Rule.CONSERVED);
    Supplier<String> unwanted =
        () -> {
          throw new AssertionError("put in words");
        };
    tally.violations(5, List.of(() -> "the first", unwanted));
    assertThat(tally.result()).isEqualTo(new RuleResult(Rule.CONSERVED, 0, 5, "the first"));
  }

  @Test
  void whatIsLeftOutShouldBeTheMostThatAnybodyLeftOut() {
    Tally tally = new Tally(Rule.DRAWS);
    tally.limit(Extent.part("the seed is not known"));
    tally.limit(Extent.WHOLE);
    assertThat(tally.result().extent()).isEqualTo(Extent.part("the seed is not known"));
    tally.limit(Extent.none("no draw is logged"));
    assertThat(tally.result()).isEqualTo(RuleResult.unexamined(Rule.DRAWS, "no draw is logged"));
  }
}
