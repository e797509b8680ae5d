package lamplight.results;

import java.util.Optional;
import lamplight.check.CheckResult;
import lamplight.check.Verdict;
import lamplight.run.TrialId;

/** Words in one sentence that trials of a run are invalid. Not thread-safe. */
final class BrokenRules {
  private String first = "";
  private long violations;
  private long trials;

  /** Adds what the check of a trial found. */
  void add(TrialId trial, CheckResult check) {
    if (check.verdict() != Verdict.INVALID) {
      return;
    }
    if (trials == 0) {
      first = trial + " is invalid" + check.firstViolation().map(words -> ": " + words).orElse("");
    }
    trials++;
    violations += check.violations();
  }

  /** The first violation and how many more there are; empty when no trial is invalid. */
  Optional<String> sentence() {
    if (trials == 0) {
      return Optional.empty();
    }
    long more = violations - 1;
    String moreViolations =
        more <= 0 ? "" : " (and " + more + " more violation" + (more == 1 ? "" : "s") + among();
    return Optional.of(first + moreViolations + "; see the report");
  }

  private String among() {
    return trials == 1 ? ")" : "; " + trials + " trials are invalid)";
  }
}
