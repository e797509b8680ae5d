package lamplight.trial;

import java.util.concurrent.TimeUnit;

/**
 * How long a child JVM may show no sign of life until it is taken to hang.
 *
 * @param silenceNs nanoseconds by the wall clock, at least {@value #SILENCE_MIN_NS}, so that every
 *     part of it is one
 */
public record HangLimit(long silenceNs) {
  /** Twenty seconds: on a machine with far too many JVMs even a healthy one is silent for some. */
  public static final HangLimit DEFAULT = new HangLimit(TimeUnit.SECONDS.toNanos(20));

  /** Of a shorter one, the smallest part would be less than a nanosecond. */
  static final long SILENCE_MIN_NS = 250;

  /** One that left so many polls in a row unanswered hangs. */
  static final int POLLS = 10;

  public HangLimit {
    if (silenceNs < SILENCE_MIN_NS) {
      throw new IllegalArgumentException(
          "a hang takes at least " + SILENCE_MIN_NS + " ns, not " + silenceNs);
    }
  }

  /** How often a trial is polled, in nanoseconds. */
  public long pollNs() {
    return silenceNs / POLLS;
  }

  /**
   * How often the processor times are read during a launch, in nanoseconds: they are in files, one
   * a JVM.
   */
  long lookNs() {
    return silenceNs / 20;
  }

  /**
   * A longer gap between two looks, in nanoseconds, is the supervisor's own, stopped or starved
   * like its JVMs.
   */
  long gapNs() {
    return 3 * lookNs();
  }

  /**
   * The processor time, in nanoseconds, that counts as progress, 80 ms of 20 s. A JVM that only
   * waits and answers uses some 50 ms in 20 s; one of 500 that share two cores gets as much as
   * this.
   */
  long progressCpuNs() {
    return silenceNs / 250;
  }
}
