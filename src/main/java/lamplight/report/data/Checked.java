package lamplight.report.data;

import java.util.ArrayList;
import java.util.List;
import lamplight.check.Rule;
import lamplight.check.Verdict;

/**
 * What the causality check found over all trials of a run or of a study. Immutable.
 *
 * @param trials how many trials were checked
 * @param failed how many failed, and so were checked only as far as they came
 * @param incomplete how many broke no rule but could not be matched to the end; those that failed
 *     and broke none among them
 * @param invalid how many broke a rule
 * @param rules what was found for each rule, in the order of {@link Rule}
 * @param notes the first notes on what could not be matched, each with its trial
 */
public record Checked(
    long trials,
    long failed,
    long incomplete,
    long invalid,
    List<RuleTotal> rules,
    List<String> notes) {
  private static final int NOTES_MAX = 10;

  public Checked {
    rules = List.copyOf(rules);
    notes = List.copyOf(notes);
  }

  /** What was found in a run. */
  public static Checked of(RunData data) {
    List<String> notes = new ArrayList<>();
    for (TrialRow trial : data.trials()) {
      for (String note : trial.notes()) {
        if (notes.size() < NOTES_MAX) {
          notes.add("Seed " + trial.seed() + ": " + note);
        }
      }
    }
    return new Checked(
        data.trials().size(),
        data.trials().stream().filter(trial -> !trial.complete()).count(),
        count(data, Verdict.INCOMPLETE),
        count(data, Verdict.INVALID),
        data.rules(),
        notes);
  }

  /** The worst verdict; valid when there is no trial. */
  public Verdict verdict() {
    if (invalid > 0) {
      return Verdict.INVALID;
    }
    return incomplete > 0 ? Verdict.INCOMPLETE : Verdict.VALID;
  }

  /** The same after what was found at another point of a study. */
  Checked plus(Checked point, String name) {
    List<RuleTotal> totals = new ArrayList<>();
    for (int index = 0; index < rules.size(); index++) {
      totals.add(rules.get(index).plus(point.rules().get(index), name));
    }
    List<String> both = new ArrayList<>(notes);
    point.notes().stream()
        .limit(NOTES_MAX - notes.size())
        .forEach(note -> both.add(name + ", " + note));
    return new Checked(
        trials + point.trials,
        failed + point.failed,
        incomplete + point.incomplete,
        invalid + point.invalid,
        totals,
        both);
  }

  private static long count(RunData data, Verdict verdict) {
    return data.trials().stream().filter(trial -> trial.verdict() == verdict).count();
  }
}
