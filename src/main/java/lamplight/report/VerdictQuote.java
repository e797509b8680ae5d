package lamplight.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lamplight.check.Verdict;
import lamplight.report.data.Checked;
import lamplight.report.data.RuleTotal;
import lamplight.report.data.StudyData;
import lamplight.report.data.TrialRow;
import lamplight.report.document.Block.Quote;
import lamplight.report.document.Text;
import lamplight.report.part.Predictions;
import lamplight.report.part.Unfinished;
import lamplight.report.part.Words;
import lamplight.report.text.Numbers;

/**
 * What a reader must know before any figure: whether the run can be trusted, and is whole, by the
 * check, by theory, by the virtual twin and by the clock; bad news first.
 */
final class VerdictQuote {
  private static final int CAUSES_MAX = 5;

  private VerdictQuote() {}

  /**
   * A part of the verdict.
   *
   * @param isBad whether it comes first, in a line of its own
   */
  record Clause(boolean isBad, Text text) {
    static Clause bad(Text text) {
      return new Clause(true, text);
    }

    static Clause good(Text text) {
      return new Clause(false, text);
    }
  }

  static Quote of(StudyData data, Optional<Predictions> predictions) {
    List<Clause> clauses = new ArrayList<>();
    invalid(data).map(Clause::bad).ifPresent(clauses::add);
    Unfinished.sentence(data.facts(), data.ended(), data.study().trials())
        .map(Clause::bad)
        .ifPresent(clauses::add);
    failed(data).map(Clause::bad).ifPresent(clauses::add);
    unread(data).map(Clause::bad).ifPresent(clauses::add);
    undecided(data).map(Clause::bad).ifPresent(clauses::add);
    Optional<Text> incomplete = incomplete(data);
    incomplete.map(Clause::bad).ifPresent(clauses::add);
    if (data.complete() == 0) {
      clauses.add(
          Clause.bad(
              Text.of("**✗ No figures.** No trial is complete, so nothing could be measured.")));
    } else {
      Clause timing = TimingSection.clause(data);
      if (clauses.isEmpty()) {
        clauses.add(Clause.good(whole(data, !timing.isBad())));
      } else if (incomplete.isEmpty() && data.checked().verdict() != Verdict.INVALID) {
        clauses.add(Clause.good(unbroken(data)));
      }
      clauses.add(TheorySection.clause(data, predictions));
      TwinSection.clause(data).ifPresent(clauses::add);
      clauses.add(timing);
    }
    List<Text> lines = lines(clauses);
    lines.addAll(ResultSentences.first(data));
    return new Quote(lines);
  }

  /** Bad news a line each, then the good news in one. */
  private static List<Text> lines(List<Clause> clauses) {
    List<Clause> ordered =
        clauses.stream().sorted(Comparator.comparing(clause -> !clause.isBad())).toList();
    List<Text> lines =
        new ArrayList<>(ordered.stream().filter(Clause::isBad).map(Clause::text).toList());
    Text good =
        Text.join(
            " ", ordered.stream().filter(clause -> !clause.isBad()).map(Clause::text).toList());
    if (!good.isEmpty()) {
      lines.add(good);
    }
    return lines;
  }

  /** Trials that are whole and break no rule are valid; where time was not kept, causally only. */
  private static Text whole(StudyData data, boolean isOnTime) {
    int trials = data.trials().size();
    boolean isWhole = data.checked().limited().isEmpty();
    return Text.of(
        (isOnTime ? "✓ **Valid.** " : "✓ **Causally valid, but not on time.** ")
            + "{}{} complete, and {} of the causality check {} at {} events.",
        trials == 1
            ? "The one trial"
            : Numbers.count(trials) + " of " + Numbers.count(trials, "trial"),
        (data.isStudy() ? " at " + Numbers.count(data.points().size(), "point") : "")
            + (trials == 1 ? " is" : " are"),
        isWhole ? "all " + data.checked().rules().size() + " rules" : "no rule",
        isWhole ? "hold" : "is broken, as far as the logs tell,",
        Numbers.count(data.checked().events()));
  }

