package lamplight.measure;

import lamplight.model.EventKind;
import lamplight.model.EventListener;
import lamplight.model.EventView;
import lamplight.model.Hop;
import lamplight.model.TrialSpec;

/**
 * Follows the relay of a star through a trial, in memory that does not grow with its length. Not
 * thread-safe.
 */
public final class RelayTracker implements EventListener {
  private static final double NANOS_PER_MICRO = 1e3;
  private static final double NANOS_PER_SECOND = 1e9;

  private final TimeBase base;
  private final double durationS;
  private final long startNs;
  private final long endNs;
  private final Quantiles toRelayNs;
  private final Quantiles inRelayNs;
  private final Quantiles fromRelayNs;
  private long copies;
  private long queueMax;

  /** The time that copies spent in the queue during the trial, on the clock of the events. */
  private double queuedNs;

  /** Follows the relay of a trial whose events are at times of this base. */
  public RelayTracker(TrialSpec spec, TimeBase base) {
    this.base = base;
    this.durationS = spec.durationNs() / NANOS_PER_SECOND;
    this.startNs = base.startNs();
    this.endNs = startNs + Math.round(base.wallNs(spec.durationNs()));
    Quantiles.Precision precision = Quantiles.Precision.forProcesses(spec.processes());
    this.toRelayNs = new Quantiles(precision);
    this.inRelayNs = new Quantiles(precision);
    this.fromRelayNs = new Quantiles(precision);
  }

  /** Takes a relayed copy, and no notice of anything else. */
  @Override
  public void on(EventView event) {
    if (event.kind() != EventKind.RELAYED) {
      return;
    }
    copies++;
    inRelayNs.add(event.forwardedNs() - event.arrivedNs());
    // Right before it was taken the queue held it too, and a queue only falls when one is taken.
    queueMax = Math.max(queueMax, event.queueLength() + 1);
    queuedNs +=
        Math.max(0, Math.min(event.takenNs(), endNs) - Math.max(event.arrivedNs(), startNs));
  }

  /** Takes the time that a copy took over a hop, from leaving to arriving, in wall time. */
  public void cameOver(Hop hop, long latencyNs) {
    (hop == Hop.FROM_SENDER ? toRelayNs : fromRelayNs).add(latencyNs);
  }

  /** The measures, after the last copy. */
  public RelayMeasures measures() {
    return RelayMeasures.of(metric -> metric.value(this));
  }

  long copies() {
    return copies;
  }

  double copiesPerS() {
    return copies / durationS;
  }

  double toRelayUs(int percent) {
    return micros(toRelayNs, percent);
  }

  double inRelayUs(int percent) {
    return micros(inRelayNs, percent);
  }

  double fromRelayUs(int percent) {
    return micros(fromRelayNs, percent);
  }

  double queueMean() {
    return base.modelNs(queuedNs) / NANOS_PER_SECOND / durationS;
  }

  long queueMax() {
    return queueMax;
  }

  private static double micros(Quantiles latenciesNs, int percent) {
    return latenciesNs.count() == 0
        ? Double.NaN
        : latenciesNs.percentile(percent) / NANOS_PER_MICRO;
  }
}
