package lamplight.analysis.check;

import java.util.List;

/**
 * The outcome of the causality check of one trial.
 *
 * @param verdict the worst over the rules
 * @param rules one result a rule, in the order of {@link Rule}
 * @param notes what could not be matched in an incomplete trial, a sentence each
 */
public record CheckResult(Verdict verdict, List<RuleResult> rules, List<String> notes) {
  public CheckResult {
    rules = List.copyOf(rules);
    notes = List.copyOf(notes);
  }

  /** How many violations were found over all rules. */
  public long violations() {
    return rules.stream().mapToLong(RuleResult::violations).sum();
  }
}
