/**
 * When there are trials enough: how narrow the interval of a measure is to be, and whether it is.
 *
 * <p>Nothing here runs a trial.
 */
@NullMarked
package lamplight.stats.precision;

import org.jspecify.annotations.NullMarked;
