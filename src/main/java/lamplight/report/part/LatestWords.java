package lamplight.report.part;

import java.util.Optional;
import lamplight.report.data.LatestProcess;
import lamplight.report.data.TimingTotals;
import lamplight.report.text.Numbers;

/**
 * Which process was latest. The one that was latest in microseconds and the one that was latest for
 * its rate are told apart, so that no figure of one reads as one of the other.
 */
public final class LatestWords {
  private LatestWords() {}

  /**
   * How late 99 of 100 ticks of the latest process were, as a part of a sentence that has just said
   * which ticks are meant; empty where no lateness was measured.
   */
  public static Optional<String> of(TimingTotals totals) {
    if (totals.inTime().isEmpty() || totals.inShare().isEmpty()) {
      return Optional.empty();
    }
    LatestProcess inTime = totals.inTime().get();
    LatestProcess inShare = totals.inShare().get();
    String latest =
        "largest p99 "
            + milliseconds(inTime.lateness().p99Us())
            + " ("
            + name(inTime)
            + ", "
            + Numbers.percent(inTime.lateness().share())
            + " of its tick)";
    return Optional.of(
        inShare.equals(inTime)
            ? latest
            : latest
                + ", largest share "
                + Numbers.percent(inShare.lateness().share())
                + " of a tick ("
                + name(inShare)
                + ", "
                + milliseconds(inShare.lateness().p99Us())
                + ")");
  }

  private static String name(LatestProcess latest) {
    return latest.name() + " of " + latest.trial();
  }

  /** Microseconds as a person reads them. */
  public static String milliseconds(double micros) {
    return Numbers.fixed(micros / 1000, 2) + " ms";
  }
}
