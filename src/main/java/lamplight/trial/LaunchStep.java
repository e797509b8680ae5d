package lamplight.trial;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How one JVM makes progress with one step of a launch. */
final class LaunchStep {
  /** The most processor time of one step: starting takes about 0.4 s, a connection 10 ms. */
  static final long STEP_CPU_NS = TimeUnit.SECONDS.toNanos(20);

  /** The most time of one step, however the JVM spends it. */
  static final long STEP_NS = TimeUnit.MINUTES.toNanos(5);

  private final HangLimit limit;
  private final long firstCpuNs;
  private long seenCpuNs;
  private long seenNs;
  private Optional<String> late = Optional.empty();

  /**
   * A step that begins.
   *
   * @param limit how long the JVM may show no progress
   * @param cpuNs the processor time that it has used
   */
  LaunchStep(HangLimit limit, long cpuNs) {
    this.limit = limit;
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
    if (cpuNs - seenCpuNs >= limit.progressCpuNs()) {
      seenNs = watchedNs;
      seenCpuNs = cpuNs;
    }
    if (watchedNs - seenNs > limit.silenceNs()) {
      late = Optional.of(seconds(limit.silenceNs()));
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
