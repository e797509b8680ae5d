package lamplight.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /**
   * The outcome over these rules, with the verdict that follows from them.
   *
   * @param whole whether every log reaches to the end of what its process did; else a trial that
   *     breaks no rule is {@link Verdict#INCOMPLETE}
   */
  public static CheckResult of(List<RuleResult> rules, boolean whole, List<String> notes) {
    return new CheckResult(Verdict.of(rules, whole), rules, notes);
  }

  /** The same with what else was found for the rules, each in its place. */
  CheckResult and(List<RuleResult> more) {
    List<RuleResult> sums = new ArrayList<>();
    for (int index = 0; index < rules.size(); index++) {
      sums.add(rules.get(index).plus(more.get(index)));
    }
    boolean broken = sums.stream().anyMatch(RuleResult::isBroken);
    return new CheckResult(broken ? Verdict.INVALID : verdict, sums, notes);
  }

  /**
   * The same, where these rules alone count.
   *
   * @param whole whether every log reaches to the end of what its process did
   */
  public CheckResult of(Set<Rule> chosen, boolean whole) {
    return of(rules.stream().filter(each -> chosen.contains(each.rule())).toList(), whole, notes);
  }

  /** The same with a note more. */
  public CheckResult noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new CheckResult(verdict, rules, more);
  }

  /** The same with further violations of a rule, a sentence each. */
  public CheckResult breaking(Rule broken, List<String> violations) {
    String first = violations.isEmpty() ? "" : violations.get(0);
    return and(
        rules.stream()
            .map(RuleResult::rule)
            .map(
                rule ->
                    rule == broken
                        ? new RuleResult(rule, 0, violations.size(), first)
                        : new RuleResult(rule, 0, 0, ""))
            .toList());
  }

  /** The first violation of the first rule that is broken, with the rule's number; or empty. */
  public Optional<String> firstViolation() {
    return firstBroken().map(rule -> "rule " + rule.rule().number() + ": " + rule.first());
  }

  /** What was found for the first rule that is broken; empty when none is. */
  public Optional<RuleResult> firstBroken() {
    return rules.stream().filter(RuleResult::isBroken).findFirst();
  }

  /** How many violations were found over all rules. */
  public long violations() {
    return rules.stream().mapToLong(RuleResult::violations).sum();
  }
}
