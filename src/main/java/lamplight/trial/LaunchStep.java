package lamplight.trial;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How one JVM makes progress with one step of a launch. */
final class LaunchStep {
  /** How long a JVM may show no progress. */
  static final long SILENCE_NS = TimeUnit.SECONDS.toNanos(20);

  /** The most processor time of one step: starting takes about 0.4 s, a connection 10 ms. */
  static final long STEP_CPU_NS = TimeUnit.SECONDS.toNanos(20);

  /** The most time of one step, however the JVM spends it. */
  static final long STEP_NS = TimeUnit.MINUTES.toNanos(5);

  /**
   * The processor time that counts as progress. A JVM that only waits and answers uses some 50 ms
   * in 20 s; one of 500 that share two cores gets as much as this.
   */
  static final long PROGRESS_CPU_NS = TimeUnit.MILLISECONDS.toNanos(80);

  private final long firstCpuNs;
  private long seenCpuNs;
  private long seenNs;
  private Optional<String> late = Optional.empty();

  /**
   * A step that begins.
   *
   * @param cpuNs the processor time that the JVM has used
   */
  LaunchStep(long cpuNs) {
    this.firstCpuNs = cpuNs;
    this.seenCpuNs = cpuNs;
  }

  /**
   * Looks at a JVM that has not yet done the step.
   *
   * @param cpuNs the processor time that the JVM has used
   * @param watchedNs since the step began
   */
  void look(long cpuNs, long watchedNs) {
    if (cpuNs - seenCpuNs >= PROGRESS_CPU_NS) {
      seenNs = watchedNs;
      seenCpuNs = cpuNs;
    }
    if (watchedNs - seenNs > SILENCE_NS) {
      late = Optional.of(seconds(SILENCE_NS));
    } else if (cpuNs - firstCpuNs > STEP_CPU_NS) {
      late = Optional.of(seconds(STEP_CPU_NS) + " of processor time");
    } else if (watchedNs > STEP_NS) {
      late = Optional.of(seconds(STEP_NS));
    }
  }

  /** The limit that was exceeded, in words. */
  Optional<String> late() {
    return late;
  }

  private static String seconds(long ns) {
    return TimeUnit.NANOSECONDS.toSeconds(ns) + " s";
  }
}
