package lamplight.measure;

import java.util.Arrays;
import lamplight.model.TrialSpec;

/**
 * How late the ticks of each process were, where that says anything. A tick that falls due in a
 * planned pause of its process has no lateness: nobody could have kept that deadline, and how long
 * a process takes to wake says nothing of how busy the machine was. Not thread-safe.
 */
final class LatenessTracker {
  private static final Quantiles[] NOTHING = {};

  private final TrialSpec spec;
  private final TimeBase base;
  private final Quantiles.Precision precision;
  private final Quantiles[] latenessNs;
  private final long[] ticksDue;

  LatenessTracker(TrialSpec spec, TimeBase base, Quantiles.Precision precision) {
    this.spec = spec;
    this.base = base;
    this.precision = precision;
    this.latenessNs = base.latenessMeasured() ? new Quantiles[spec.processes()] : NOTHING;
    this.ticksDue = new long[latenessNs.length];
    Arrays.setAll(latenessNs, index -> new Quantiles(precision));
    Arrays.setAll(ticksDue, index -> spec.ticksBefore(index + 1, spec.durationNs()));
  }

  /**
   * Takes the time of a tick, where lateness is measured; one that was not due, or in a pause, has
   * none.
   */
  void event(int index, long tick, long timeNs) {
    int process = index + 1;
    if (tick >= 1 && tick <= ticksDue[index] && !spec.isDueInPause(process, tick)) {
      double dueNs = base.wallNs(spec.dueNs(process, tick));
      latenessNs[index].add(timeNs - base.startNs() - Math.round(dueNs));
    }
  }

  /** The lateness of the ticks of a process; none where it is not measured. */
  Quantiles of(int index) {
    return latenessNs.length == 0 ? new Quantiles(precision) : latenessNs[index];
  }
}
