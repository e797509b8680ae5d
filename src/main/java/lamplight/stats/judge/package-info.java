/**
 * Comparisons of two sets of trials: rows of measures in, differences with their tests and verdicts
 * in words out. Gates turn a verdict into passed or failed.
 *
 * <p>Nothing here reads a file or words a report.
 */
@NullMarked
package lamplight.stats.judge;

import org.jspecify.annotations.NullMarked;
