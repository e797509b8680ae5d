package lamplight.cli;

import java.util.ArrayList;
import java.util.List;
import lamplight.check.CheckResult;
import lamplight.check.RuleResult;
import lamplight.diagnosis.Diagnosis;
import lamplight.diagnosis.Examination;

/** What other people's logs point to, in lines for people. */
final class DiagnosisText {
  private DiagnosisText() {}

  /** The rules that were not put to the test, and the diagnoses with their places. */
  static List<String> lines(Examination examination, CheckResult result) {
    List<String> lines = new ArrayList<>();
    for (RuleResult rule : result.rules()) {
      long tested = examination.tested(rule.rule());
      boolean passed = rule.isExamined() && !rule.isBroken();
      if (passed && tested < Examination.ENOUGH_TESTS) {
        lines.add("  rule " + rule.rule().number() + " was not put to the test: " + times(tested));
      }
    }
    for (Diagnosis each : examination.diagnoses()) {
      lines.add("  " + (each.isFault() ? "found" : "note") + ": " + line(each));
      if (!each.places().isEmpty()) {
        lines.add("    at " + String.join(", ", each.places()));
      }
    }
    return lines;
  }

  private static String line(Diagnosis diagnosis) {
    return diagnosis.sentence() + " [" + diagnosis.code().text() + "]";
  }

  private static String times(long tested) {
    return tested == 0
        ? "no event could have shown it"
        : "only " + tested + (tested == 1 ? " event" : " events") + " could have shown it";
  }
}
