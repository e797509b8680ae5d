package lamplight.theory;

import java.util.OptionalDouble;

/**
 * What theory predicts of the clock of one process in the long run.
 *
 * @param process from 1
 * @param clockPerS how fast its clock advances, in values per second
 * @param offsetGrowthPerS how much a second it falls behind the largest clock; 0 unless it is
 *     saturated
 * @param meanOffset how far the clock of a stable process is behind the largest one, on average
 *     over time; empty for a process that is not stable, whose offset grows
 * @param receiveJump how far a receive moves it
 */
public record ClockPrediction(
    int process,
    double clockPerS,
    double offsetGrowthPerS,
    OptionalDouble meanOffset,
    ReceiveJump receiveJump) {}