  /** Where trials failed or are missing, a reader still asks whether the others can be trusted. */
  private static Text unbroken(StudyData data) {
    return Text.of(
        "Causality check: no rule is broken at {} events.", Numbers.count(data.checked().events()));
  }

  private static Optional<Text> invalid(StudyData data) {
    Checked checked = data.checked();
    if (checked.verdict() != Verdict.INVALID) {
      return Optional.empty();
    }
    String first =
        checked.rules().stream()
            .filter(rule -> rule.violations() > 0)
            .map(rule -> "rule " + rule.rule().number() + ", " + rule.first())
            .findFirst()
            .orElse("");
    return Optional.of(
        Text.of(
            "**✗ Invalid: the figures of this report must not be trusted.** The causality check"
                + " found {} in {} of {}. The first: {}.",
            Numbers.count(checked.violations(), "violation"),
            Numbers.count(checked.invalid()),
            Numbers.count(checked.trials(), "trial"),
            first));
  }

  private static Optional<Text> failed(StudyData data) {
    List<String> failed =
        data.trials().stream()
            .filter(trial -> !trial.complete())
            .map(trial -> trial.name() + " (" + trial.cause() + ")")
            .toList();
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "**✗ {} of {} failed** and {} left out of the figures: {}.",
                Numbers.count(failed.size()),
                Numbers.count(data.trials().size(), "trial"),
                failed.size() == 1 ? "is" : "are",
                first(failed)));
  }

  private static Optional<Text> unread(StudyData data) {
    List<String> unread =
        data.unread().stream().map(trial -> trial.trial() + " (" + trial.cause() + ")").toList();
    return unread.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "**✗ {} could not be read** and {} neither checked nor in the figures: {}.",
                Numbers.count(unread.size(), "trial"),
                unread.size() == 1 ? "is" : "are",
                first(unread)));
  }

  /** The first of these trials, and how many more there are. */
  private static String first(List<String> trials) {
    int more = trials.size() - CAUSES_MAX;
    return Words.list(trials.stream().limit(CAUSES_MAX).toList())
        + (more > 0 ? " and " + Numbers.count(more) + " more" : "");
  }

  /** The reason that is told is that of the first rule. */
  private static Optional<Text> undecided(StudyData data) {
    List<RuleTotal> open =
        data.checked().limited().stream()
            .filter(rule -> rule.unexamined() > 0 && rule.rule().isDecisive())
            .toList();
    if (data.checked().verdict() != Verdict.UNDECIDED || open.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Text.of(
            "**Undecided.** No rule is broken, but in {} of {} rule {} could not be examined: {}.",
            Numbers.count(data.checked().undecided()),
            Numbers.count(data.checked().trials(), "trial"),
            open.get(0).rule().number(),
            open.get(0).reason()));
  }

  /** Of a run with a broken rule nobody asks what could not be matched besides. */
  private static Optional<Text> incomplete(StudyData data) {
    if (data.checked().verdict() == Verdict.INVALID) {
      return Optional.empty();
    }
    List<TrialRow> incomplete =
        data.measured().stream().filter(trial -> trial.verdict() == Verdict.INCOMPLETE).toList();
    List<String> unplanned =
        incomplete.stream().filter(TrialRow::isTroubled).map(TrialRow::name).toList();
    if (!unplanned.isEmpty()) {
      return Optional.of(
          Text.of(
              "**✗ Incomplete.** No rule is broken, but not everything could be matched in the"
                  + " {} of {}.",
              unplanned.size() == 1 ? "trial" : "trials",
              first(unplanned)));
    }
    return incomplete.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "**Incomplete, as planned.** A process is killed on purpose{}, so what it did last"
                    + " and what was sent to it cannot all be matched. No rule is broken, and what"
                    + " the others did among themselves is examined in full.",
                data.isStudy()
                    ? " in "
                        + Numbers.count(incomplete.size())
                        + " of "
                        + Numbers.count(data.trials().size(), "trial")
                    : ""));
  }
}
