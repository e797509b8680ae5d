package lamplight.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.ViolationListener;
import lamplight.diagnosis.Diagnosis;
import lamplight.diagnosis.Examination;

/**
 * A trial and what the check found in it.
 *
 * @param name what it is called
 * @param where how a person finds it
 * @param result what was found
 * @param complete whether it ran to its end, so that what could not be matched is so because of
 *     faults on purpose
 * @param whole whether every log reaches to the end of what its process did
 * @param cause why it failed; empty when it did not
 * @param violations tells of every violation
 * @param foreign what else was found in other people's logs; empty of our own
 */
record CheckedTrial(
    String name,
    String where,
    CheckResult result,
    boolean complete,
    boolean whole,
    String cause,
    Violations violations,
    Optional<Examination> foreign) {

  /** A trial whose logs are ours. */
  CheckedTrial(
      String name,
      String where,
      CheckResult result,
      boolean complete,
      boolean whole,
      String cause,
      Violations violations) {
    this(name, where, result, complete, whole, cause, violations, Optional.empty());
  }

  /** Whether a bug was found, be it one that breaks no rule. */
  boolean hasBugs() {
    return foreign.stream()
        .anyMatch(each -> each.diagnoses().stream().anyMatch(Diagnosis::isFault));
  }

  /** Checks the trial again and tells of every violation, so that nobody has to hold them all. */
  @FunctionalInterface
  interface Violations {
    void tell(ViolationListener listener) throws IOException;
  }

  /** The same, where these rules alone count. */
  CheckedTrial of(Set<Rule> rules) {
    CheckResult chosen = result.of(rules, whole);
    return new CheckedTrial(
        name,
        where,
        foreign.map(each -> each.judged(chosen)).orElse(chosen),
        complete,
        whole,
        cause,
        listener ->
            violations.tell(
                violation -> {
                  if (rules.contains(violation.rule())) {
                    listener.broken(violation);
                  }
                }),
        foreign);
  }
}
