package lamplight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lamplight.check.Verdict;
import lamplight.model.TimeMode;
import lamplight.report.data.Checked;
import lamplight.report.data.StudyData;
import lamplight.report.document.Block;
import lamplight.report.document.Block.Column;
import lamplight.report.document.Block.Section;
import lamplight.report.document.Block.Table;
import lamplight.report.document.Text;
import lamplight.report.part.CheckSection;
import lamplight.report.part.Predictions;
import lamplight.report.text.Numbers;

/** Whether a run can be trusted: by the check, by theory, by the virtual twin and by the clock. */
final class RightSection {
  private static final String TITLE = "Is it right?";

  private RightSection() {}

  /** Whether a reader must see this before the results. */
  static boolean isUrgent(StudyData data) {
    return TroubledTrials.any(data);
  }

  static Section of(StudyData data, Optional<Predictions> predictions) {
    boolean isFolded = !isUrgent(data);
    Checked checked = data.checked();
    List<Block> blocks = new ArrayList<>();
    blocks.add(table(data, predictions));
    if (isUrgent(data)) {
      blocks.add(Section.open("Trials with trouble", TroubledTrials.blocks(data)));
    }
    blocks.add(
        new Section(
            "Causality check",
            Text.of("{} rules, {}", checked.rules().size(), violations(checked)),
            isFolded,
            CheckSection.blocks(checked)));
    if (data.complete() > 0) {
      predictions.ifPresent(
          known ->
              blocks.add(
                  Section.folded(
                      "Theory",
                      Text.plain(TheorySection.answer(data, predictions)),
                      TheorySection.blocks(data, known))));
      if (TwinSection.isCompared(data)) {
        blocks.add(
            Section.folded(
                "Virtual twin (same seed, simulated)",
                Text.plain(TwinSection.answer(data)),
                TwinSection.blocks(data)));
      }
      if (data.study().time() == TimeMode.REAL) {
        blocks.add(
            Section.folded(
                data.isStudy() ? "Timing by point" : "Timing by process",
                Text.plain(TimingSection.brief(data)),
                TimingSection.blocks(data)));
      }
      RelaySection.of(data).ifPresent(blocks::add);
    }
    return Section.open(TITLE, blocks);
  }

  private static Table table(StudyData data, Optional<Predictions> predictions) {
    List<List<Text>> rows = new ArrayList<>();
    rows.add(List.of(Text.plain("Causality check"), check(data.checked())));
    if (data.complete() > 0) {
      rows.add(Text.plain(List.of("Theory", TheorySection.answer(data, predictions))));
      if (TwinSection.isCompared(data)) {
        rows.add(Text.plain(List.of("Virtual twin", TwinSection.answer(data))));
      }
      rows.add(Text.plain(List.of("Timing", TimingSection.answer(data))));
    }
    return new Table(List.of(Column.words(""), Column.words("")), rows);
  }

  private static Text check(Checked checked) {
    if (checked.trials() == 0) {
      return Text.plain("there was no trial to check");
    }
    return checked.verdict() == Verdict.VALID
        ? Text.of(
            "**valid**: {} rules, {} in {} events{}",
            checked.rules().size(),
            violations(checked),
            Numbers.count(checked.events()),
            checked.limited().isEmpty()
                ? ""
                : "; " + checked.limited().size() + " of the rules not examined in full")
        : CheckSection.verdict(checked);
  }

  private static String violations(Checked checked) {
    return Numbers.count(checked.violations(), "violation");
  }
}
