package lamplight.theory;

import java.util.OptionalDouble;

/** How far a clock jumps when its process receives a message, in the long run. */
public sealed interface ReceiveJump {
  /** The mean jump over the receives; empty when there are none. */
  OptionalDouble mean();

  /** The process receives nothing in the long run. */
  record None() implements ReceiveJump {
    @Override
    public OptionalDouble mean() {
      return OptionalDouble.empty();
    }
  }

  /**
   * Only the mean is known, from the clock's budget: what it gains less one for each idle tick,
   * shared among the receives.
   */
  record Mean(double jump) implements ReceiveJump {
    @Override
    public OptionalDouble mean() {
      return OptionalDouble.of(jump);
    }
  }

  /**
   * One process sends, to this one with probability p at every event, so the clock values of the
   * messages in the queue lie a geometric number apart: P(jump = n) = p (1-p)^(n-1).
   *
   * @param probability p
   */
  record Geometric(double probability) implements ReceiveJump {
    @Override
    public OptionalDouble mean() {
      return OptionalDouble.of(1 / probability);
    }
  }
}
