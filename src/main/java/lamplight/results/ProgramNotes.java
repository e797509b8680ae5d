package lamplight.results;

import java.util.ArrayList;
import java.util.List;
import lamplight.check.CheckResult;
import lamplight.check.Rule;
import lamplight.check.RuleResult;
import lamplight.log.ProgramEnd;
import lamplight.log.TrialRecord;

/** What the record of a trial adds to its check where processes ran somebody's programs. */
final class ProgramNotes {
  private ProgramNotes() {}

  /**
   * The check with what the harness found while the programs ran, as notes; and without a verdict
   * on draws that programs made by themselves.
   */
  static CheckResult beside(TrialRecord record, CheckResult check) {
    List<String> notes = new ArrayList<>(check.notes());
    boolean ownDraws = false;
    for (int process = 1; process <= record.processes().size(); process++) {
      if (record.processes().get(process - 1).program().isPresent()) {
        ProgramEnd program = record.processes().get(process - 1).program().get();
        ownDraws |= program.ownDraws();
        add(process, program, notes);
      }
    }
    if (!ownDraws) {
      return new CheckResult(check.verdict(), check.rules(), notes);
    }
    List<RuleResult> rules = check.rules().stream().map(ProgramNotes::withoutDraws).toList();
    boolean isWhole =
        TrialAnalyzer.isComplete(record) && RecordedKills.of(record).ticks().isEmpty();
    return CheckResult.of(rules, isWhole, notes);
  }

  private static RuleResult withoutDraws(RuleResult rule) {
    return rule.rule() == Rule.DRAWS
        ? RuleResult.unexamined(Rule.DRAWS, "the programs draw by themselves")
        : rule;
  }

  private static void add(int process, ProgramEnd program, List<String> notes) {
    program.findings().forEach(finding -> notes.add("Process " + process + ": " + finding + "."));
    if (program.noise() > 0) {
      notes.add(
          "Process "
              + process
              + " wrote "
              + program.noise()
              + (program.noise() == 1 ? " line" : " lines")
              + " beside the protocol, the first \""
              + program.firstNoise()
              + "\".");
    }
  }
}
