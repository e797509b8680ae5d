package lamplight.stats.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import lamplight.stats.Interval;
import lamplight.stats.MeanDifference;
import lamplight.stats.frame.Roles;

/**
 * Decides gates. A gate fails when the difference is shown (by a t test, under Holm's correction
 * over the whole comparison) and the 95 % interval of the difference of the means lies beyond the
 * threshold as a whole. Thread-safe.
 */
public final class GateJudge {
  private GateJudge() {}

  /**
   * Judges every process that the gate is about; the worst decides.
   *
   * @throws GateException when the comparison has no such process
   */
  public static GateResult judge(Gate gate, Comparison comparison) throws GateException {
    if (!comparison.obstacles().isEmpty()) {
      // Why is said once of the comparison as a whole.
      return new GateResult(
          gate, GateResult.State.UNDECIDED, ComparisonVerdict.NOT_COMPARABLE.words());
    }
    refuseUnknownProcess(gate, comparison);
    List<Finding> findings =
        comparison.findings().stream().filter(each -> isAbout(gate, comparison, each)).toList();
    GateResult worst =
        new GateResult(gate, GateResult.State.UNDECIDED, "the measure is defined in no trial");
    boolean first = true;
    for (Finding finding : findings) {
      GateResult result = judge(gate, comparison, finding);
      if (first || result.state().compareTo(worst.state()) > 0) {
        worst = result;
      }
      first = false;
    }
    return worst;
  }

  private static boolean isAbout(Gate gate, Comparison comparison, Finding finding) {
    return finding.metric() == gate.metric()
        && (gate.process().isEmpty()
            || comparison.roles().isMeant(gate.process().get(), finding.role()));
  }

  private static void refuseUnknownProcess(Gate gate, Comparison comparison) throws GateException {
    if (gate.process().isEmpty()) {
      return;
    }
    for (int role = 1; role <= comparison.roleCount(); role++) {
      if (comparison.roles().isMeant(gate.process().get(), role)) {
        return;
      }
    }
    throw new GateException(
        "'"
            + gate.text()
            + "': no process "
            + gate.process().get()
            + ": expected all, or "
            + comparison.roles().expectation(comparison.roleCount()));
  }

  private static GateResult judge(Gate gate, Comparison comparison, Finding finding) {
    String who = comparison.roles() == Roles.NUMBERS ? "process " : "";
    String what = who + comparison.roles().name(finding.role()) + ": ";
    return switch (finding.verdict()) {
      case ALL_EQUAL, NO_DIFFERENCE_SHOWN ->
          new GateResult(gate, GateResult.State.PASSED, what + finding.verdict().words());
      case CONSTANT, TOO_FEW_TRIALS, NOT_COMPARABLE ->
          new GateResult(
              gate,
              GateResult.State.UNDECIDED,
              what
                  + finding.verdict().words()
                  + (finding.reason().isEmpty() ? "" : ": " + finding.reason()));
      case HIGHER, LOWER -> shown(gate, what, finding);
    };
  }

  private static GateResult shown(Gate gate, String what, Finding finding) {
    MeanDifference means = finding.difference().orElseThrow();
    // A difference without spread lies where it lies.
    Interval interval =
        means.interval().orElse(new Interval(means.difference(), means.difference()));
    double limit =
        gate.isPercent()
            ? gate.threshold() / 100 * Math.abs(finding.baseMean().orElseThrow())
            : gate.threshold();
    boolean isForbidden =
        switch (gate.direction()) {
          case HIGHER -> finding.verdict() == ComparisonVerdict.HIGHER && interval.low() > limit;
          case LOWER -> finding.verdict() == ComparisonVerdict.LOWER && interval.high() < -limit;
          case DIFFERENT -> interval.low() > limit || interval.high() < -limit;
        };
    return new GateResult(
        gate,
        isForbidden ? GateResult.State.FAILED : GateResult.State.PASSED,
        what
            + finding.verdict().words()
            + ", difference "
            + rounded(interval.low())
            + " to "
            + rounded(interval.high())
            + ", limit "
            + rounded(gate.direction() == Direction.LOWER ? -limit : limit));
  }

  /** Six significant digits at most. */
  private static String rounded(double value) {
    BigDecimal digits = new BigDecimal(value).round(new MathContext(6));
    return digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString();
  }
}
