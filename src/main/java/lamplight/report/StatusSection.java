package lamplight.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.check.Verdict;
import lamplight.report.data.RuleTotal;
import lamplight.report.data.RunData;
import lamplight.report.data.TickTiming;
import lamplight.report.data.TrialRow;
import lamplight.report.part.Unfinished;
import lamplight.report.part.UnreadNote;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Numbers;

/** What a reader must know before any figure: whether the run can be trusted, and is whole. */
final class StatusSection {
  private static final int CAUSES_MAX = 5;

  private StatusSection() {}

  static void append(Markdown out, RunData data) {
    invalid(data).ifPresent(out::notice);
    unfinished(data).ifPresent(out::notice);
    failed(data).ifPresent(out::notice);
    UnreadNote.sentence(data.unread().stream().map(trial -> Map.entry("", trial)).toList())
        .ifPresent(out::notice);
    incomplete(data).ifPresent(out::notice);
    if (data.measured().isEmpty()) {
      out.notice("**No figures.** No trial is complete, so nothing could be measured.");
    }
    if (out.isEmpty()) {
      out.notice(
          "**Valid.** "
              + allTrials(data.trials().size())
              + ", and every rule of the causality check holds.");
    }
    busy(data).ifPresent(out::notice);
  }

  private static String allTrials(int trials) {
    return trials == 1
        ? "The trial is complete"
        : "All " + Numbers.count(trials) + " trials are complete";
  }

  private static Optional<String> invalid(RunData data) {
    if (data.verdict() != Verdict.INVALID) {
      return Optional.empty();
    }
    long trials =
        data.trials().stream().filter(trial -> trial.verdict() == Verdict.INVALID).count();
    long violations = data.rules().stream().mapToLong(RuleTotal::violations).sum();
    String first =
        data.rules().stream()
            .filter(rule -> rule.violations() > 0)
            .map(rule -> "rule " + rule.rule().number() + ", " + Markdown.escape(rule.first()))
            .findFirst()
            .orElse("");
    return Optional.of(
        "**Invalid: the figures of this report must not be trusted.** The causality check found "
            + Numbers.count(violations, "violation")
            + " in "
            + Numbers.count(trials)
            + " of "
            + Numbers.count(data.trials().size(), "trial")
            + ". The first: "
            + first
            + ".");
  }

  private static Optional<String> unfinished(RunData data) {
    return Unfinished.sentence(
        data.facts().state(),
        data.trials().size() + data.unread().size(),
        data.experiment().seeds().count());
  }

  private static Optional<String> failed(RunData data) {
    List<TrialRow> failed = data.trials().stream().filter(trial -> !trial.complete()).toList();
    if (failed.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("**");
    text.append(Numbers.count(failed.size())).append(" of ");
    text.append(Numbers.count(data.trials().size(), "trial")).append(" failed**");
    text.append(failed.size() == 1 ? " and is" : " and are").append(" left out of the figures: ");
    text.append(
        Words.list(
            failed.stream()
                .limit(CAUSES_MAX)
                .map(trial -> "seed " + trial.seed() + " (" + Markdown.escape(trial.cause()) + ")")
                .toList()));
    if (failed.size() > CAUSES_MAX) {
      text.append(" and ").append(Numbers.count(failed.size() - CAUSES_MAX)).append(" more");
    }
    return Optional.of(text.append('.').toString());
  }

  /** Of a run with a broken rule nobody asks what could not be matched besides. */
  private static Optional<String> incomplete(RunData data) {
    if (data.verdict() == Verdict.INVALID) {
      return Optional.empty();
    }
    List<String> trials =
        data.trials().stream()
            .filter(trial -> trial.complete() && trial.verdict() == Verdict.INCOMPLETE)
            .limit(CAUSES_MAX)
            .map(trial -> "seed " + trial.seed())
            .toList();
    if (!trials.isEmpty() && data.experiment().faults().planned().killsAny()) {
      return Optional.of(
          "**Incomplete, as planned.** A process is killed on purpose, so that what it did last and"
              + " what was sent to it cannot all be matched. No rule is broken, and what the others"
              + " did among themselves is examined in full.");
    }
    return trials.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "**Incomplete.** No rule is broken, but not everything could be matched in the trial of"
                + " "
                + Words.list(trials)
                + ".");
  }

  private static Optional<String> busy(RunData data) {
    List<TrialRow> busy =
        data.measured().stream().filter(trial -> TickTiming.isBusy(data, trial)).toList();
    return busy.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "**Too busy to keep time.** In "
                + Numbers.count(busy.size())
                + " of "
                + Numbers.count(data.measured().size(), "trial")
                + " a process's 99th percentile lateness was over "
                + Numbers.percent(TickTiming.SHARE_MAX)
                + " of its tick period; see [timing quality](#timing-quality).");
  }
}
