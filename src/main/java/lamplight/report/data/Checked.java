package lamplight.report.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.check.Verdict;
import lamplight.results.TrialAnalysis;

/** What the causality check found over all trials of a run. Not thread-safe. */
public final class Checked {
  private static final int NOTES_MAX = 10;

  private final List<RuleTotal> rules =
      new ArrayList<>(Arrays.stream(Rule.values()).map(RuleTotal::none).toList());
  private final List<String> notes = new ArrayList<>();
  private long trials;
  private long failed;
  private long undecided;
  private long incomplete;
  private long invalid;

  /** Takes in the next trial. */
  void add(TrialRow row, TrialAnalysis trial) {
    trials++;
    failed += row.complete() ? 0 : 1;
    undecided += row.verdict() == Verdict.UNDECIDED ? 1 : 0;
    incomplete += row.verdict() == Verdict.INCOMPLETE ? 1 : 0;
    invalid += row.verdict() == Verdict.INVALID ? 1 : 0;
    for (RuleResult result : trial.check().rules()) {
      rules.replaceAll(
          total -> total.rule() == result.rule() ? total.plus(result, row.name()) : total);
    }
    row.notes().stream()
        .limit(NOTES_MAX - notes.size())
        .forEach(note -> notes.add(row.name() + ": " + note));
  }

  /** How many trials were checked. */
  public long trials() {
    return trials;
  }

  /** How many failed, and so were checked only as far as they came. */
  public long failed() {
    return failed;
  }

  /**
   * How many broke no rule but could not be matched to the end; those that failed and broke none
   * among them.
   */
  public long incomplete() {
    return incomplete;
  }

  /** How many broke no rule, but have one of rules 2 to 5 that could not be examined. */
  public long undecided() {
    return undecided;
  }

  /** How many broke a rule. */
  public long invalid() {
    return invalid;
  }

  /** What was found for each rule, in the order of {@link Rule}. */
  public List<RuleTotal> rules() {
    return Collections.unmodifiableList(rules);
  }

  /** Those of which something could not be examined in some trial. */
  public List<RuleTotal> limited() {
    return rules.stream().filter(rule -> !rule.isWhole()).toList();
  }

  /** How many violations there are. */
  public long violations() {
    return rules.stream().mapToLong(RuleTotal::violations).sum();
  }

  /** How many events were examined: each is a tick. */
  public long events() {
    return rules.get(Rule.TICKS.ordinal()).examined();
  }

  /** The first notes on what could not be matched, each with its trial. */
  public List<String> notes() {
    return Collections.unmodifiableList(notes);
  }

  /** The worst verdict; valid when there is no trial. */
  public Verdict verdict() {
    if (invalid > 0) {
      return Verdict.INVALID;
    }
    if (incomplete > 0) {
      return Verdict.INCOMPLETE;
    }
    return undecided > 0 ? Verdict.UNDECIDED : Verdict.VALID;
  }
}
