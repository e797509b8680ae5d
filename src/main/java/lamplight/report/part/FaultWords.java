package lamplight.report.part;

import java.math.BigDecimal;
import lamplight.model.PlannedFault;

/** Faults on purpose in sentences. */
public final class FaultWords {
  private FaultWords() {}

  /** What happened, such as {@code process 2 was paused at 10.5 s for 3 s}; no digit is lost. */
  public static String past(PlannedFault fault) {
    if (fault instanceof PlannedFault.Restart restart) {
      return fault.target()
          + " was killed at "
          + seconds(restart.atNs())
          + " and started again "
          + seconds(restart.lengthNs())
          + " later";
    }
    return fault.target()
        + " was "
        + participle(fault)
        + " at "
        + seconds(fault.atNs())
        + (fault.ends() ? " for " + seconds(fault.endNs() - fault.atNs()) : "");
  }

  /** What was done to whom it hit, in one word. */
  public static String participle(PlannedFault fault) {
    if (fault instanceof PlannedFault.Pause) {
      return "paused";
    }
    if (fault instanceof PlannedFault.Restart) {
      return "restarted";
    }
    return fault instanceof PlannedFault.Cut ? "cut" : "killed";
  }

  /** An instant or a length of model time; no digit is lost. */
  public static String seconds(long ns) {
    BigDecimal exact = BigDecimal.valueOf(ns, 9);
    return (exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString()) + " s";
  }
}
