/**
 * What a report is made from: the facts of a run and its trials one after another, gathered in
 * memory that stays small for many thousand trials.
 *
 * <p>Nothing here words or draws anything.
 */
@NullMarked
package lamplight.report.data;

import org.jspecify.annotations.NullMarked;
