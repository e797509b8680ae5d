package lamplight.measure;

import java.util.Locale;

/** What is measured of the relay of a star, in the order of the columns of {@code relays.csv}. */
public enum RelayMetric {
  /** How many copies it forwarded, those of the drain included. */
  COPIES("copies that the relay forwarded"),
  /** The same per second of model time. */
  COPIES_PER_S("copies that the relay forwarded per second of model time"),
  /** From a copy's send to its arrival at the relay, median. */
  TO_RELAY_P50_US("from send to arrival at the relay, median"),
  /** The same, 99th percentile. */
  TO_RELAY_P99_US("from send to arrival at the relay, 99th percentile"),
  /** From its arrival at the relay until it was forwarded, median. */
  IN_RELAY_P50_US("from arrival at the relay until it was forwarded, median"),
  /** The same, 99th percentile. */
  IN_RELAY_P99_US("from arrival at the relay until it was forwarded, 99th percentile"),
  /** From its forwarding to its arrival at the receiver, median. */
  FROM_RELAY_P50_US("from forwarding to arrival at the receiver, median"),
  /** The same, 99th percentile. */
  FROM_RELAY_P99_US("from forwarding to arrival at the receiver, 99th percentile"),
  /** The mean length of the relay's queue over the duration, the copy in hand not counted. */
  QUEUE_MEAN("mean length of the relay's queue over time, the copy in hand not counted"),
  /** The greatest length of the relay's queue at any moment. */
  QUEUE_MAX("greatest length of the relay's queue at any moment");

  private final String definition;

  RelayMetric(String definition) {
    this.definition = definition;
  }

  /** The name of the column. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is, in words. */
  public String definition() {
    return definition;
  }
}
