package lamplight.diagnosis;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import lamplight.model.LoggedTrial;

/**
 * When the events of a process took place, against its rate. Not thread-safe.
 *
 * <p>Times are seconds since the first event of the process.
 */
final class EventPace {
  private static final double NANOS = 1e9;
  private static final int ENOUGH = 20;
  private static final double SAME_TICK = 0.1;
  private static final int QUARTERS = 4;
  private static final double STEADY = 0.4;
  private static final double IDLE_TICKS = 1.5;

  private final ProcessEvents events;
  private final double[] times;
  private final double resolution;
  private final double tick;
  private final Optional<Double> rate;

  EventPace(LoggedTrial trial, ProcessEvents events) {
    this.events = events;
    resolution = trial.conventions().resolutionNs() / NANOS;
    rate = trial.rate(events.process()).map(BigDecimal::doubleValue).filter(each -> each > 0);
    times = resolution > 0 ? times(events) : new double[0];
    tick = rate.map(each -> 1 / each).orElseGet(() -> medianGap(times));
  }

  /** A fitted rate. */
  record Fit(double perSecond, double error, double seconds) {}

  /** Whether every event has a time. */
  boolean isKnown() {
    return times.length > 0;
  }

  /** The rate that the log tells, in ticks per second. */
  Optional<Double> rate() {
    return rate;
  }

  /** The length of a tick in seconds: by the rate, or else the median time between events. */
  double tickSeconds() {
    return tick;
  }

  /** The step of the logged times in seconds. */
  double resolution() {
    return resolution;
  }

  /** Whether times are fine enough to tell ticks apart. */
  boolean tellsTicks() {
    return isKnown()
        && tick > 0
        && resolution <= SAME_TICK * tick
        && (rate.isPresent() || times.length >= ENOUGH);
  }

  /** From the first event to the last one, in seconds. */
  double seconds() {
    return times.length == 0 ? 0 : times[times.length - 1];
  }

  /** How far in seconds an event is from the one before it. */
  double gap(int event) {
    return times[event] - times[event - 1];
  }

  /** Whether an event is within a tenth of a tick of the one before it. */
  boolean isClose(int event) {
    return tellsTicks() && gap(event) < SAME_TICK * tick;
  }

  /**
   * The events within a tenth of a tick of the one before them, without those of a process that
   * catches up after a pause: there the first of the row is late.
   */
  BitSet sameTick() {
    BitSet same = new BitSet();
    if (!tellsTicks()) {
      return same;
    }
    // Nor is it known how late the first event was.
    boolean late = true;
    for (int event = 1; event < times.length; event++) {
      double gap = gap(event);
      if (gap >= SAME_TICK * tick) {
        late = gap > IDLE_TICKS * tick;
      } else if (gap >= 0 && !late) {
        same.set(event);
      }
    }
    return same;
  }

  /** Events per second by least squares over event numbers, with the error of the slope. */
  Optional<Fit> fit() {
    int count = times.length;
    if (count < ENOUGH) {
      return Optional.empty();
    }
    double meanTime = Arrays.stream(times).average().orElse(0);
    double meanNumber = (count - 1) / 2.0;
    double squares = 0;
    double products = 0;
    for (int event = 0; event < count; event++) {
      squares += (event - meanNumber) * (event - meanNumber);
      products += (event - meanNumber) * (times[event] - meanTime);
    }
    double period = products / squares;
    if (!(period > 0)) {
      return Optional.empty();
    }
    double residuals = 0;
    for (int event = 0; event < count; event++) {
      double residual = times[event] - meanTime - period * (event - meanNumber);
      residuals += residual * residual;
    }
    double error = Math.sqrt(residuals / (count - 2) / squares);
    return Optional.of(new Fit(1 / period, error / period / period, seconds()));
  }

  /**
   * Whether the events drift from their rate throughout, and not by a pause that is caught up, or
   * by a single one that is not: from quarter to quarter of the log, even the most punctual event
   * drifts further. How late the first events were is not known.
   */
  boolean drifts(Fit fit) {
    double slip = (1 - fit.perSecond() * tick) * fit.seconds() / QUARTERS;
    double before = leastLag(1);
    for (int quarter = 2; quarter < QUARTERS; quarter++) {
      double now = leastLag(quarter);
      if ((now - before) / slip < STEADY) {
        return false;
      }
      before = now;
    }
    return true;
  }

  private double leastLag(int quarter) {
    double least = Double.MAX_VALUE;
    int end = (quarter + 1) * times.length / QUARTERS;
    for (int event = quarter * times.length / QUARTERS; event < end; event++) {
      least = Math.min(least, times[event] - event * tick);
    }
    return least;
  }

  private static double[] times(ProcessEvents events) {
    double[] times = new double[events.size()];
    for (int event = 0; event < times.length; event++) {
      if (events.timeNs(event) == LoggedTrial.UNKNOWN) {
        return new double[0];
      }
      times[event] = (events.timeNs(event) - events.timeNs(0)) / NANOS;
    }
    return times;
  }

  private static double medianGap(double[] times) {
    if (times.length < 2) {
      return 0;
    }
    double[] gaps = new double[times.length - 1];
    for (int event = 1; event < times.length; event++) {
      gaps[event - 1] = times[event] - times[event - 1];
    }
    Arrays.sort(gaps);
    return gaps[gaps.length / 2];
  }
}
