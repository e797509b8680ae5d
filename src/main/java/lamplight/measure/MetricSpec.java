package lamplight.measure;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a {@link Metric} is made of, written down in one go: {@code of("ticks", "how many ticks took
 * place", reading -> ...)} and then whatever is not as usual. Nobody changes it afterwards.
 */
final class MetricSpec {
  /** How exact a percentile is that is kept in bounded memory; see {@link Quantiles}. */
  static final String TO_1024 = " (exact up to 4,096 values, to one part in 1,024 beyond)";

  private static final int DECIMALS = 1;

  final String title;
  final String definition;
  final ToDoubleFunction<ProcessReading> extractor;
  String unit = "";
  Optional<Better> better = Optional.empty();
  Tier tier = Tier.OTHER;
  int decimals = DECIMALS;
  boolean isSetting;
  boolean isFinalClock;
  boolean isRealTimeOnly;
  boolean isUnknownOfKilled;
  boolean isUnknownOfRestarted;

  private MetricSpec(String title, String definition, ToDoubleFunction<ProcessReading> extractor) {
    this.title = title;
    this.definition = definition;
    this.extractor = extractor;
  }

  /** A plain number, neither better nor worse, that every process has in both kinds of time. */
  static MetricSpec of(
      String title, String definition, ToDoubleFunction<ProcessReading> extractor) {
    return new MetricSpec(title, definition, extractor);
  }

  /** A percentile of how long copies took. */
  static MetricSpec latency(String title, String which, int percent) {
    return of(
            title,
            which
                + " from a send to the copy's arrival in the queue, of the copies received"
                + TO_1024,
            reading -> reading.latencyUs(percent))
        .in("µs", 0)
        .tier(Tier.NETWORK)
        .better(Better.LOWER);
  }

  /** A percentile of how late ticks were. */
  static MetricSpec lateness(String title, String which, int percent) {
    return of(
            title,
            which
                + " from a tick's deadline to its event, without ticks during a planned pause"
                + (percent == 100 ? "" : TO_1024),
            reading -> reading.latenessUs(percent))
        .in("µs", 0)
        .tier(Tier.TIMING)
        .better(Better.LOWER)
        .realTimeOnly();
  }

  /** Has a unit, and as many decimals as its values deserve. */
  MetricSpec in(String its, int decimalPlaces) {
    unit = its;
    decimals = decimalPlaces;
    return this;
  }

  MetricSpec tier(Tier its) {
    tier = its;
    return this;
  }

  MetricSpec better(Better its) {
    better = Optional.of(its);
    return this;
  }

  /** Is set before the trial. */
  MetricSpec setting() {
    isSetting = true;
    return this;
  }

  /** Is the final clock, as such or divided by what the schedule fixes. */
  MetricSpec ofFinalClock() {
    isFinalClock = true;
    return this;
  }

  /** Is measured in real time only. */
  MetricSpec realTimeOnly() {
    isRealTimeOnly = true;
    return this;
  }

  /** Is undefined of a process that was killed on purpose. */
  MetricSpec unknownOfKilled() {
    isUnknownOfKilled = true;
    return this;
  }

  /** Is undefined of a process that was restarted on purpose. */
  MetricSpec unknownOfRestarted() {
    isUnknownOfRestarted = true;
    return this;
  }
}
