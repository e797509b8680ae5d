package lamplight.theory;

import java.util.OptionalDouble;
import lamplight.model.Rate;

/**
 * What theory predicts of the queue of one process in the long run.
 *
 * @param process from 1
 * @param rate its ticks per second
 * @param stability how its queue behaves
 * @param idlePerS the ticks per second that find the queue empty, and so send or do something
 *     internal
 * @param arrivalsPerS the messages per second that join the queue
 * @param receiveShare the share of its ticks that are receives, from 0 to 1
 * @param growthPerS how many messages per second the queue grows by; 0 unless it is saturated
 * @param meanLength the mean length of a stable queue over time and over phases, in messages:
 *     {@code v / (2 (1 - rho))} for v the variance of the arrivals in one tick's period, taken as
 *     independent from one period to the next, and rho the load (the queue of unit services in
 *     discrete time; Bruneel and Kim, "Discrete-time models for communication systems including
 *     ATM", 1993; a tick finds rho/2 more, as the arrivals come evenly in between). Within 7 % up
 *     to a load of 0.82. In one trial it depends on where the others' ticks lie between this
 *     process's own; empty for a queue that grows without bound
 */
public record QueuePrediction(
    int process,
    Rate rate,
    Stability stability,
    double idlePerS,
    double arrivalsPerS,
    double receiveShare,
    double growthPerS,
    OptionalDouble meanLength) {

  /**
   * About how long a stable queue takes from empty to its steady state, in seconds: the relaxation
   * time of a reflected Brownian motion, two variances of the arrivals over the square of the rate
   * to spare (Abate and Whitt, "Transient behavior of regulated Brownian motion", 1987), of which
   * the variance follows from the mean length. Empty for a queue that is not stable.
   */
  public OptionalDouble settlingS() {
    return meanLength.isPresent()
        ? OptionalDouble.of(4 * meanLength.getAsDouble() / (rate.perSecond() - arrivalsPerS))
        : OptionalDouble.empty();
  }
}
