package lamplight.process;

import java.util.Locale;
import lamplight.wire.Names;

/**
 * How many messages may wait at a process: without a bound a saturated queue would end its JVM by
 * surprise, when its memory is full.
 *
 * @param messagesMax the most that may wait, whether held, arrived or queued
 * @param exceeded what to do once there are more
 */
record QueueBound(long messagesMax, Runnable exceeded) {
  /** In real time; together they take some 30 MB of the 64 MB of a child JVM's heap. */
  static final long MESSAGES_MAX = 250_000;

  private static final int OVERFLOW = 5;

  /**
   * Ends this JVM, before its memory does, with a sentence that says why.
   *
   * @param process the process that this JVM is, or the relay's number
   * @param drawKey the key of an experiment that makes sends rarer when it is raised
   */
  static QueueBound ofThisJvm(int process, String drawKey) {
    return new QueueBound(
        MESSAGES_MAX,
        () -> {
          System.err.printf(
              Locale.ROOT,
              "more than %,d messages wait at %s, the limit in real time: lower the rates, the"
                  + " duration or time.scale, raise %s, or take virtual time%n",
              MESSAGES_MAX,
              Names.of(process),
              drawKey);
          Runtime.getRuntime().halt(OVERFLOW);
        });
  }

  /** No bound. */
  static final QueueBound NONE = new QueueBound(Long.MAX_VALUE, () -> {});
}
