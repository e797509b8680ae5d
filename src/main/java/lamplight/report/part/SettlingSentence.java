package lamplight.report.part;

import java.util.List;
import java.util.Optional;
import lamplight.report.data.RunData;
import lamplight.stats.findings.Regime;

/** That stable queues take long to settle beside the length of a trial, and what follows. */
public final class SettlingSentence {
  private SettlingSentence() {}

  /** The roles whose queues theory holds for stable and unsettled in trials of this length. */
  public static List<Integer> roles(RunData data) {
    return data.roles().stream().filter(role -> isUnsettled(data, role)).toList();
  }

  /**
   * The sentence on these roles.
   *
   * @param named how they are named in it
   */
  public static String of(RunData data, List<Integer> roles, String named) {
    double longest =
        roles.stream()
            .flatMap(role -> regime(data, role).stream())
            .mapToDouble(Regime::settlingS)
            .max()
            .orElse(0);
    boolean one = roles.size() == 1;
    return (one ? "The queue of " : "The queues of ")
        + named
        + (one ? " takes" : " take")
        + " about "
        + Words.seconds(Math.ceil(longest))
        + " to settle, which is long beside a trial of "
        + Words.seconds(data.durationSeconds())
        + ": "
        + (one ? "its" : "their")
        + " predictions are for the settled state, so the measured "
        + (one ? "queue is" : "queues are")
        + " shorter and may still grow.";
  }

  private static boolean isUnsettled(RunData data, int role) {
    return regime(data, role)
        .map(known -> known.isUnsettledIn(data.durationSeconds()))
        .orElse(false);
  }

  private static Optional<Regime> regime(RunData data, int role) {
    return data.predicted().flatMap(known -> known.regime(role));
  }
}
