package lamplight.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What is measured of the relay of a star, in the order of the columns of {@code relays.csv}. */
public enum RelayMetric implements Measure {
  /** How many copies it forwarded, those of the drain included. */
  COPIES("copies", "", "copies that the relay forwarded", null, RelayTracker::copies),
  /** The same per second of model time. */
  COPIES_PER_S(
      "copy rate",
      "copies/s",
      "copies that the relay forwarded per second of model time",
      null,
      RelayTracker::copiesPerS),
  /** From a copy's send to its arrival at the relay, median. */
  TO_RELAY_P50_US(
      "median way to the relay",
      "µs",
      "from send to arrival at the relay, median",
      Better.LOWER,
      of -> of.toRelayUs(50)),
  /** The same, 99th percentile. */
  TO_RELAY_P99_US(
      "99th percentile way to the relay",
      "µs",
      "from send to arrival at the relay, 99th percentile",
      Better.LOWER,
      of -> of.toRelayUs(99)),
  /** From its arrival at the relay until it was forwarded, median. */
  IN_RELAY_P50_US(
      "median stay in the relay",
      "µs",
      "from arrival at the relay until it was forwarded, median",
      Better.LOWER,
      of -> of.inRelayUs(50)),
  /** The same, 99th percentile. */
  IN_RELAY_P99_US(
      "99th percentile stay in the relay",
      "µs",
      "from arrival at the relay until it was forwarded, 99th percentile",
      Better.LOWER,
      of -> of.inRelayUs(99)),
  /** From its forwarding to its arrival at the receiver, median. */
  FROM_RELAY_P50_US(
      "median way from the relay",
      "µs",
      "from forwarding to arrival at the receiver, median",
      Better.LOWER,
      of -> of.fromRelayUs(50)),
  /** The same, 99th percentile. */
  FROM_RELAY_P99_US(
      "99th percentile way from the relay",
      "µs",
      "from forwarding to arrival at the receiver, 99th percentile",
      Better.LOWER,
      of -> of.fromRelayUs(99)),
  /** The mean length of the relay's queue over the duration, the copy in hand not counted. */
  QUEUE_MEAN(
      "mean queue",
      "messages",
      "mean length of the relay's queue over time, the copy in hand not counted",
      Better.LOWER,
      RelayTracker::queueMean),
  /** The greatest length of the relay's queue at any moment. */
  QUEUE_MAX(
      "largest queue",
      "messages",
      "greatest length of the relay's queue at any moment",
      Better.LOWER,
      RelayTracker::queueMax);

  private final String title;
  private final String unit;
  private final String definition;
  private final Optional<Better> better;
  private final ToDoubleFunction<RelayTracker> extractor;

  RelayMetric(
      String title,
      String unit,
      String definition,
      @Nullable Better better,
      ToDoubleFunction<RelayTracker> extractor) {
    this.title = title;
    this.unit = unit;
    this.definition = definition;
    this.better = Optional.ofNullable(better);
    this.extractor = extractor;
  }

  @Override
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String unit() {
    return unit;
  }

  @Override
  public String definition() {
    return definition;
  }

  @Override
  public Optional<Better> better() {
    return better;
  }

  /** The value of it in a relay, after the last copy; NaN where it is undefined. */
  double value(RelayTracker relay) {
    return extractor.applyAsDouble(relay);
  }
}
