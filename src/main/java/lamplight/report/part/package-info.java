/**
 * What reports are put together from: wordings, the judgement of deviations from theory, sections
 * that stand by themselves, and the files that a report leaves.
 *
 * <p>Nothing here knows the outline of a report.
 */
@NullMarked
package lamplight.report.part;

import org.jspecify.annotations.NullMarked;
