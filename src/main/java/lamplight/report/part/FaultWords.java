package lamplight.report.part;

import java.math.BigDecimal;
import lamplight.model.PlannedFault;

/** Faults on purpose in sentences. */
public final class FaultWords {
  private FaultWords() {}

  /** What happened, such as {@code process 2 was paused at 10.5 s for 3 s}; no digit is lost. */
  public static String past(PlannedFault fault) {
    return "process " + fault.process() + " was " + deed(fault);
  }

  private static String deed(PlannedFault fault) {
    return fault instanceof PlannedFault.Pause pause
        ? "paused at " + seconds(pause.atNs()) + " for " + seconds(pause.lengthNs())
        : "killed at " + seconds(fault.atNs());
  }

  private static String seconds(long ns) {
    BigDecimal exact = BigDecimal.valueOf(ns, 9);
    return (exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString()) + " s";
  }
}
