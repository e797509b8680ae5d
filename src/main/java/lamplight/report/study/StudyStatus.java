package lamplight.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lamplight.check.Verdict;
import lamplight.report.data.Checked;
import lamplight.report.data.RuleTotal;
import lamplight.report.data.StudyData;
import lamplight.report.data.TickTiming;
import lamplight.report.data.TrialRow;
import lamplight.report.document.Block;
import lamplight.report.document.Text;
import lamplight.report.part.CheckSection;
import lamplight.report.part.Unfinished;
import lamplight.report.part.UnreadNote;
import lamplight.report.part.Words;
import lamplight.report.text.Markdown;
import lamplight.report.text.Numbers;
import lamplight.stats.findings.Lateness;

/** What a reader must know before any figure: whether the study can be trusted, and is whole. */
final class StudyStatus {
  private static final int CAUSES_MAX = 5;

  private StudyStatus() {}

  static Block.Quote of(StudyData data) {
    Checked checked = data.checked();
    List<Text> notices = new ArrayList<>();
    invalid(checked).map(Markdown::text).ifPresent(notices::add);
    unfinished(data).ifPresent(notices::add);
    failed(data).map(Markdown::text).ifPresent(notices::add);
    UnreadNote.sentence(data.unread()).ifPresent(notices::add);
    if (checked.verdict() == Verdict.INCOMPLETE) {
      // In a complete trial only a process that was killed on purpose leaves anything unmatched.
      boolean byPlan = checked.failed() == 0;
      notices.add(
          Text.of(
              byPlan ? "**Incomplete, as planned.** {}" : "**✗ Incomplete.** {}",
              CheckSection.sentence(checked)));
    }
    if (data.complete() == 0) {
      notices.add(Text.of("**✗ No figures.** No trial is complete, so nothing could be measured."));
    }
    boolean isWhole = notices.isEmpty();
    busy(data).map(Markdown::text).ifPresent(notices::add);
    if (isWhole) {
      // Trials that are whole and break no rule are valid, unless they did not keep time.
      notices.add(
          Text.of(
              (notices.isEmpty() ? "✓ **Valid.** " : "")
                  + "All {} at {} are complete, and every rule of the causality check holds.",
              Numbers.count(data.ended(), "trial"),
              Numbers.count(data.points().size(), "point")));
    }
    return new Block.Quote(notices);
  }

  private static Optional<String> invalid(Checked checked) {
    if (checked.verdict() != Verdict.INVALID) {
      return Optional.empty();
    }
    String first =
        checked.rules().stream()
            .filter(rule -> rule.violations() > 0)
            .map(StudyStatus::violation)
            .findFirst()
            .orElse("");
    return Optional.of(
        "**✗ Invalid: the figures of this report must not be trusted.** "
            + CheckSection.sentence(checked)
            + " The first: "
            + first
            + ".");
  }

  private static String violation(RuleTotal rule) {
    return "rule " + rule.rule().number() + ", " + Markdown.escape(rule.first());
  }

  private static Optional<Text> unfinished(StudyData data) {
    return Unfinished.sentence(data.facts().state(), data.ended(), data.study().trials());
  }

  private static Optional<String> failed(StudyData data) {
    List<String> failed = new ArrayList<>();
    for (Map.Entry<String, TrialRow> trial : data.trials()) {
      if (!trial.getValue().complete()) {
        failed.add(
            Markdown.escape(trial.getKey())
                + ", seed "
                + trial.getValue().seed()
                + " ("
                + Markdown.escape(trial.getValue().cause())
                + ")");
      }
    }
    if (failed.isEmpty()) {
      return Optional.empty();
    }
    int shown = Math.min(CAUSES_MAX, failed.size());
    return Optional.of(
        "**✗ "
            + Numbers.count(failed.size())
            + " of "
            + Numbers.count(data.ended(), "trial")
            + " failed**"
            + (failed.size() == 1 ? " and is" : " and are")
            + " left out of the figures: "
            + Words.list(failed.subList(0, shown))
            + (failed.size() > shown
                ? " and " + Numbers.count(failed.size() - shown) + " more."
                : "."));
  }

  private static Optional<String> busy(StudyData data) {
    long busy = data.runs().stream().mapToLong(TickTiming::busyTrials).sum();
    return busy == 0
        ? Optional.empty()
        : Optional.of(
            "**✗ Too busy to keep time.** In "
                + Numbers.count(busy)
                + " of "
                + Numbers.count(data.complete(), "trial")
                + " a process's 99th percentile lateness was over "
                + Numbers.percent(Lateness.SHARE_MAX)
                + " of its tick period; see [Is it right?](#is-it-right).");
  }
}
