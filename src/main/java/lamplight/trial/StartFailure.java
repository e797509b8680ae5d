package lamplight.trial;

import java.util.Locale;
import java.util.regex.Pattern;
import lamplight.wire.Names;

/** That the system gave a trial no more processes, threads or memory, and what to do. */
final class StartFailure {
  private static final String NATIVE_THREAD = "unable to create native thread";

  /** What Java, its launcher and the system say of each of the limits. */
  private static final Pattern THREADS =
      Pattern.compile(
          "error=11\\b|error: 11\\b|\\(EAGAIN\\)|Cannot create VM thread|" + NATIVE_THREAD);

  private static final Pattern MEMORY =
      Pattern.compile(
          "error=12\\b|error: 12\\b|errno=12\\b|insufficient memory|Could not (reserve|allocate)");
  private static final Pattern FILES =
      Pattern.compile("error=24\\b|error: 24\\b|Too many open files");

  private StartFailure() {}

  /**
   * The sentence on a JVM that did not start.
   *
   * @param number the process, or the relay
   * @param startedBefore how many JVMs of its trial had been started
   * @param all how many JVMs the trial has
   * @param reason what the system says
   */
  static String sentence(int number, int startedBefore, int all, String reason) {
    return String.format(
        Locale.ROOT,
        "the JVM of %s did not start, after %d of %d had: %s",
        Names.of(number),
        startedBefore,
        all,
        reason);
  }

  /**
   * Which limit was reached, and what to do, to follow a trial's cause and last words; empty when
   * these tell of no limit. Linux says the same of several limits, so all that it can be are named.
   */
  static String advice(String words) {
    String limit;
    if (THREADS.matcher(words).find()) {
      limit = "processes and threads (ulimit -u, or pids.max of the container)";
    } else if (MEMORY.matcher(words).find()) {
      limit = "memory or addresses (of the machine, the container, or ulimit -v)";
    } else if (FILES.matcher(words).find()) {
      limit = "open files (ulimit -n)";
    } else {
      return "";
    }
    return "; the limit of "
        + limit
        + " is reached: take fewer processes or trials at once (--jobs 1), or virtual time";
  }

  /** Whether this is the message of the error that a JVM throws when it gets no more threads. */
  static boolean isOfThreads(String reason) {
    return reason.contains(NATIVE_THREAD);
  }
}
