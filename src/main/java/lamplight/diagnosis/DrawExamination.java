package lamplight.diagnosis;

import java.util.Locale;
import java.util.Optional;
import lamplight.check.Rule;
import lamplight.check.ViolationListener;

/** Rule 8: of somebody's draws only the shares of the kinds can be looked at, as a note. */
final class DrawExamination implements RuleExamination {
  private static final int SIDES = 10;
  private static final int ENOUGH = 50;
  private static final double MOST_P_VALUE = 0.001;

  @Override
  public Examined examine(Evidence evidence, ViolationListener all) {
    return RuleTally.unexamined(Rule.DRAWS, "the seed of its draws is not known");
  }

  /**
   * That the kinds of the events that are no receives are not those of a draw of ten sides, by the
   * chi-square test of goodness of fit (Pearson 1900) with two degrees of freedom.
   */
  static Optional<String> note(Evidence evidence) {
    int peers = evidence.trial().processes() - 1;
    if (!evidence.traffic().namesReceivers() || peers < 2 || peers + 1 > SIDES) {
      return Optional.empty();
    }
    long[] seen = new long[3];
    for (ProcessEvents events : evidence.processes()) {
      for (int event = 0; event < events.size(); event++) {
        if (!events.isReceive(event)) {
          int receivers = events.isSend(event) ? events.receivers(event).length : 0;
          seen[receivers == 0 ? 0 : receivers == 1 ? 1 : 2]++;
        }
      }
    }
    long count = seen[0] + seen[1] + seen[2];
    double[] shares = {(SIDES - peers - 1.0) / SIDES, (double) peers / SIDES, 1.0 / SIDES};
    double chiSquare = 0;
    for (int kind = 0; kind < seen.length; kind++) {
      double expected = Math.max(shares[kind] * count, 1e-9);
      chiSquare += (seen[kind] - expected) * (seen[kind] - expected) / expected;
    }
    // With two degrees of freedom the chi-square distribution is exponential.
    return count >= ENOUGH && Math.exp(-chiSquare / 2) < MOST_P_VALUE
        ? Optional.of(worded(seen, count, shares))
        : Optional.empty();
  }

  private static String worded(long[] seen, long count, double[] shares) {
    return String.format(
        Locale.ROOT,
        "of the events that are no receives %.0f %% are internal, %.0f %% send to one and %.0f %%"
            + " to several; a draw of %d sides gives %.0f, %.0f and %.0f %%",
        100.0 * seen[0] / count,
        100.0 * seen[1] / count,
        100.0 * seen[2] / count,
        SIDES,
        100 * shares[0],
        100 * shares[1],
        100 * shares[2]);
  }
}
