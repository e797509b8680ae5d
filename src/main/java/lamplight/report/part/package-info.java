/**
 * What the report of a run at one point and the report of a study share: wordings, the judgement of
 * deviations from theory, and the sections that read alike in both.
 *
 * <p>Nothing here knows of either report.
 */
@NullMarked
package lamplight.report.part;

import org.jspecify.annotations.NullMarked;
