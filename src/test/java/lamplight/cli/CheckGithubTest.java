package lamplight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Violation;
import org.junit.jupiter.api.Test;

class CheckGithubTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final CheckGithub github =
      new CheckGithub(new PrintStream(out, true, StandardCharsets.UTF_8));

  @Test
  void theFirstViolationOfEachRuleShouldStandAtItsLine() throws IOException {
    Violation first = new Violation(Rule.CLOCK_RULE, "a,b.log:7: 5 % low", "a,b.log", 7);
    CheckResult result =
        CheckResult.of(
            List.of(
                new RuleResult(Rule.CLOCK_RULE, 9, 3, first.sentence()),
                new RuleResult(Rule.MATCHED, 9, 1, "process 1, tick 2: lost\n::error::x")),
            true,
            List.of());
    github.trial(
        new CheckedTrial(
            "x: y",
            "x: y",
            result,
            true,
            true,
            "",
            all -> {
              all.broken(first);
              all.broken(Violation.of(Rule.MATCHED, "process 1, tick 2: lost\n::error::x"));
              all.broken(first);
              all.broken(first);
            }));

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "::error file=a%2Cb.log,line=7,title=rule 2%2C x%3A y::a,b.log:7: 5 %25 low (and 2"
                + " more)",
            "::error title=rule 3%2C x%3A y::process 1, tick 2: lost%0A::error::x");
  }

  @Test
  void noMoreShouldBePrintedThanAreShown() {
    for (int trial = 1; trial <= 12; trial++) {
      github.unreadable("seed " + trial, "", List.of("no file"));
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(10)
        .startsWith("::error title=seed 1 is unreadable::no file");
  }
}
