/**
 * What a report is made from: the trials of a run one after another, gathered in memory that stays
 * small for many thousand trials.
 *
 * <p>Nothing here words or draws anything.
 */
@NullMarked
package lamplight.report.data;

import org.jspecify.annotations.NullMarked;
