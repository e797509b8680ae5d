package lamplight.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import lamplight.run.TrialId;
import org.junit.jupiter.api.Test;

class BrokenRulesTest {
  private final BrokenRules broken = new BrokenRules();

  private static CheckResult result(Verdict verdict, long second, long fifth) {
    return new CheckResult(
        verdict,
        List.of(
            new RuleResult(Rule.CLOCK_RULE, 9, second, second == 0 ? "" : "process 3, tick 20"),
            new RuleResult(Rule.CONSERVED, 9, fifth, fifth == 0 ? "" : "process 1: its queue")),
        List.of());
  }

  @Test
  void shouldSayNothingOfTrialsThatAreNotInvalid() {
    broken.add(new TrialId("", 1), result(Verdict.VALID, 0, 0));
    broken.add(new TrialId("", 2), result(Verdict.INCOMPLETE, 0, 0));
    assertThat(broken.sentence()).isEmpty();
  }

  @Test
  void shouldNameTheOneViolation() {
    broken.add(new TrialId("", 1), result(Verdict.VALID, 0, 0));
    broken.add(new TrialId("", 2), result(Verdict.INVALID, 0, 1));
    assertThat(broken.sentence())
        .contains("seed 2 is invalid: rule 5: process 1: its queue; see the report");
  }

  @Test
  void shouldCountTheOtherViolationsOfATrial() {
    broken.add(new TrialId("", 1), result(Verdict.INVALID, 1, 1));
    assertThat(broken.sentence())
        .contains(
            "seed 1 is invalid: rule 2: process 3, tick 20 (and 1 more violation); see the report");
  }

  @Test
  void shouldCountTheOtherTrials() {
    broken.add(new TrialId("", 1), result(Verdict.INVALID, 0, 2));
    broken.add(new TrialId("", 2), result(Verdict.INVALID, 3, 0));
    assertThat(broken.sentence())
        .contains(
            "seed 1 is invalid: rule 5: process 1: its queue (and 4 more violations; 2 trials are"
                + " invalid); see the report");
  }
}
