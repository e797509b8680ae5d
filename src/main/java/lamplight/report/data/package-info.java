/**
 * What a report is made from: the trials of a run at one point or several, gathered one after
 * another in memory that stays small for many thousand trials.
 *
 * <p>Nothing here words or draws anything.
 */
@NullMarked
package lamplight.report.data;

import org.jspecify.annotations.NullMarked;
