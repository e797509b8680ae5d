package lamplight.trial;

import java.util.concurrent.TimeUnit;

/**
 * How long a child JVM may show no sign of life until it is taken to hang.
 *
 * @param silenceNs by the wall clock
 */
public record HangLimit(long silenceNs) {
  /** Twenty seconds: on a machine with far too many JVMs even a healthy one is silent for some. */
  public static final HangLimit DEFAULT = new HangLimit(TimeUnit.SECONDS.toNanos(20));

  /** One that left so many polls in a row unanswered hangs. */
  static final int POLLS = 10;

  /** How often a trial is polled. */
  public long pollNs() {
    return silenceNs / POLLS;
  }

  /** How often the processor times are read during a launch: they are in files, one a JVM. */
  long lookNs() {
    return silenceNs / 20;
  }

  /** A longer gap between two looks is the supervisor's own, stopped or starved like its JVMs. */
  long gapNs() {
    return 3 * lookNs();
  }

  /**
   * The processor time that counts as progress, 80 ms of 20 s. A JVM that only waits and answers
   * uses some 50 ms in 20 s; one of 500 that share two cores gets as much as this.
   */
  long progressCpuNs() {
    return silenceNs / 250;
  }
}
