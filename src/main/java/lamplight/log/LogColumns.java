package lamplight.log;

import java.util.List;

/** The columns of the files in a trial's folder, in order. They are part of the file format. */
public final class LogColumns {
  /** The one column that the logs of other programs may lack. */
  public static final String SEED = "seed";

  /** The columns of {@code process-<i>.csv}. */
  public static final List<String> EVENTS =
      List.of(
          SEED,
          "process",
          "tick",
          "system_time_ns",
          "event",
          "clock",
          "queue_length",
          "message_id",
          "peers",
          "message_clock",
          "arrived_ns");

  /** The columns of {@code queue-<i>.csv}; position 1 is the head of the queue. */
  public static final List<String> QUEUE =
      List.of(SEED, "process", "position", "message_id", "sender", "message_clock", "arrived_ns");

  /**
   * The columns of {@code relay.csv}, a row a copy in the order in which the relay took them;
   * {@code queue_length} does not count the copy itself.
   */
  public static final List<String> RELAY =
      List.of(
          SEED,
          "message_id",
          "sender",
          "receiver",
          "message_clock",
          "arrived_ns",
          "taken_ns",
          "forwarded_ns",
          "queue_length");

  static final String INTERNAL = "internal";
  static final String SEND = "send";
  static final String RECEIVE = "receive";

  private LogColumns() {}
}
