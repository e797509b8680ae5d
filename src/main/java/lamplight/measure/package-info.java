/**
 * The measures of one trial: jumps, offsets, queue lengths, waits, latencies and lateness, in one
 * pass and in memory that does not grow with the length of the trial.
 *
 * <p>Every measure has its column, unit and definition in one table. Nothing here judges.
 */
@NullMarked
package lamplight.measure;

import org.jspecify.annotations.NullMarked;
