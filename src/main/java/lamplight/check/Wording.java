package lamplight.check;

/** The phrases that the sentences of several rules share. */
final class Wording {
  private Wording() {}

  /** Opens the sentence on an event. */
  static String event(int process, long tick) {
    return "process " + process + ", tick " + tick + ": ";
  }

  /** Opens the sentence on a message that was left in a queue. */
  static String queued(int process, long position) {
    return "process " + process + ", place " + position + " of its queue at the end: ";
  }

  /** A number of things, for example {@code 1 copy} or {@code 3 copies}. */
  static String count(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  /** The id of a message. */
  static String message(int sender, long number) {
    return "message " + sender + "-" + number;
  }
}
