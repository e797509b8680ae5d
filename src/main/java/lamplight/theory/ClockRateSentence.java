package lamplight.theory;

import java.util.List;
import java.util.Locale;
import lamplight.experiment.Experiment;

/** Where clock rates come from, in a sentence. */
final class ClockRateSentence {
  private ClockRateSentence() {}

  /**
   * Where the common clock rates of these predictions come from.
   *
   * @param experiment whose network the trials that measured them had
   */
  static String of(List<ClockRate> rates, Experiment experiment) {
    boolean delayed = !experiment.delay().isNone();
    String relay = experiment.relay().isPresent() ? ", through its relay" : "";
    List<ClockRate.Simulated> simulated =
        rates.stream()
            .filter(ClockRate.Simulated.class::isInstance)
            .map(ClockRate.Simulated.class::cast)
            .toList();
    if (simulated.isEmpty()) {
      return "The fastest clock rate is exact: in the long run one process alone sends.";
    }
    double error =
        simulated.stream()
            .mapToDouble(one -> one.standardError() / one.perSecond())
            .max()
            .orElse(0);
    double modelledS =
        simulated.stream().mapToDouble(ClockRate.Simulated::modelledS).min().orElse(0);
    int trials = simulated.stream().mapToInt(ClockRate.Simulated::trials).min().orElse(0);
    long firstSeed = simulated.get(0).firstSeed();
    return String.format(
        Locale.ROOT,
        "Where two or more processes keep sending, the fastest clock rate has no closed form. It"
            + " was measured in %d trials in virtual time (seeds %d..%d, %s%,.0f s of model time"
            + " in all, %s), with a standard error of %.3f %%%s.",
        trials,
        firstSeed,
        firstSeed + trials - 1,
        simulated.size() == 1 ? "" : "at least ",
        modelledS,
        (delayed ? "with this network delay" : "no network delay") + relay,
        100 * error,
        simulated.size() == 1 ? "" : " at most");
  }
}
