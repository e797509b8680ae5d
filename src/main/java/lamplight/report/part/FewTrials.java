package lamplight.report.part;

import java.util.Optional;

/**
 * What intervals from two or three trials are worth. Half the width of a 95 % interval of a mean is
 * t(0.975, n - 1) standard errors, which is 12.7 for n = 2, 4.3 for n = 3, 2.8 for n = 5 and 2.3
 * for n = 10.
 */
public final class FewTrials {
  private FewTrials() {}

  /** Whether so many trials give intervals, but ones that nothing can be concluded from. */
  public static boolean areFew(int trials) {
    return trials == 2 || trials == 3;
  }

  /** Says it; empty where trials are more, or so few that there is no interval. */
  public static Optional<String> sentence(int trials) {
    return areFew(trials)
        ? Optional.of(
            "An interval from "
                + trials
                + " trials is mostly too wide to conclude from, "
                + (trials == 2 ? "12.7" : "4.3")
                + " standard errors to each side; from 5 it is 2.8 and from 10 it is 2.3, so that at"
                + " least 5 complete trials are needed.")
        : Optional.empty();
  }
}
