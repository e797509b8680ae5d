/**
 * What the trials of one run show, as sealed records with their figures: queues that grow, clocks
 * that fall behind or keep pace, and why; measures that deviate from their predictions.
 *
 * <p>Nothing here words a report. A report decides nothing: it words these.
 */
@NullMarked
package lamplight.stats.findings;

import org.jspecify.annotations.NullMarked;
