package lamplight.diagnosis;

import java.util.Locale;

/** What a diagnosis is called, in the order in which they are told. */
public enum DiagnosisCode {
  /** A message carries the clock before the send's own tick. */
  STAMPED_BEFORE_TICK(true),
  /** Receives can get the clock of their send, by one of two causes. */
  EQUAL(true),
  /** A receive takes the larger clock without adding one. */
  NO_PLUS_ONE(true),
  /** A receive takes no notice of the timestamp. */
  IGNORES(true),
  /** A receive takes the timestamp even where the own clock is higher. */
  OVERWRITES(true),
  /** A receive adds two. */
  ADDS_TWO(true),
  /** The clock takes in messages as they arrive, before they are received. */
  MERGES_ON_ARRIVAL(true),
  /** Internal events do not advance the clock. */
  INTERNAL_DOES_NOT_TICK(true),
  /** Sends do not advance the clock. */
  SEND_DOES_NOT_TICK(true),
  /** Events that are no receives add something else than one. */
  STEP_NOT_ONE(true),
  /** The clock falls. */
  CLOCK_GOES_BACK(true),
  /** Jumps to timestamps that nobody sent. */
  STAMP_OF_NOBODY(true),
  /** A send to all advances the clock once a copy. */
  SEND_TO_ALL_IS_TWO_EVENTS(true),
  /** Several messages are taken in one tick. */
  DRAINS_THE_QUEUE(true),
  /** A tick that received does something else, too. */
  ACTS_AFTER_RECEIVING(true),
  /** A tick draws though a message waits. */
  WAITING_MESSAGE_IGNORED(true),
  /** The logged queue length is always 0. */
  QUEUE_ALWAYS_ZERO(true),
  /** Copies never arrived although later ones of their channel did. */
  LOST_IN_BETWEEN(true),
  /** More was sent than received, still queued or under way. */
  COPIES_MISSING(true),
  /** More was received than sent. */
  RECEIVED_TOO_MANY(true),
  /** Some pairs received what others lack. */
  MISROUTED(true),
  /** A message was received of which no send is logged. */
  RECEIVE_WITHOUT_SEND(true),
  /** A copy was received twice. */
  DELIVERED_TWICE(true),
  /** A message was received after a later one of its channel. */
  OVERTAKEN(true),
  /** Ticks come later and later. */
  SLOW_PACING(true),
  /** There are more events than ticks. */
  TOO_FAST(true),
  /** Logged times go back. */
  TIME_GOES_BACK(true),
  /** Clocks are logged before their event. */
  CLOCK_LOGGED_BEFORE(false),
  /** Some clocks are logged before their event, others after it. */
  CLOCK_LOGGED_MIXED(false),
  /** Queue lengths still count the message that is taken. */
  QUEUE_BEFORE_POP(false),
  /** Internal events are not in the log. */
  INTERNAL_NOT_LOGGED(false),
  /** The processes did not start together. */
  START_SKEW(false),
  /** The processes did not end together. */
  ENDS_APART(false),
  /** A clock does not begin at 0 or 1. */
  STARTS_AT(false),
  /** There are too few receives and jumps to judge the clock. */
  TOO_LITTLE_TRAFFIC(false);

  private final boolean fault;

  DiagnosisCode(boolean fault) {
    this.fault = fault;
  }

  /** The code as it is written, for example {@code stamped-before-tick}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it tells of a bug; else it is a note on how the log is to be read. */
  public boolean isFault() {
    return fault;
  }
}
