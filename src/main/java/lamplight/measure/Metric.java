package lamplight.measure;

import java.util.Locale;

/**
 * Everything that is measured of a process in a trial: the columns of {@code processes.csv} from
 * {@code rate} on, in order, each with its unit and definition.
 */
public enum Metric {
  RATE("ticks/s", "the nominal tick rate"),
  TICKS("", "how many ticks took place"),
  INTERNAL("", "how many events were internal"),
  SENDS("", "how many events were sends; a send to all counts once"),
  RECEIVES("", "how many events were receives"),
  COPIES_SENT("", "how many copies were sent; a send to all counts once a receiver"),
  FINAL_CLOCK("", "the Lamport clock after the last event"),
  CLOCK_PER_S(
      "1/s",
      "the final clock divided by the duration, or by the time that a process killed on purpose"
          + " lived"),
  OFFSET_FINAL("", "at the end of the trial, the leader's clock minus this one's"),
  OFFSET_MAX("", "the largest offset behind the leader at any moment of the trial"),
  DRIFT_PER_S("1/s", "the least-squares slope of the offset against time"),
  JUMP_MEAN("", "the mean over all events of the clock after minus the clock before"),
  JUMP_RECEIVE_MEAN("", "the mean jump over the receives"),
  JUMP_P50("", "the median jump over all events"),
  JUMP_P95("", "the 95th percentile of the jumps over all events"),
  JUMP_MAX("", "the largest jump"),
  GAP_MAX("", "the largest gap, a jump less one: the values that the clock skipped"),
  QUEUE_MEAN("messages", "the mean queue length over time"),
  QUEUE_MAX("messages", "the greatest queue length at any moment"),
  QUEUE_FINAL("messages", "the messages left in the queue after the drain"),
  QUEUE_GROWTH_PER_S("messages/s", "the least-squares slope of the queue length against time"),
  WAIT_P50_MS("ms", "the median time from a message's arrival in the queue to its receive"),
  WAIT_MAX_MS("ms", "the longest time from a message's arrival in the queue to its receive"),
  LATENCY_P50_US(
      "us",
      "the median time from a send to the copy's arrival in the queue, of the copies received"),
  LATENCY_P99_US(
      "us",
      "the 99th percentile of the time from a send to the copy's arrival, of the copies received"),
  LATENESS_P50_US(
      "us",
      "the median time from a tick's deadline to its event, ticks due in a pause on purpose aside"),
  LATENESS_P99_US(
      "us",
      "the 99th percentile of the time from a tick's deadline to its event, ticks due in a pause on"
          + " purpose aside"),
  LATENESS_MAX_US(
      "us",
      "the longest time from a tick's deadline to its event, ticks due in a pause on purpose"
          + " aside"),
  TWIN_AGREEMENT("", "the share of the events that the trial's twin in virtual time has too");

  private final String unit;
  private final String definition;

  Metric(String unit, String definition) {
    this.unit = unit;
    this.definition = definition;
  }

  /** The name of the column, for example {@code jump_receive_mean}. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The unit, or empty for a plain number. Seconds and waits are model time, the rest wall time.
   */
  public String unit() {
    return unit;
  }

  /**
   * Whether it is undefined of a process that was killed on purpose: nobody knows what its queue
   * held when it died, and its offset means nothing afterwards.
   */
  public boolean isUnknownOfKilled() {
    return switch (this) {
      case OFFSET_FINAL, OFFSET_MAX, QUEUE_MEAN, QUEUE_FINAL, QUEUE_GROWTH_PER_S -> true;
      default -> false;
    };
  }

  /** What is measured, in words. */
  public String definition() {
    return definition;
  }
}
