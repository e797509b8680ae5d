package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.check.Verdict;
import lamplight.model.TimeMode;
import lamplight.report.data.Checked;
import lamplight.report.data.RuleTotal;
import lamplight.report.data.RunData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Text;
import lamplight.report.part.CheckSection;
import lamplight.report.text.Numbers;
import lamplight.stats.findings.PredictionCheck;

/** Whether a run can be trusted: by the check, by theory, by the virtual twin and by the clock. */
final class RightSection {
  private static final String TITLE = "Is it right?";

  private RightSection() {}

  /** Whether a reader must see this before the results. */
  static boolean isUrgent(RunData data) {
    return data.verdict() == Verdict.INVALID || TrialsSection.troubled(data).isPresent();
  }

  static Section of(RunData data, Optional<PredictionCheck> judgement) {
    boolean isFolded = !isUrgent(data);
    Checked checked = Checked.of(data);
    List<Block> blocks = new ArrayList<>();
    blocks.add(table(data, judgement, checked));
    TrialsSection.troubled(data)
        .ifPresent(table -> blocks.add(Section.open("Trials with trouble", List.of(table))));
    blocks.add(
        new Section(
            "Causality check",
            Text.of("{} rules, {}", checked.rules().size(), violations(checked)),
            isFolded,
            CheckSection.blocks(checked)));
    if (!data.measured().isEmpty()) {
      judgement.ifPresent(
          known ->
              blocks.add(
                  Section.folded(
                      "Theory",
                      Text.plain(TheoryFindings.answer(data, judgement)),
                      TheoryFindings.blocks(data, known))));
      if (TwinSection.isCompared(data)) {
        blocks.add(
            Section.folded(
                "Virtual twin (same seed, simulated)",
                Text.plain(TwinSection.answer(data)),
                TwinSection.blocks(data)));
      }
      if (data.experiment().time() == TimeMode.REAL) {
        blocks.add(Section.folded("Timing by process", Text.NONE, TimingSection.blocks(data)));
      }
      RelaySection.of(data).ifPresent(blocks::add);
    }
    return Section.open(TITLE, blocks);
  }

  private static Table table(RunData data, Optional<PredictionCheck> judgement, Checked checked) {
    List<List<Text>> rows = new ArrayList<>();
    rows.add(List.of(Text.plain("Causality check"), check(data, checked)));
    if (!data.measured().isEmpty()) {
      if (!data.hasManyProcesses()) {
        rows.add(Text.plain(List.of("Theory", TheoryFindings.answer(data, judgement))));
      }
      if (TwinSection.isCompared(data)) {
        rows.add(Text.plain(List.of("Virtual twin", TwinSection.answer(data))));
      }
      rows.add(Text.plain(List.of("Timing", TimingSection.answer(data))));
    }
    return new Table(List.of(Column.words(""), Column.words("")), rows);
  }

  private static Text check(RunData data, Checked checked) {
    if (checked.trials() == 0) {
      return Text.plain("there was no trial to check");
    }
    return checked.verdict() == Verdict.VALID
        ? Text.of(
            "**valid**: {} rules, {} in {} events",
            checked.rules().size(),
            violations(checked),
            Numbers.count(VerdictQuote.events(data)))
        : CheckSection.verdict(checked);
  }

  private static String violations(Checked checked) {
    return Numbers.count(
        checked.rules().stream().mapToLong(RuleTotal::violations).sum(), "violation");
  }
}
