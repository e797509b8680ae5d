package lamplight.trial;

import java.util.Locale;
import lamplight.wire.Names;

/** Why the system did not start a JVM of a trial, in a sentence that says what to do. */
final class StartFailure {
  private static final String LESS =
      "; take fewer processes or trials at once (--jobs 1), or virtual time";

  private StartFailure() {}

  /**
   * The sentence.
   *
   * @param number the process, or the relay
   * @param startedBefore how many JVMs of its trial had been started
   * @param all how many JVMs the trial has
   * @param reason what the system says
   */
  static String sentence(int number, int startedBefore, int all, String reason) {
    return String.format(
        Locale.ROOT,
        "the JVM of %s did not start, after %d of %d had: %s%s",
        Names.of(number),
        startedBefore,
        all,
        reason,
        advice(reason));
  }

  /** Linux says the same of each of the limits, so the sentence names all that it can be. */
  private static String advice(String reason) {
    if (reason.contains("error=11") || reason.contains("error: 11") || isOfThreads(reason)) {
      return ": the limit of processes and threads is reached (ulimit -u, or pids.max of the"
          + " container)"
          + LESS;
    }
    if (reason.contains("error=12") || reason.contains("error: 12")) {
      return ": the system has no memory left for it" + LESS;
    }
    if (reason.contains("error=24") || reason.contains("error: 24")) {
      return ": the limit of open files is reached (ulimit -n)" + LESS;
    }
    return "";
  }

  /** Whether this is the message of the error that a JVM throws when it gets no more threads. */
  static boolean isOfThreads(String reason) {
    return reason.contains("unable to create native thread");
  }
}
